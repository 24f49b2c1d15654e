// For each group of targets: walk the tree, list what acts on them, then sum the list with the targets in
// vector lanes.
#include "dr/barnes_hut.h"

#include <algorithm>
#include <cassert>

#include "base/parallel.h"
#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::lanes;

constexpr int target_vectors = 2;
constexpr int targets_per_group = target_vectors * lanes;
constexpr int groups_per_task = 8;

/// A point or a group of points that acts as one.
struct Source {
  float position[3];
  float mass;
};

struct Box {
  float low[3]{}, high[3]{};
};

template <int dimensions>
Box find_box(const Planes& points, int begin, int end) {
  Box box;
  for (int k = 0; k < dimensions; ++k) {
    const auto [low, high] = std::minmax_element(points.plane(k) + begin, points.plane(k) + end);
    box.low[k] = *low;
    box.high[k] = *high;
  }
  return box;
}

template <int dimensions>
float find_squared_distance(const Box& box, const float* position) {
  float sum = 0;
  for (int k = 0; k < dimensions; ++k) {
    const float outside = std::max(std::max(box.low[k] - position[k], position[k] - box.high[k]), 0.0f);
    sum += outside * outside;
  }
  return sum;
}

/// Everything that acts on the points in a box.
template <int dimensions>
void list_sources(const PointTree& tree, const Box& box, float squared_theta, std::vector<Source>& sources) {
  sources.clear();
  const std::vector<TreeNode>& nodes = tree.nodes();
  for (std::size_t i = 0; i < nodes.size();) {
    const TreeNode& node = nodes[i];
    // Points on top of each other are one heavy point, exactly, however near they are.
    const bool far = node.squared_width == 0 ||
                     node.squared_width < squared_theta * find_squared_distance<dimensions>(box, node.centre);
    const bool leaf = node.next == static_cast<int>(i) + 1;
    if (far) {
      sources.push_back({{node.centre[0], node.centre[1], node.centre[2]}, node.mass});
    } else if (leaf) {
      for (int p = node.begin; p < node.end; ++p) {
        Source source{{}, 1};
        for (int k = 0; k < dimensions; ++k) source.position[k] = tree.points().plane(k)[p];
        sources.push_back(source);
      }
    }
    i = far || leaf ? static_cast<std::size_t>(node.next) : i + 1;
  }
}

template <int dimensions>
struct Sums {
  f32x8 force[dimensions] = {};
  f32x8 similarity{};
};

template <int dimensions>
Sums<dimensions> sum_sources(const std::vector<Source>& sources, const f32x8 (&target)[dimensions]) {
  Sums<dimensions> sums;
  for (const Source& source : sources) {
    f32x8 difference[dimensions], inverse = simd::broadcast(1.0f);
    for (int k = 0; k < dimensions; ++k) {
      difference[k] = target[k] - source.position[k];
      inverse += difference[k] * difference[k];
    }
    const f32x8 similarity = 1.0f / inverse, weighted = similarity * source.mass;
    sums.similarity += weighted;
    for (int k = 0; k < dimensions; ++k) sums.force[k] += weighted * similarity * difference[k];
  }
  return sums;
}

/// Sixteen targets from `begin` on, or as many as there are. Returns their part of Z, each point's own 1
/// included.
template <int dimensions>
double push_group(const PointTree& tree, int begin, const std::vector<Source>& sources, Planes& forces) {
  double total = 0;
  const Planes& points = tree.points();
  for (int first = begin; first < std::min(begin + targets_per_group, points.points); first += lanes) {
    f32x8 target[dimensions];
    for (int k = 0; k < dimensions; ++k) target[k] = simd::load(points.plane(k) + first);
    const Sums<dimensions> sums = sum_sources<dimensions>(sources, target);
    const int count = std::min(lanes, points.points - first);
    for (int lane = 0; lane < count; ++lane) {
      for (int k = 0; k < dimensions; ++k)
        forces.plane(k)[tree.number_of(first + lane)] = sums.force[k][lane];
      total += static_cast<double>(sums.similarity[lane]);
    }
  }
  return total;
}

template <int dimensions>
double push_all(const PointTree& tree, float squared_theta, Planes& forces) {
  const int n = tree.points().points, points_per_task = groups_per_task * targets_per_group;
  std::vector<double> parts((n + points_per_task - 1) / points_per_task);
  parallel_for(static_cast<int>(parts.size()), [&](int task) {
    std::vector<Source> sources;
    const int end = std::min(n, (task + 1) * points_per_task);
    for (int begin = task * points_per_task; begin < end; begin += targets_per_group) {
      const Box box = find_box<dimensions>(tree.points(), begin, std::min(begin + targets_per_group, n));
      list_sources<dimensions>(tree, box, squared_theta, sources);
      parts[task] += push_group<dimensions>(tree, begin, sources, forces);
    }
  });
  double total = 0;
  for (const double part : parts) total += part;
  return total - n;
}

}  // namespace

double BarnesHut::write_forces(const Planes& layout, Planes& forces) {
  assert(layout.points == forces.points && layout.dimensions == forces.dimensions &&
         "forces of another shape");
  if (layout.points == 0) return 0;
  tree_.build(layout);
  return layout.dimensions == 2 ? push_all<2>(tree_, theta_ * theta_, forces)
                                : push_all<3>(tree_, theta_ * theta_, forces);
}

}  // namespace planisphere
