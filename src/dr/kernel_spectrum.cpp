// One transform of the kernel's samples, of which symmetry leaves half of the rows to make.
#include "dr/kernel_spectrum.h"

#include <algorithm>
#include <vector>

#include "base/parallel.h"
#include "dr/grid.h"
#include "dr/row_spectra.h"
#include "dr/unit_root.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

/// cos(2πi k / n) for k = 0 … n − 1.
std::vector<double> make_cosines(int n) {
  std::vector<double> cosines(n);
  for (int k = 0; k < n; ++k) cosines[k] = find_unit_root(k, n).real();
  return cosines;
}

/// 1 / spectrum² of the quintic B-spline, by frequency: at its nodes it is 66, 26 and 1
/// hundred-and-twentieths.
std::vector<double> find_inverse_squares(const std::vector<double>& cosines) {
  const std::size_t n = cosines.size();
  std::vector<double> squares(n);
  for (std::size_t k = 0; k < n; ++k) {
    const double spectrum = (66 + 52 * cosines[k] + 2 * cosines[2 * k % n]) / 120;
    squares[k] = 1 / (spectrum * spectrum);
  }
  return squares;
}

/// Two quintic splines of the same point, integrated over its places in the cell, are a spline of order 12,
/// which is an Eulerian number over 11! at each node. Its spectrum, by frequency.
std::vector<double> find_overlaps(const std::vector<double>& cosines) {
  constexpr double eulerian[] = {15724248, 9738114, 2203488, 152637, 2036, 1};
  const std::size_t n = cosines.size();
  std::vector<double> overlaps(n);
  for (std::size_t k = 0; k < n; ++k) {
    double sum = eulerian[0];
    for (std::size_t d = 1; d <= 5; ++d) sum += 2 * eulerian[d] * cosines[d * k % n];
    overlaps[k] = sum / 39916800;
  }
  return overlaps;
}

/// Rows 0 … rows / 2 of the kernel's samples on the torus.
Grid sample_kernel(int rows, int cols, float spacing) {
  Grid samples;
  samples.resize(rows / 2 + 1, cols);
  parallel_for(samples.rows(), [&](int y) {
    for (int x = 0; x < cols; ++x) {
      const float dy = static_cast<float>(y) * spacing;
      const float dx = static_cast<float>(std::min(x, cols - x)) * spacing;
      samples.row(y)[x] = 1 / (1 + (dy * dy + dx * dx));
    }
  });
  return samples;
}

}  // namespace

KernelSpectrum::KernelSpectrum(int rows, int cols, float spacing) : along_(rows), across_(cols) {
  const std::vector<double> cosines_along = make_cosines(rows), cosines_across = make_cosines(cols);
  RowSpectra spectra;
  write_row_spectra(sample_kernel(rows, cols, spacing), across_, spectra);
  const std::vector<double> along = find_inverse_squares(cosines_along);
  const std::vector<double> across = find_inverse_squares(cosines_across);
  numbers_.resize(static_cast<std::size_t>(spectra.tiles()) * static_cast<std::size_t>(tile_size()));
  parallel_for(spectra.tiles(), [&](int t) {
    AlignedVector<ComplexLanes> column(rows);
    for (int y = 0; y < rows; ++y) column[y] = spectra.tile(t)[std::min(y, rows - y)];
    along_.transform(column.data());
    f32x8 factors{};  // 2 of RowSpectra, once here and once in a convolution
    for (int i = 0; i < std::min(lanes, cols / 2 + 1 - t * lanes); ++i)
      factors[i] = static_cast<float>(across[t * lanes + i] / (4.0 * rows * cols));
    float* const numbers = numbers_.data() + static_cast<std::ptrdiff_t>(t) * tile_size();
    for (int k = 0; k < rows; ++k) {
      const int at = along_.positions()[k];
      simd::store(numbers + at * lanes, column[at].re * factors * static_cast<float>(along[k]));
    }
  });
  self_potential_ = find_self_potential(find_overlaps(cosines_along), find_overlaps(cosines_across));
}

double KernelSpectrum::find_self_potential(const std::vector<double>& overlaps_along,
                                           const std::vector<double>& overlaps_across) const {
  const int columns = cols() / 2 + 1, tiles = (columns + lanes - 1) / lanes;
  std::vector<double> sums(tiles * lanes);  // along the columns
  parallel_for(tiles, [&](int t) {
    double* const sum = &sums[t * lanes];
    for (int k = 0; k < rows(); ++k) {
      const float* const numbers = tile(t) + along_.positions()[k] * lanes;
      for (int i = 0; i < lanes; ++i) sum[i] += overlaps_along[k] * static_cast<double>(numbers[i]);
    }
  });
  double sum = 0;
  for (int k = 0; k < columns; ++k) {
    const bool has_mirror = k > 0 && 2 * k < cols();
    sum += sums[k] * overlaps_across[k] * (has_mirror ? 2 : 1);
  }
  return 2 * sum;
}

}  // namespace planisphere
