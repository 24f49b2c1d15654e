// Where eight points lie in a grid, and their splines at the nodes around them.
#pragma once

#include <algorithm>
#include <cstring>

#include "dr/grid_frame.h"
#include "dr/lanes.h"
#include "dr/quintic_spline.h"

namespace planisphere {

/// The cells of eight points and what their splines are there. A point touches the nodes (row + i, col + j)
/// with i and j from 0 to 5, with the weights along[i] · across[j].
struct SplinePatch {
  int row[simd::lanes], col[simd::lanes];
  simd::f32x8 across[simd::lanes], across_slope[simd::lanes];  // [point], six nodes and two zeros
  alignas(32) float along[spline_nodes][simd::lanes],
      along_slope[spline_nodes][simd::lanes];  // [node][point]
};

/// offset ← the part of a position, in cells, that lies inside its cell.
PLANISPHERE_INLINE void write_cells(simd::f32x8 position, simd::f32x8& offset, int (&cells)[simd::lanes]) {
  const simd::i32x8 whole = __builtin_convertvector(position, simd::i32x8);
  offset = position - __builtin_convertvector(whole, simd::f32x8);
  std::memcpy(cells, &whole, sizeof whole);
}

/// The patch of eight points; its slopes, in units of the spacing, only if they are asked for.
template <bool with_slopes>
PLANISPHERE_INLINE void write_patch(simd::f32x8 x, simd::f32x8 y, const GridFrame& frame,
                                    SplinePatch& patch) {
  const float per_spacing = 1 / frame.spacing;
  simd::f32x8 u, v, across[simd::lanes] = {}, across_slope[simd::lanes] = {};
  write_cells((x - frame.left) * per_spacing, u, patch.col);
  write_cells((y - frame.bottom) * per_spacing, v, patch.row);
  simd::f32x8 weights[spline_nodes], slopes[spline_nodes];
  write_spline(u, weights, slopes);
  for (int i = 0; i < spline_nodes; ++i) across[i] = weights[i], across_slope[i] = slopes[i];
  simd::transpose(across);
  std::copy(across, across + simd::lanes, patch.across);
  if constexpr (with_slopes) {
    simd::transpose(across_slope);
    std::copy(across_slope, across_slope + simd::lanes, patch.across_slope);
  }
  write_spline(v, weights, slopes);
  for (int i = 0; i < spline_nodes; ++i) {
    simd::store(patch.along[i], weights[i]);
    if constexpr (with_slopes) simd::store(patch.along_slope[i], slopes[i]);
  }
}

}  // namespace planisphere
