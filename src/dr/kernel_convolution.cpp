// Rows are transformed, then columns, which are multiplied and transformed back at once, then rows back.
#include "dr/kernel_convolution.h"

#include <algorithm>
#include <span>

#include "base/parallel.h"

namespace planisphere {
namespace {

constexpr int tiles_per_task = 4;

void multiply(const float* factors, std::span<ComplexLanes> numbers) {
  for (ComplexLanes& number : numbers) {
    const simd::f32x8 factor = simd::load(factors);
    number = {number.re * factor, number.im * factor};
    factors += simd::lanes;
  }
}

}  // namespace

void KernelConvolution::convolve(const Grid& charges, Grid& potential) {
  prepare(charges.rows(), charges.cols());
  potential.resize(charges.rows(), charges.cols());
  write_row_spectra(charges, kernel_->across(), spectra_);
  convolve_columns();
  write_rows(spectra_, kernel_->across(), potential);
}

void KernelConvolution::prepare(int rows, int cols) {
  const int along = find_fft_length(2 * rows + KernelSpectrum::wrapping_nodes);
  const int across = find_fft_length(2 * cols + KernelSpectrum::wrapping_nodes);
  if (kernel_ && kernel_->rows() == along && kernel_->cols() == across) return;
  kernel_.emplace(along, across, spacing_);
}

void KernelConvolution::convolve_columns() {
  parallel_for((spectra_.tiles() + tiles_per_task - 1) / tiles_per_task, [&](int task) {
    AlignedVector<ComplexLanes> column(kernel_->rows());
    const int end = std::min(spectra_.tiles(), (task + 1) * tiles_per_task);
    for (int t = task * tiles_per_task; t < end; ++t) {
      ComplexLanes* const rows = spectra_.tile(t);
      std::copy(rows, rows + spectra_.rows(), column.begin());
      std::fill(column.begin() + spectra_.rows(), column.end(), ComplexLanes{});
      kernel_->along().transform(column.data());
      multiply(kernel_->tile(t), column);
      kernel_->along().transform_back(column.data());
      std::copy(column.begin(), column.begin() + spectra_.rows(), rows);
    }
  });
}

}  // namespace planisphere
