// Charges are spread strip by strip: strips that do not touch run side by side, and every node adds up its
// points in the same order whatever the number of threads.
#include "dr/charge_spreader.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

#include "base/parallel.h"
#include "dr/spline_patch.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int strip_rows = 8;  // a strip writes to 8 + 5 rows: every second strip is free of the others
constexpr int points_per_chunk = 8192;
constexpr int rows_per_clearing = 64;

void spread(const Planes& layout, std::span<const int> points, const GridFrame& frame, Grid& charges) {
  for (std::size_t first = 0; first < points.size(); first += lanes) {
    const int count = static_cast<int>(std::min<std::size_t>(lanes, points.size() - first));
    f32x8 x{}, y{};
    for (int lane = 0; lane < lanes; ++lane) {
      const int i = points[first + static_cast<std::size_t>(std::min(lane, count - 1))];
      x[lane] = layout.plane(0)[i];
      y[lane] = layout.plane(1)[i];
    }
    SplinePatch patch;
    write_patch<false>(x, y, frame, patch);
    for (int p = 0; p < count; ++p) {
      for (int i = 0; i < spline_nodes; ++i) {
        float* const nodes = charges.row(patch.row[p] + i) + patch.col[p];
        simd::store(nodes, simd::load(nodes) + patch.across[p] * patch.along[i][p]);
      }
    }
  }
}

}  // namespace

void ChargeSpreader::sort_by_strip(const Planes& layout, const GridFrame& frame) {
  const int n = layout.points, strips = frame.rows / strip_rows + 1;
  const int chunks = (n + points_per_chunk - 1) / points_per_chunk;
  strip_.resize(n);
  order_.resize(n);
  counts_.assign(chunks * strips, 0);
  const auto for_chunk = [&](int chunk, const auto& visit) {
    int* const counts = &counts_[chunk * strips];
    const int end = std::min(n, (chunk + 1) * points_per_chunk);
    for (int i = chunk * points_per_chunk; i < end; ++i) visit(i, counts);
  };
  parallel_for(chunks, [&](int chunk) {
    for_chunk(chunk, [&](int i, int* counts) {
      strip_[i] = static_cast<int>((layout.plane(1)[i] - frame.bottom) * (1 / frame.spacing)) / strip_rows;
      ++counts[strip_[i]];
    });
  });
  begins_.assign(1, 0);
  for (int strip = 0, next = 0; strip < strips; ++strip) {
    for (int chunk = 0; chunk < chunks; ++chunk) next += std::exchange(counts_[chunk * strips + strip], next);
    begins_.push_back(next);
  }
  parallel_for(chunks, [&](int chunk) {
    for_chunk(chunk, [&](int i, int* counts) { order_[counts[strip_[i]]++] = i; });
  });
}

void ChargeSpreader::write_charges(const Planes& layout, const GridFrame& frame, Grid& charges) {
  assert(layout.dimensions == 2 && "grids lie over layouts of two dimensions");
  sort_by_strip(layout, frame);
  charges.resize(frame.rows, frame.cols);
  parallel_for((frame.rows + 2 * Grid::margin + rows_per_clearing - 1) / rows_per_clearing, [&](int task) {
    const int begin = task * rows_per_clearing - Grid::margin;
    charges.clear_rows(begin, std::min(begin + rows_per_clearing, frame.rows + Grid::margin));
  });
  const int strips = static_cast<int>(begins_.size()) - 1;
  for (int parity = 0; parity < 2; ++parity) {
    parallel_for((strips + 1 - parity) / 2, [&](int pair) {
      const int strip = 2 * pair + parity;
      const std::span<const int> points(order_);
      spread(layout, points.subspan(begins_[strip], begins_[strip + 1] - begins_[strip]), frame, charges);
    });
  }
}

}  // namespace planisphere
