// Newton's method on log β, kept inside a bracket.
#include "dr/perplexity.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;

constexpr double tolerance = 1e-5;       // of the entropy, in nats
constexpr int most_trials = 100;         // bisection alone needs about 40
constexpr double longest_step = 2;       // of log β
constexpr double largest_log_beta = 80;  // exp stays inside float32
// exp(−50) = 2e-22 is nothing beside the nearest neighbour's 1. Cutting there keeps denormal numbers, which
// are slow to multiply, out of every later sum.
constexpr float cutoff = 50;

double log_of(double x) {
  return static_cast<double>(simd::log(simd::broadcast(static_cast<float>(x)))[0]);
}

float exp_of(double x) {
  return simd::exp(simd::broadcast(static_cast<float>(x)))[0];
}

// Sums over a row of the weights w = exp(−t), t = β·excess, of w t and of w t².
struct Moments {
  double weight = 0, first = 0, second = 0;
};

Moments write_weights(const std::vector<float>& excess, float beta, std::vector<float>& weights) {
  f32x8 weight{}, first{}, second{};
  for (std::size_t j = 0; j < excess.size(); j += simd::lanes) {
    const f32x8 t = simd::min(simd::load(&excess[j]) * beta, simd::broadcast(cutoff));
    const f32x8 w = t < simd::broadcast(cutoff) ? simd::exp(-t) : simd::broadcast(0.0f);
    simd::store(&weights[j], w);
    const f32x8 wt = w * t;
    weight += w;
    first += wt;
    second += wt * t;
  }
  return {simd::sum_in_double(weight), simd::sum_in_double(first), simd::sum_in_double(second)};
}

}  // namespace

PerplexitySearch::PerplexitySearch(float perplexity, int most) : log_perplexity_(log_of(perplexity)) {
  const std::size_t padded = static_cast<std::size_t>((most + simd::lanes - 1) / simd::lanes * simd::lanes);
  excess_.reserve(padded);
  weights_.reserve(padded);
}

void PerplexitySearch::write_row(std::span<const float> squared_distances, int without,
                                 std::span<float> affinities) {
  load(squared_distances, without);
  find_log_beta();
  const float scale = weight_sum_ > 0 ? static_cast<float>(1 / weight_sum_) : 0.0f;
  for (std::size_t j = 0; j < affinities.size(); ++j) affinities[j] = weights_[j] * scale;
}

// Weights do not change when a constant is taken off all the distances; with the smallest at 0 the largest
// weight is 1 and the sum cannot vanish. In units of the mean, β is near 1 whatever the data's scale.
void PerplexitySearch::load(std::span<const float> squared_distances, int without) {
  constexpr float infinity = std::numeric_limits<float>::infinity();
  const std::size_t size = squared_distances.size();
  excess_.assign((size + simd::lanes - 1) / simd::lanes * simd::lanes, infinity);
  weights_.assign(excess_.size(), 0.0f);
  std::copy(squared_distances.begin(), squared_distances.end(), excess_.begin());
  if (without >= 0) excess_[static_cast<std::size_t>(without)] = infinity;

  const float nearest = *std::min_element(excess_.begin(), excess_.end());
  double sum = 0;
  int count = 0;
  for (std::size_t j = 0; j < size; ++j) {
    if (excess_[j] == infinity) continue;
    excess_[j] -= nearest;
    sum += static_cast<double>(excess_[j]);
    ++count;
  }
  if (sum == 0) return;
  const double per_mean = count / sum;
  for (std::size_t j = 0; j < size; ++j) {
    if (excess_[j] != infinity) excess_[j] = static_cast<float>(static_cast<double>(excess_[j]) * per_mean);
  }
}

// With t = β·excess the entropy is H = log Σ w + ⟨t⟩, and dH / d log β = −(⟨t²⟩ − ⟨t⟩²): van der Maaten and
// Hinton's eq. 1 written so that nothing over- or underflows.
void PerplexitySearch::find_log_beta() {
  double low = -largest_log_beta, high = largest_log_beta;
  for (int trial = 0; trial < most_trials; ++trial) {
    const Moments sums = write_weights(excess_, exp_of(log_beta_), weights_);
    weight_sum_ = sums.weight;
    if (sums.weight == 0) return;  // no neighbours at all
    const double mean = sums.first / sums.weight;
    const double surplus = log_of(sums.weight) + mean - log_perplexity_;
    const bool only_ties_left = sums.first == 0 && surplus > 0;
    if (std::fabs(surplus) < tolerance || only_ties_left) return;

    (surplus > 0 ? low : high) = log_beta_;
    const double slope = sums.second / sums.weight - mean * mean;
    const double step = surplus / std::max(slope, 1e-9);
    const double next = log_beta_ + std::clamp(step, -longest_step, longest_step);
    log_beta_ = next > low && next < high ? next : (low + high) / 2;
  }
}

}  // namespace planisphere
