// Convolution of a grid with a small symmetric stencil.
#pragma once

#include <array>

#include "dr/grid.h"

namespace planisphere {

/// How far a stencil reaches: 2 · 6 + 1 = 13 nodes across.
inline constexpr int stencil_reach = 6;

/// One quadrant of a stencil that is symmetric in both directions: taps[|dy|][|dx|].
using Stencil = std::array<std::array<float, stencil_reach + 1>, stencil_reach + 1>;

/// result(y, x) ← Σ stencil[|dy|][|dx|] · source(y + dy, x + dx) wherever the source is not 0; elsewhere,
/// where no point will ask, this sum or 0. The grids have the same size, the source's margin is zero, and
/// they are not the same.
void write_convolution(const Grid& source, const Stencil& stencil, Grid& result);

}  // namespace planisphere
