// A camera's way from one part of a plane to another: out far enough to see both ends, then in again.
#pragma once

#include "scene/camera.h"

namespace planisphere {

/// J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning" (InfoVis 2003), equations 9
/// and 10, with their ρ: of all ways the one on which what is seen moves least.
class Flight {
 public:
  Flight(const Camera& from, const Camera& to);

  /// In all; at least a moment, never longer than a reader waits.
  double duration_ms() const { return duration_ms_; }
  /// Where it is so long after the start; `to` exactly from duration_ms() on.
  Camera at(double elapsed_ms) const;

 private:
  Camera from_, to_;
  float distance_ = 0;             // of the two middles, half-extents
  double start_ = 0, length_ = 0;  // r0 and S of the paper
  double duration_ms_ = 0;
};

/// The camera that has a place in its middle: layout units, of a plane.
Camera camera_over(const Framing& framing, Vec2 place, float zoom);

}  // namespace planisphere
