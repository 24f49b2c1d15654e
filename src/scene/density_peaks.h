// Where on a map some of its points lie closest together.
#pragma once

#include <span>
#include <vector>

#include "base/matrix.h"
#include "scene/camera.h"

namespace planisphere {

struct DensityPeak {
  Vec2 at;           // layout units: the mean of the points around it
  float radius = 0;  // layout units: within it lie half of those
  float share = 0;   // of all the points asked about: how many are around it
};

/// The densest places of some points (indices into layout, n × 2), densest first, at most `most` of them and
/// none near another. Density is a count in a grid over the framed layout, smoothed by a Gaussian; a further
/// peak holds at least a third of the first one's points. Non-finite points are ignored; nothing for no
/// points.
std::vector<DensityPeak> find_density_peaks(MatrixView<const float> layout, const Framing& framing,
                                            std::span<const int> points, int most);

}  // namespace planisphere
