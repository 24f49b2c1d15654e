// What all iterative layout methods have in common: they take steps on somebody else's layout.
#pragma once

#include "base/matrix.h"

namespace planisphere {

/// A layout method that has been initialised on some data. It owns its scratch and its momentum; the caller
/// owns the layout and hands it in each time. No clock, no window, no thread beyond parallel_for. Stopping
/// anywhere and going on later gives the same bits as going straight through.
class Optimiser {
 public:
  virtual ~Optimiser() = default;

  /// Steps taken since initialisation.
  virtual int step() const = 0;
  /// Takes steps until step() == goal; nothing if it is already there. layout: n × 2 or n × 3.
  virtual void run_to(int goal, MatrixView<float> layout) = 0;
  /// The method's cost of this layout (its unit is the method's: nats for t-SNE).
  virtual double cost(MatrixView<const float> layout) = 0;
};

}  // namespace planisphere
