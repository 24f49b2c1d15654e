// Eight places of the ring at a time, against the places at every offset before and behind them.
#include "dr/sampled_stress.h"

#include <algorithm>
#include <vector>

#include "base/parallel.h"
#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;

constexpr int places_per_task = 1024;

template <int D>
struct Eight {
  f32x8 position[D];
  f32x8 difference[D];

  PLANISPHERE_INLINE f32x8 find_squared_distance(const Planes& ring, int place) {
    f32x8 squared{};
    for (int k = 0; k < D; ++k) {
      difference[k] = position[k] - simd::load(ring.plane(k) + place);
      squared += difference[k] * difference[k];
    }
    return squared;
  }
};

template <int D>
Eight<D> load_eight(const Planes& ring, int place) {
  Eight<D> eight;
  for (int k = 0; k < D; ++k) eight.position[k] = simd::load(ring.plane(k) + place);
  return eight;
}

// Sums of the forces on the eight points from place p on.
template <int D, StressKind kind>
void pull_eight(const SampledDistances& distances, const Planes& ring, int p, float floor, f32x8 (&sums)[D]) {
  Eight<D> eight = load_eight<D>(ring, p);
  const auto pull = [&](int partner, f32x8 target) __attribute__((always_inline)) {
    const f32x8 squared = eight.find_squared_distance(ring, partner);
    const f32x8 coefficient = stress_law::coefficient<kind>(target, squared, floor);
    for (int k = 0; k < D; ++k) sums[k] += coefficient * eight.difference[k];
  };
  for (int o = 0; o < distances.offsets(); ++o) {
    const int after = p + distances.offset(o), before = p - distances.offset(o) + distances.points();
    pull(after, simd::load(distances.row(o) + p));
    pull(before, simd::load(distances.row(o) + before));
  }
}

template <int D, StressKind kind>
double find_energy_of_eight(const SampledDistances& distances, const Planes& ring, int p, float floor) {
  Eight<D> eight = load_eight<D>(ring, p);
  const f32x8 place = simd::lane_numbers() + static_cast<float>(p);
  f32x8 sum{};
  for (int o = 0; o < distances.offsets(); ++o) {
    const f32x8 squared = eight.find_squared_distance(ring, p + distances.offset(o));
    sum += stress_law::energy<kind>(simd::load(distances.row(o) + p), squared, floor);
  }
  return simd::sum_in_double(place < static_cast<float>(distances.points()) ? sum : simd::broadcast(0.0f));
}

template <int D, StressKind kind>
void pull_all(const SampledDistances& distances, const Planes& ring, float floor, float scale,
              Planes& gradient) {
  const int n = distances.points();
  parallel_for((n + places_per_task - 1) / places_per_task, [&](int task) {
    for (int p = task * places_per_task; p < std::min((task + 1) * places_per_task, n); p += simd::lanes) {
      f32x8 sums[D]{};
      pull_eight<D, kind>(distances, ring, p, floor, sums);
      for (int lane = 0; lane < std::min(simd::lanes, n - p); ++lane) {
        const int point = distances.order()[static_cast<std::size_t>(p + lane)];
        for (int k = 0; k < D; ++k) gradient.plane(k)[point] = sums[k][lane] * scale;
      }
    }
  });
}

template <int D, StressKind kind>
double sum_energy(const SampledDistances& distances, const Planes& ring, float floor) {
  const int n = distances.points(), tasks = (n + places_per_task - 1) / places_per_task;
  std::vector<double> parts(static_cast<std::size_t>(tasks));
  parallel_for(tasks, [&](int task) {
    for (int p = task * places_per_task; p < std::min((task + 1) * places_per_task, n); p += simd::lanes) {
      parts[static_cast<std::size_t>(task)] += find_energy_of_eight<D, kind>(distances, ring, p, floor);
    }
  });
  double sum = 0;
  for (const double part : parts) sum += part;
  return sum;
}

}  // namespace

SampledStress::SampledStress(SampledDistances distances, int dimensions)
    : distances_(std::move(distances)), ring_(2 * distances_.points() + simd::lanes, dimensions) {}

void SampledStress::walk_round(const Planes& layout) {
  const int n = distances_.points();
  for (int k = 0; k < layout.dimensions; ++k) {
    float* const ring = ring_.plane(k);
    for (int p = 0; p < n; ++p) ring[p] = layout.plane(k)[distances_.order()[static_cast<std::size_t>(p)]];
    for (int p = n; p < ring_.points; ++p) ring[p] = ring[p - n];
  }
}

void SampledStress::write_forces(const Planes& layout, StressKind kind, float floor, float scale,
                                 std::uint64_t draw, Planes& gradient) {
  distances_.draw(draw);
  walk_round(layout);
  const float share =
      scale * static_cast<float>(distances_.points() - 1) / static_cast<float>(distances_.partners());
  const bool flat = layout.dimensions == 2;
  if (kind == StressKind::metric) {
    flat ? pull_all<2, StressKind::metric>(distances_, ring_, floor, share, gradient)
         : pull_all<3, StressKind::metric>(distances_, ring_, floor, share, gradient);
  } else {
    flat ? pull_all<2, StressKind::sammon>(distances_, ring_, floor, share, gradient)
         : pull_all<3, StressKind::sammon>(distances_, ring_, floor, share, gradient);
  }
}

double SampledStress::find_energy(const Planes& layout, StressKind kind, float floor) {
  distances_.draw(0);
  walk_round(layout);
  const double share = static_cast<double>(distances_.points() - 1) / distances_.partners();
  const bool flat = layout.dimensions == 2;
  if (kind == StressKind::metric) {
    return share * (flat ? sum_energy<2, StressKind::metric>(distances_, ring_, floor)
                         : sum_energy<3, StressKind::metric>(distances_, ring_, floor));
  }
  return share * (flat ? sum_energy<2, StressKind::sammon>(distances_, ring_, floor)
                       : sum_energy<3, StressKind::sammon>(distances_, ring_, floor));
}

}  // namespace planisphere
