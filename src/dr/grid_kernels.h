// The kernel 1 / (1 + r²) of t-SNE's forces, cut into parts that grids of growing spacing can carry.
#pragma once

#include <array>

#include "base/simd.h"
#include "dr/stencil.h"

namespace planisphere {

/// Level l of a stack of grids with spacing h, 2h, 4h, … carries the part of the kernel that varies on its
/// own scale. Multilevel summation (Skeel, Tezcan and Hardy 2002; Hardy et al. 2015): with the softened
/// kernels
///   S_R(r) = 1 / (1 + r²) for r ≥ R, its Taylor polynomial in r² about R² for r < R,
/// level 0 gets K − S_R, level l gets S_(2^(l−1) R) − S_(2^l R), which vanish beyond their R, and the last
/// level gets all that is left. R is six spacings of the level, as far as a Stencil reaches.
///
/// Each part is stored as the coefficients of the quintic spline, in both points, that passes through its
/// values at the nodes: its discrete spectrum divided by the square of the spline's (Unser 1999, eqs. 14 and
/// 15).
Stencil make_short_range_stencil(int level, double spacing);

/// What is left for the last level, between all of its nodes: taps[|dy|][last_level_nodes + dx], zero beyond.
inline constexpr int last_level_nodes = 20;
using AllPairsStencil = std::array<std::array<float, 2 * last_level_nodes + simd::lanes>, last_level_nodes>;
AllPairsStencil make_long_range_stencil(int level, double spacing);

/// What a point feels of itself through each of them, averaged over where it may lie in its cell.
double find_self_potential(const Stencil& stencil);
double find_self_potential(const AllPairsStencil& stencil);

}  // namespace planisphere
