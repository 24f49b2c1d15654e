// A direct convolution: with so small and symmetric a stencil it costs less than Fourier transforms of the
// grid, which would also have to be padded.
#include "dr/stencil.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/parallel.h"
#include "dr/lanes.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int rows_per_task = 16;
constexpr int vectors_at_once = 2;  // share the broadcast of a tap
constexpr int block = vectors_at_once * lanes;
static_assert(stencil_reach <= Grid::margin, "the stencil must stay inside the margin");

/// Row d is the source's row y − d plus its row y + d, since both get the same taps; columns −margin … cols +
/// margin.
class FoldedRows {
 public:
  explicit FoldedRows(const Grid& source)
      : source_(source), stride_((source.cols() / lanes + 4) * lanes + Grid::margin) {
    numbers_.resize(static_cast<std::size_t>(stride_) * stencil_reach);
  }

  void fold(int y) {
    rows_[0] = source_.row(y);
    for (int d = 1; d <= stencil_reach; ++d) {
      float* const sum = numbers_.data() + (d - 1) * stride_ + Grid::margin;
      add(source_.row(y - d), source_.row(y + d), sum);
      rows_[d] = sum;
    }
  }
  const float* row(int d) const { return rows_[d]; }

 private:
  void add(const float* a, const float* b, float* to) const {
    for (int x = -Grid::margin; x < source_.cols() + 2 * lanes; x += lanes) {
      simd::store(to + x, simd::load(a + x) + simd::load(b + x));
    }
  }

  const Grid& source_;
  int stride_;
  AlignedVector<float> numbers_;
  const float* rows_[stencil_reach + 1] = {};
};

/// One block of the result: the columns x … x + block − 1.
PLANISPHERE_INLINE void convolve_block(const FoldedRows& folded, const Stencil& stencil, int x,
                                       float* result) {
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

bool is_empty(const float* first) {
  simd::i32x8 charged{};
  for (int v = 0; v < vectors_at_once; ++v) charged |= simd::load(first + v * lanes) != f32x8{};
  return !simd::any(charged);
}

/// The blocks of a row from the first with a charge to the last.
struct Extent {
  int begin, end;
};

Extent find_extent(const float* row, int cols) {
  Extent extent{0, (cols + block - 1) / block * block};
  while (extent.begin < extent.end && is_empty(row + extent.begin)) extent.begin += block;
  while (extent.begin < extent.end && is_empty(row + extent.end - block)) extent.end -= block;
  return extent;
}

}  // namespace

void write_convolution(const Grid& source, const Stencil& stencil, Grid& result) {
  assert(result.rows() == source.rows() && result.cols() == source.cols() && "grids of one size expected");
  parallel_stretches(source.rows(), rows_per_task, [&](int begin, int end) {
    FoldedRows folded(source);
    for (int y = begin; y < end; ++y) {
      const Extent extent = find_extent(source.row(y), source.cols());
      std::fill(result.row(y), result.row(y) + source.cols(), 0.0f);
      if (extent.begin == extent.end) continue;
      folded.fold(y);
      for (int x = extent.begin; x < extent.end; x += block)
        convolve_block(folded, stencil, x, result.row(y));
    }
  });
}

}  // namespace planisphere
