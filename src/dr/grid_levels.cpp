// The two-scale relation along rows, then along columns, eight nodes at a time.
#include "dr/grid_levels.h"

#include <cassert>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/lanes.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;
using simd::load;

constexpr int rows_per_task = 32;
constexpr float centre = 20.0f / 32, near = 15.0f / 32, far = 6.0f / 32, farthest = 1.0f / 32;

/// Rows of half-finished work, with room for vectors that begin at the edge.
class WorkingRows {
 public:
  WorkingRows(int rows, int cols)
      : stride_((cols + 2 * Grid::margin + 3 * lanes) / lanes * lanes),
        numbers_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(stride_)) {}
  float* row(int y) { return numbers_.data() + static_cast<std::ptrdiff_t>(y) * stride_ + Grid::margin; }

 private:
  int stride_;
  AlignedVector<float> numbers_;
};

/// to ← fine rows around 2 (y − 1), weighted, columns −margin … cols + margin − 1.
void restrict_column_wise(const Grid& fine, int y, float* to) {
  const auto at = [&](int d, int x) { return load(fine.row(2 * (y - 1) + d) + x); };
  for (int x = -Grid::margin; x < fine.cols() + Grid::margin; x += lanes) {
    const f32x8 sum = at(0, x) * centre + (at(-1, x) + at(1, x)) * near + (at(-2, x) + at(2, x)) * far +
                      (at(-3, x) + at(3, x)) * farthest;
    simd::store(to + x, sum);
  }
}

void restrict_row_wise(const float* fine, int cols, float* coarse) {
  for (int c = 0; c < cols; c += lanes) {
    const float* const from = fine + 2 * (c - 1);
    f32x8 even[3], odd[4];  // nodes 2i − 2, 2i, 2i + 2 and 2i − 3, 2i − 1, 2i + 1, 2i + 3
    f32x8 unused;
    simd::split_pairs(load(from - 3), load(from - 3 + lanes), odd[0], even[0]);
    simd::split_pairs(load(from - 1), load(from - 1 + lanes), odd[1], even[1]);
    simd::split_pairs(load(from + 1), load(from + 1 + lanes), odd[2], even[2]);
    simd::split_pairs(load(from + 3), load(from + 3 + lanes), odd[3], unused);
    simd::store(coarse + c, even[1] * centre + (odd[1] + odd[2]) * near + (even[0] + even[2]) * far +
                                (odd[0] + odd[3]) * farthest);
  }
}

/// fine (columns 0 … cols − 1) ← a coarse row in the finer splines along x.
void prolong_row_wise(const float* coarse, int cols, float* fine) {
  for (int x = 0; x < cols; x += 2 * lanes) {
    const float* const at = coarse + x / 2 + 1;
    const f32x8 even = load(at) * centre + (load(at - 1) + load(at + 1)) * far;
    const f32x8 odd = (load(at) + load(at + 1)) * near + (load(at - 1) + load(at + 2)) * farthest;
    simd::store_pairs(fine + x, even, odd);
  }
}

/// fine += the coarse rows around it, already in the finer splines along x. `at(c)` is coarse row c.
template <class Rows>
void add_column_wise(const Rows& at, int y, int cols, float* fine) {
  const int c = y / 2 + 1;
  for (int x = 0; x < cols; x += lanes) {
    const auto row = [&](int d) { return load(at(c + d) + x); };
    const f32x8 sum = y % 2 == 0 ? row(0) * centre + (row(-1) + row(1)) * far
                                 : (row(0) + row(1)) * near + (row(-1) + row(2)) * farthest;
    simd::store(fine + x, load(fine + x) + sum);
  }
}

}  // namespace

void write_restricted(const Grid& fine, Grid& coarse) {
  coarse.resize(coarser_nodes(fine.rows()), coarser_nodes(fine.cols()));
  coarse.clear_margin();
  parallel_stretches(coarse.rows(), rows_per_task, [&](int begin, int end) {
    WorkingRows columns(1, fine.cols());
    for (int y = begin; y < end; ++y) {
      restrict_column_wise(fine, y, columns.row(0));
      restrict_row_wise(columns.row(0), coarse.cols(), coarse.row(y));
    }
  });
}

void add_prolonged(const Grid& coarse, Grid& fine) {
  assert(coarse.rows() == coarser_nodes(fine.rows()) && coarse.cols() == coarser_nodes(fine.cols()) &&
         "the coarse grid must be the fine one's own");
  parallel_stretches(fine.rows(), rows_per_task, [&](int begin, int end) {
    // Coarse rows begin / 2 … (end − 1) / 2 + 3, stretched along x.
    const int first = begin / 2, count = (end - 1) / 2 + 4 - first;
    WorkingRows stretched(count, fine.cols());
    for (int c = 0; c < count; ++c) prolong_row_wise(coarse.row(first + c), fine.cols(), stretched.row(c));
    const auto at = [&](int c) { return stretched.row(c - first); };
    for (int y = begin; y < end; ++y) add_column_wise(at, y, fine.cols(), fine.row(y));
  });
}

}  // namespace planisphere
