// A direct convolution: with so small a stencil, and its symmetry, it is faster than Fourier transforms of
// the grid.
#include "dr/stencil.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/parallel.h"
#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int rows_per_task = 8;
constexpr int vectors_at_once = 2;  // share the broadcast of a tap
static_assert(stencil_reach <= Grid::margin, "the stencil must stay inside the margin");

/// folded[d] (columns −reach … cols + reach) ← source row y − d plus row y + d: both get the same taps.
class FoldedRows {
 public:
  explicit FoldedRows(const Grid& source)
      : source_(source), stride_((source.cols() / lanes + 4) * lanes + Grid::margin) {
    numbers_.resize(static_cast<std::size_t>(stride_) * (stencil_reach + 1));
  }

  void fold(int y) {
    copy(source_.row(y));
    for (int d = 1; d <= stencil_reach; ++d) add(source_.row(y - d), source_.row(y + d), row(d));
  }
  const float* row(int d) const { return numbers_.data() + d * stride_ + Grid::margin; }

 private:
  float* row(int d) { return numbers_.data() + d * stride_ + Grid::margin; }
  int end() const { return source_.cols() + 2 * lanes; }
  void copy(const float* from) { std::copy(from - Grid::margin, from + end(), row(0) - Grid::margin); }
  void add(const float* a, const float* b, float* to) const {
    for (int x = -Grid::margin; x < end(); x += lanes)
      simd::store(to + x, simd::load(a + x) + simd::load(b + x));
  }

  const Grid& source_;
  int stride_;
  AlignedVector<float> numbers_;
};

void convolve_row(const FoldedRows& folded, const Stencil& stencil, int cols, float* result) {
  for (int x = 0; x < cols; x += vectors_at_once * lanes) {
    f32x8 sums[vectors_at_once] = {};
    for (int dy = 0; dy <= stencil_reach; ++dy) {
      const float* const row = folded.row(dy) + x;
#pragma unroll
      for (int v = 0; v < vectors_at_once; ++v) sums[v] += simd::load(row + v * lanes) * stencil[dy][0];
#pragma unroll
      for (int dx = 1; dx <= stencil_reach; ++dx) {
#pragma unroll
        for (int v = 0; v < vectors_at_once; ++v) {
          const float* const at = row + v * lanes;
          sums[v] += (simd::load(at - dx) + simd::load(at + dx)) * stencil[dy][dx];
        }
      }
    }
    for (int v = 0; v < vectors_at_once; ++v) simd::store(result + x + v * lanes, sums[v]);
  }
}

}  // namespace

void write_convolution(const Grid& source, const Stencil& stencil, Grid& result) {
  assert(result.rows() == source.rows() && result.cols() == source.cols() && "grids of one size expected");
  parallel_for((source.rows() + rows_per_task - 1) / rows_per_task, [&](int task) {
    FoldedRows folded(source);
    const int end = std::min(source.rows(), (task + 1) * rows_per_task);
    for (int y = task * rows_per_task; y < end; ++y) {
      folded.fold(y);
      convolve_row(folded, stencil, source.cols(), result.row(y));
    }
  });
}

}  // namespace planisphere
