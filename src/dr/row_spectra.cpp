// Two real rows a and b make one complex row a + i b, and eight such pairs fill the lanes.
#include "dr/row_spectra.h"

#include <algorithm>
#include <cassert>

#include "base/parallel.h"
#include "dr/lanes.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int rows_at_once = RowSpectra::rows_at_once;
constexpr int groups_per_task = 2;

/// Column x of the sixteen rows from `first` on: eight in the real part and eight in the imaginary part.
void gather_rows(const Grid& rows, int first, ComplexLanes* columns) {
  for (int x = 0; x < rows.cols(); x += lanes) {
    f32x8 a[lanes], b[lanes];
    const auto get = [&](int y) { return y < rows.rows() ? simd::load(rows.row(y) + x) : f32x8{}; };
    for (int r = 0; r < lanes; ++r) a[r] = get(first + r), b[r] = get(first + lanes + r);
    simd::transpose(a);
    simd::transpose(b);
    for (int c = 0; c < lanes; ++c) columns[x + c] = {a[c], b[c]};
  }
}

void scatter_rows(const ComplexLanes* columns, int first, Grid& rows) {
  for (int x = 0; x < rows.cols(); x += lanes) {
    f32x8 a[lanes], b[lanes];
    for (int c = 0; c < lanes; ++c) a[c] = columns[x + c].re, b[c] = columns[x + c].im;
    simd::transpose(a);
    simd::transpose(b);
    const auto put = [&](int y, f32x8 numbers) {
      if (y < rows.rows()) simd::store(rows.row(y) + x, numbers);
    };
    for (int r = 0; r < lanes; ++r) put(first + r, a[r]), put(first + lanes + r, b[r]);
  }
}

/// Where frequencies k and −k are left.
struct Mirror {
  int here, there;
};

Mirror find_mirror(const Fft& fft, int k) {
  return {fft.positions()[k], fft.positions()[k == 0 ? 0 : fft.length() - k]};
}

/// With Z = A + i B and real a and b, A_k = (Z_k + Z̄_−k) / 2 and B_k = (Z_k − Z̄_−k) / 2i.
void separate(const ComplexLanes* pairs, const Fft& fft, int first, RowSpectra& spectra) {
  for (int t = 0; t < spectra.tiles(); ++t) {
    f32x8 a_re[lanes] = {}, a_im[lanes] = {}, b_re[lanes] = {}, b_im[lanes] = {};
    const int count = std::min(lanes, fft.length() / 2 + 1 - t * lanes);
    for (int i = 0; i < count; ++i) {
      const Mirror at = find_mirror(fft, t * lanes + i);
      const ComplexLanes z = pairs[at.here], mirrored = pairs[at.there];
      a_re[i] = z.re + mirrored.re, a_im[i] = z.im - mirrored.im;
      b_re[i] = z.im + mirrored.im, b_im[i] = mirrored.re - z.re;
    }
    for (auto* const part : {&a_re, &a_im, &b_re, &b_im}) simd::transpose(*part);
    ComplexLanes* const rows = spectra.tile(t) + first;
    for (int r = 0; r < lanes; ++r) {
      rows[r] = {a_re[r], a_im[r]};
      rows[lanes + r] = {b_re[r], b_im[r]};
    }
  }
}

/// Z_k = A_k + i B_k and Z_−k = Ā_k + i B̄_k.
void join(const RowSpectra& spectra, const Fft& fft, int first, ComplexLanes* pairs) {
  for (int t = 0; t < spectra.tiles(); ++t) {
    f32x8 a_re[lanes], a_im[lanes], b_re[lanes], b_im[lanes];
    const ComplexLanes* const rows = spectra.tile(t) + first;
    for (int r = 0; r < lanes; ++r) {
      a_re[r] = rows[r].re, a_im[r] = rows[r].im;
      b_re[r] = rows[lanes + r].re, b_im[r] = rows[lanes + r].im;
    }
    for (auto* const part : {&a_re, &a_im, &b_re, &b_im}) simd::transpose(*part);
    const int count = std::min(lanes, fft.length() / 2 + 1 - t * lanes);
    for (int i = 0; i < count; ++i) {
      const Mirror at = find_mirror(fft, t * lanes + i);
      pairs[at.there] = {a_re[i] + b_im[i], b_re[i] - a_im[i]};
      pairs[at.here] = {a_re[i] - b_im[i], b_re[i] + a_im[i]};
    }
  }
}

/// task(first, pairs) for groups of sixteen rows, with room for a transform.
template <class Task>
void for_groups(int rows, const Fft& fft, const Task& task) {
  const int groups = (rows + rows_at_once - 1) / rows_at_once;
  parallel_for((groups + groups_per_task - 1) / groups_per_task, [&](int part) {
    AlignedVector<ComplexLanes> pairs(fft.length() + lanes);
    const int end = std::min(groups, (part + 1) * groups_per_task);
    for (int group = part * groups_per_task; group < end; ++group) task(group * rows_at_once, pairs.data());
  });
}

}  // namespace

void write_row_spectra(const Grid& rows, const Fft& fft, RowSpectra& spectra) {
  assert(rows.cols() <= fft.length() && "rows longer than their transform");
  spectra.resize(rows.rows(), fft.length());
  for_groups(rows.rows(), fft, [&](int first, ComplexLanes* pairs) {
    gather_rows(rows, first, pairs);
    const int filled = (rows.cols() + lanes - 1) / lanes * lanes;
    std::fill(pairs + filled, pairs + std::max(filled, fft.length()), ComplexLanes{});
    fft.transform(pairs);
    separate(pairs, fft, first, spectra);
  });
}

void write_rows(const RowSpectra& spectra, const Fft& fft, Grid& rows) {
  assert(rows.rows() <= spectra.rows() && rows.cols() <= fft.length() && "fewer rows than are wanted");
  for_groups(rows.rows(), fft, [&](int first, ComplexLanes* pairs) {
    join(spectra, fft, first, pairs);
    fft.transform_back(pairs);
    scatter_rows(pairs, first, rows);
  });
}

}  // namespace planisphere
