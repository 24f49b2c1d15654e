// Gradient descent as the essays do it: every step as long as the last, whatever the slope.
#pragma once

#include "dr/planes.h"

namespace planisphere {

/// The length of a step over all coordinates that the essays chose for 1,000 points, for n of them: each
/// point then moves as far.
float find_step_for(int n, float step_for_1000);

/// One layout's momentum.
class UnitDescent {
 public:
  UnitDescent(int points, int dimensions) : momentum_(points, dimensions) {}

  void reset();
  /// momentum ← μ momentum + (1 − μ) gradient / ‖gradient‖; layout ← layout − step · momentum. A gradient of
  /// zero only lets the momentum fade. The norm is over all coordinates of all points.
  void take_step(const Planes& gradient, float step, float mu, Planes& layout);

 private:
  Planes momentum_;
};

}  // namespace planisphere
