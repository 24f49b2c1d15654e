// Each point reads the six by six nodes around it; their splines are differentiated instead of the field.
#include "dr/field_forces.h"

#include <algorithm>
#include <vector>

#include "base/parallel.h"
#include "dr/spline_patch.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int points_per_task = 1024;

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

}  // namespace

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
