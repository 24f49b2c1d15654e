// Gradient descent as t-SNE does it: momentum, and a gain for each coordinate.
#pragma once

#include "dr/planes.h"

namespace planisphere {

/// One layout's velocities and gains (Jacobs 1988; van der Maaten and Hinton 2008, section 3.4).
class Descent {
 public:
  Descent(int points, int dimensions);

  /// Forgets velocities and gains.
  void reset();
  /// gain ← gain + 0.2 where the gradient has turned against the velocity's direction of descent, else 0.8
  /// gain, at least 0.01; velocity ← momentum velocity − learning_rate gain gradient; layout ← layout +
  /// velocity, centred at the origin.
  void take_step(const Planes& gradient, float learning_rate, float momentum, Planes& layout);

 private:
  Planes velocity_;
  Planes gain_;
};

/// Moves the mean of the points to the origin.
void centre(Planes& layout);

}  // namespace planisphere
