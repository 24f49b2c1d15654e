// A row of a class's points in the order in which their cluster lies on the map.
#pragma once

#include <span>
#include <vector>

#include "base/matrix.h"
#include "scene/draw_list.h"

namespace planisphere {

struct Strip {
  std::vector<int> points;  // evenly spaced along the axis
  Vec2 from, to;            // the axis, in the layout's coordinates, left to right
  bool operator==(const Strip&) const = default;
};

/// The cluster's long axis is the principal one of its bulk: members that lie more than three median
/// distances from its middle have strayed and do not count. `wanted` members are taken at even distances
/// along it, each only once, near the axis rather than far from it. layout: n × 2; members: rows of it. Fewer
/// if there are fewer.
Strip find_strip(MatrixView<const float> layout, std::span<const int> members, int wanted);

}  // namespace planisphere
