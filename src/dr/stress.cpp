// The laws of stress_law.h over all pairs or over a sample of them.
#include "dr/stress.h"

#include <algorithm>
#include <cmath>

#include "dr/pair_loops.h"

namespace planisphere {
namespace {

using simd::f32x8;

constexpr double smallest_share = 1e-3;  // of the mean distance, for Sammon's weights
constexpr int fewest_for_sample = 8;

/// stress_law with a table of targets, as pair_sums.h wants it.
template <StressKind kind>
struct TableLaw {
  const TargetDistances& targets;
  float floor;

  struct Row {
    const float* column_0;
    float floor;
    PLANISPHERE_INLINE f32x8 operator()(int j, f32x8 squared_distance) const {
      return stress_law::coefficient<kind>(simd::load(column_0 + j), squared_distance, floor);
    }
  };
  struct EnergyRow {
    const float* column_0;
    float floor;
    PLANISPHERE_INLINE f32x8 operator()(int j, f32x8 squared_distance) const {
      return stress_law::energy<kind>(simd::load(column_0 + j), squared_distance, floor);
    }
  };
  Row row(int i) const { return {targets.row(i) - TargetDistances::first_column(i), floor}; }
  EnergyRow energy_row(int i) const { return {targets.row(i) - TargetDistances::first_column(i), floor}; }
};

}  // namespace

Stress::Stress(MatrixView<const float> data, const StressOptions& options, Progress* progress)
    : options_(options) {
  if (data.rows <= std::max(options.exact_up_to, fewest_for_sample)) {
    targets_ = TargetDistances(data, progress);
    shares_ = cut_pairs(data.rows, options.dimensions);
    unit_ = targets_.unit();
    mean_ = targets_.mean();
  } else {
    sample_.emplace(SampledDistances(data, options.partners, options.seed), options.dimensions);
    unit_ = sample_->distances().unit();
    mean_ = sample_->distances().mean();
  }
  floor_ = mean_ > 0 ? static_cast<float>(smallest_share * mean_) : 1.0f;
}

// 1, or one over Sammon's sum of all distances.
double Stress::scale() const {
  if (options_.kind == StressKind::metric || !(mean_ > 0)) return 1;
  const double n = exact() ? targets_.points() : sample_->distances().points();
  return 1 / (mean_ * n * (n - 1) / 2);
}

double Stress::find_cost(const Planes& layout) {
  if (sample_) return scale() * sample_->find_energy(layout, options_.kind, floor_);
  if (options_.kind == StressKind::metric) {
    return find_pair_energy(layout, TableLaw<StressKind::metric>{targets_, floor_}, shares_);
  }
  return scale() * find_pair_energy(layout, TableLaw<StressKind::sammon>{targets_, floor_}, shares_);
}

void Stress::write_gradient(const Planes& layout, Planes& gradient, std::uint64_t draw) {
  const float twice = static_cast<float>(2 * scale());
  if (sample_) {
    sample_->write_forces(layout, options_.kind, floor_, twice, draw, gradient);
  } else if (options_.kind == StressKind::metric) {
    write_pair_forces(layout, TableLaw<StressKind::metric>{targets_, floor_}, twice, shares_, gradient);
  } else {
    write_pair_forces(layout, TableLaw<StressKind::sammon>{targets_, floor_}, twice, shares_, gradient);
  }
}

// The cost of α · layout is c₀ − 2 b α + a α², so three costs tell the best α = b / a.
void Stress::write_start(MatrixView<const float> data, MatrixView<float> layout) {
  const float deviation = static_cast<float>(mean_ / 2);
  write_starting_layout(options_.initialisation, data, options_.seed, deviation, layout);
  Planes planes(layout.rows, layout.cols);
  const auto scale_layout = [&](float factor) {
    for (float& coordinate : layout.flat()) coordinate *= factor;
    write_planes(layout, planes);
    return find_cost(planes);
  };
  const double cost_1 = scale_layout(1), cost_2 = scale_layout(2);
  std::fill(planes.numbers.begin(), planes.numbers.end(), 0.0f);
  const double cost_0 = find_cost(planes);
  const double a = (cost_2 - 2 * cost_1 + cost_0) / 2, b = (cost_0 + a - cost_1) / 2;
  const double best = a > 0 && b > 0 ? b / a : 1;
  for (float& coordinate : layout.flat()) coordinate *= static_cast<float>(best / 2);
}

}  // namespace planisphere
