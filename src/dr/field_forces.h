// The field on a grid becomes forces on points.
#pragma once

#include "dr/grid.h"
#include "dr/grid_frame.h"
#include "dr/planes.h"

namespace planisphere {

/// forces ← −½ ∇φ at each point, φ being the splines' sum with the given coefficients, and returns Σ_i
/// φ(y_i).
double write_field_forces(const Planes& layout, const GridFrame& frame, const Grid& potential,
                          Planes& forces);

}  // namespace planisphere
