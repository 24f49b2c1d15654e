// All pairs; or a walk through the tree for each sixteen points, then a sum over what they found.
#include "dr/charges.h"

#include <algorithm>

#include "base/parallel.h"
#include "dr/pair_loops.h"
#include "dr/square_root.h"

namespace planisphere {
namespace {

using simd::f32x8;

constexpr float softening_squared = Charges::softening * Charges::softening;
constexpr int targets_per_group = 16;
constexpr int groups_per_task = 8;

struct ChargeLaw {
  struct Row {
    PLANISPHERE_INLINE f32x8 operator()(int, f32x8 squared_distance) const {
      const f32x8 soft = squared_distance + softening_squared;
      return 1.0f / (soft * simd::sqrt(soft));
    }
  };
  struct EnergyRow {
    PLANISPHERE_INLINE f32x8 operator()(int, f32x8 squared_distance) const {
      return 1.0f / simd::sqrt(squared_distance + softening_squared);
    }
  };
  Row row(int) const { return {}; }
  EnergyRow energy_row(int) const { return {}; }
};

/// A point, or a group that acts as one.
struct Source {
  float position[3];
  float charge;
};

template <int D>
struct Box {
  float low[D], high[D];

  Box(const Planes& points, int begin, int end) {
    for (int k = 0; k < D; ++k) {
      const auto [least, most] = std::minmax_element(points.plane(k) + begin, points.plane(k) + end);
      low[k] = *least;
      high[k] = *most;
    }
  }

  float squared_distance_to(const float* position) const {
    float sum = 0;
    for (int k = 0; k < D; ++k) {
      const float outside = std::max({low[k] - position[k], position[k] - high[k], 0.0f});
      sum += outside * outside;
    }
    return sum;
  }
};

template <int D>
void list_sources(const PointTree& tree, const Box<D>& box, float squared_theta,
                  std::vector<Source>& sources) {
  sources.clear();
  const std::vector<TreeNode>& nodes = tree.nodes();
  for (std::size_t i = 0; i < nodes.size();) {
    const TreeNode& node = nodes[i];
    const bool far = node.squared_width < squared_theta * box.squared_distance_to(node.centre);
    const bool leaf = node.next == static_cast<int>(i) + 1;
    if (far) {
      sources.push_back({{node.centre[0], node.centre[1], node.centre[2]}, node.mass});
    } else if (leaf) {
      for (int p = node.begin; p < node.end; ++p) {
        sources.push_back({{}, 1});
        for (int k = 0; k < D; ++k) sources.back().position[k] = tree.points().plane(k)[p];
      }
    }
    i = far || leaf ? static_cast<std::size_t>(node.next) : i + 1;
  }
}

// What the sources do to eight targets; their energies, each target's own 1 / softening included.
template <int D>
f32x8 push_eight(const std::vector<Source>& sources, const f32x8 (&target)[D], f32x8 (&force)[D]) {
  f32x8 energy{};
  for (const Source& source : sources) {
    f32x8 difference[D], soft = simd::broadcast(softening_squared);
    for (int k = 0; k < D; ++k) {
      difference[k] = target[k] - source.position[k];
      soft += difference[k] * difference[k];
    }
    const f32x8 potential = source.charge / simd::sqrt(soft), coefficient = potential / soft;
    energy += potential;
    for (int k = 0; k < D; ++k) force[k] += coefficient * difference[k];
  }
  return energy;
}

// Sixteen targets from `begin` on. Returns the sum of their energies.
template <int D>
double push_group(const PointTree& tree, int begin, const std::vector<Source>& sources, Planes* forces) {
  const Planes& points = tree.points();
  double energy = 0;
  for (int first = begin; first < std::min(begin + targets_per_group, points.points); first += simd::lanes) {
    f32x8 target[D], force[D]{};
    for (int k = 0; k < D; ++k) target[k] = simd::load(points.plane(k) + first);
    const f32x8 energies = push_eight<D>(sources, target, force);
    for (int lane = 0; lane < std::min(simd::lanes, points.points - first); ++lane) {
      energy += static_cast<double>(energies[lane]);
      for (int k = 0; k < D && forces; ++k) forces->plane(k)[tree.number_of(first + lane)] = force[k][lane];
    }
  }
  return energy;
}

}  // namespace

Charges::Charges(int points, int dimensions, float theta) : theta_(theta) {
  if (!(theta > 0)) shares_ = cut_pairs(points, dimensions);
}

// Returns Σ_{i≠j} 1 / d.
template <int D>
double Charges::walk(const Planes& layout, Planes* forces) {
  if (layout.points == 0) return 0;
  tree_.build(layout);
  const int n = layout.points, points_per_task = groups_per_task * targets_per_group;
  std::vector<double> parts(static_cast<std::size_t>((n + points_per_task - 1) / points_per_task));
  parallel_for(static_cast<int>(parts.size()), [&](int task) {
    std::vector<Source> sources;
    const int end = std::min(n, (task + 1) * points_per_task);
    for (int begin = task * points_per_task; begin < end; begin += targets_per_group) {
      const Box<D> box(tree_.points(), begin, std::min(begin + targets_per_group, n));
      list_sources<D>(tree_, box, theta_ * theta_, sources);
      parts[static_cast<std::size_t>(task)] += push_group<D>(tree_, begin, sources, forces);
    }
  });
  double energy = 0;
  for (const double part : parts) energy += part;
  return energy - n / static_cast<double>(softening);
}

void Charges::write_forces(const Planes& layout, Planes& forces) {
  if (!(theta_ > 0)) return write_pair_forces(layout, ChargeLaw{}, 1, shares_, forces);
  layout.dimensions == 2 ? walk<2>(layout, &forces) : walk<3>(layout, &forces);
}

double Charges::find_energy(const Planes& layout) {
  if (!(theta_ > 0)) return find_pair_energy(layout, ChargeLaw{}, shares_);
  return (layout.dimensions == 2 ? walk<2>(layout, nullptr) : walk<3>(layout, nullptr)) / 2;
}

}  // namespace planisphere
