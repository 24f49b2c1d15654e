// Charges are spread strip by strip: strips that do not touch run side by side, and every node adds up its
// points in the same order whatever the number of threads.
#include "dr/grid_points.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/lanes.h"
#include "dr/quintic_spline.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int strip_rows = 8;  // a strip writes to 8 + 5 rows: every second strip is free of the others
constexpr int points_per_chunk = 8192;
constexpr int points_per_task = 1024;
constexpr int rows_per_clearing = 64;
constexpr int edge_nodes = spline_nodes;  // nodes along a side beyond one for each cell; one is for rounding

/// Cells from the middle of a side to its end.
template <class Number>
Number count_half(Number low, Number high, Number spacing) {
  return (high - low) / (2 * spacing) + 1;
}

/// Eight points' cells and their splines, point by point after the turn.
struct SplinePatch {
  int row[lanes], col[lanes];
  f32x8 across[lanes], across_slope[lanes];  // [point], six nodes and two zeros
  alignas(32) float along[spline_nodes][lanes], along_slope[spline_nodes][lanes];  // [node][point]
};

PLANISPHERE_INLINE void write_cells(f32x8 position, f32x8& offset, int (&cells)[lanes]) {
  const simd::i32x8 whole = __builtin_convertvector(position, simd::i32x8);
  offset = position - __builtin_convertvector(whole, f32x8);
  std::memcpy(cells, &whole, sizeof whole);
}

template <bool with_slopes>
PLANISPHERE_INLINE void write_patch(f32x8 x, f32x8 y, const GridFrame& frame, SplinePatch& patch) {
  const float per_spacing = 1 / frame.spacing;
  f32x8 u, v, across[lanes] = {}, across_slope[lanes] = {};
  write_cells((x - frame.left) * per_spacing, u, patch.col);
  write_cells((y - frame.bottom) * per_spacing, v, patch.row);
  f32x8 weights[spline_nodes], slopes[spline_nodes];
  write_spline(u, weights, slopes);
  for (int i = 0; i < spline_nodes; ++i) across[i] = weights[i], across_slope[i] = slopes[i];
  simd::transpose(across);
  std::copy(across, across + lanes, patch.across);
  if constexpr (with_slopes) {
    simd::transpose(across_slope);
    std::copy(across_slope, across_slope + lanes, patch.across_slope);
  }
  write_spline(v, weights, slopes);
  for (int i = 0; i < spline_nodes; ++i) {
    simd::store(patch.along[i], weights[i]);
    if constexpr (with_slopes) simd::store(patch.along_slope[i], slopes[i]);
  }
}

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

/// Products, slot by slot, of which the sum over the six nodes is a point's potential and slopes.
struct FieldSums {
  f32x8 potential[lanes], slope_x[lanes], slope_y[lanes];
};

PLANISPHERE_INLINE void read_field(const SplinePatch& patch, const Grid& potential, FieldSums& sums) {
  for (int p = 0; p < lanes; ++p) {
    f32x8 value{}, slope{};
    for (int i = 0; i < spline_nodes; ++i) {
      const f32x8 nodes = simd::load(potential.row(patch.row[p] + i) + patch.col[p]);
      value += nodes * patch.along[i][p];
      slope += nodes * patch.along_slope[i][p];
    }
    sums.potential[p] = value * patch.across[p];
    sums.slope_x[p] = value * patch.across_slope[p];
    sums.slope_y[p] = slope * patch.across[p];
  }
}

PLANISPHERE_INLINE f32x8 sum_each(f32x8 (&rows)[lanes]) {
  simd::transpose(rows);
  return ((rows[0] + rows[1]) + (rows[2] + rows[3])) + (rows[4] + rows[5]);
}

/// Points `begin` … `end` − 1, begin being a multiple of eight; layouts are padded. Returns the sum of
/// potentials.
double read_forces(const Planes& layout, int begin, int end, const GridFrame& frame, const Grid& potential,
                   Planes& forces) {
  const f32x8 x_least = simd::broadcast(frame.left), y_least = simd::broadcast(frame.bottom);
  const float scale = -0.5f / frame.spacing;
  double total = 0;
  for (int i = begin; i < end; i += lanes) {
    const simd::i32x8 exists = simd::lane_numbers() < static_cast<float>(end - i);
    const f32x8 x = exists ? simd::load(layout.plane(0) + i) : x_least;
    const f32x8 y = exists ? simd::load(layout.plane(1) + i) : y_least;
    SplinePatch patch;
    FieldSums sums;
    write_patch<true>(x, y, frame, patch);
    read_field(patch, potential, sums);
    const f32x8 potentials = sum_each(sums.potential);
    total += simd::sum_in_double(exists ? potentials : simd::broadcast(0.0f));
    simd::store(forces.plane(0) + i, exists ? sum_each(sums.slope_x) * scale : simd::broadcast(0.0f));
    simd::store(forces.plane(1) + i, exists ? sum_each(sums.slope_y) * scale : simd::broadcast(0.0f));
  }
  return total;
}

struct Range {
  float low, high;
};

Range find_range(const float* numbers, int count) {
  f32x8 low = simd::broadcast(numbers[0]), high = low;
  int i = 0;
  for (; i + lanes <= count; i += lanes) {
    low = simd::min(low, simd::load(numbers + i));
    high = simd::max(high, simd::load(numbers + i));
  }
  Range range{low[0], high[0]};
  for (int lane = 1; lane < lanes; ++lane) {
    range.low = std::min<float>(range.low, low[lane]);
    range.high = std::max<float>(range.high, high[lane]);
  }
  for (; i < count; ++i) {
    range.low = std::min(range.low, numbers[i]);
    range.high = std::max(range.high, numbers[i]);
  }
  return range;
}

}  // namespace

LayoutBounds find_bounds(const Planes& layout) {
  const Range across = find_range(layout.plane(0), layout.points);
  const Range along = find_range(layout.plane(1), layout.points);
  return {across.low, along.low, across.high, along.high};
}

double count_nodes(const LayoutBounds& bounds, float spacing) {
  const auto count = [&](float low, float high) {
    const double half = count_half<double>(low, high, spacing);
    return 2 * half + edge_nodes;
  };
  return count(bounds.left, bounds.right) * count(bounds.bottom, bounds.top);
}

GridFrame make_frame(const LayoutBounds& bounds, float spacing) {
  const int across = static_cast<int>(count_half(bounds.left, bounds.right, spacing));
  const int along = static_cast<int>(count_half(bounds.bottom, bounds.top, spacing));
  return {(bounds.left + bounds.right) / 2 - static_cast<float>(across) * spacing,
          (bounds.bottom + bounds.top) / 2 - static_cast<float>(along) * spacing, spacing,
          2 * along + edge_nodes, 2 * across + edge_nodes};
}

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

double write_field_forces(const Planes& layout, const GridFrame& frame, const Grid& potential,
                          Planes& forces) {
  const int tasks = (layout.points + points_per_task - 1) / points_per_task;
  std::vector<double> totals(tasks);
  parallel_for(tasks, [&](int task) {
    const int end = std::min(layout.points, (task + 1) * points_per_task);
    totals[task] = read_forces(layout, task * points_per_task, end, frame, potential, forces);
  });
  double total = 0;
  for (const double part : totals) total += part;
  return total;
}

}  // namespace planisphere
