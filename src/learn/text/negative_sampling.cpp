// The few dot products of a step share lanes, so that their exponentials cost as much as one.
#include "learn/text/negative_sampling.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "base/simd.h"

namespace planisphere {

namespace {

float dot(const float* a, const float* b, int dimensions) {
  simd::f32x8 sums = simd::broadcast(0.0f);
  for (int j = 0; j < dimensions; j += simd::lanes) sums += simd::load(a + j) * simd::load(b + j);
  return simd::sum(sums);
}

/// change += g u, then u += g h.
void exchange(const float* hidden, float* row, float g, float* change, int dimensions) {
  const simd::f32x8 factor = simd::broadcast(g);
  for (int j = 0; j < dimensions; j += simd::lanes) {
    const simd::f32x8 u = simd::load(row + j);
    simd::store(change + j, simd::load(change + j) + factor * u);
    simd::store(row + j, u + factor * simd::load(hidden + j));
  }
}

}  // namespace

float take_sampling_step(const float* hidden, std::span<float* const> rows, int dimensions, float rate,
                         float* change) {
  assert(!rows.empty() && rows.size() <= most_rows && "1 to most_rows rows");
  assert(dimensions % simd::lanes == 0 && "dimensions come in eights");
  float scores[most_rows] = {};
  for (std::size_t k = 0; k < rows.size(); ++k) scores[k] = dot(hidden, rows[k], dimensions);
  float loss = 0;
  for (std::size_t first = 0; first < rows.size(); first += simd::lanes) {
    const simd::f32x8 score = simd::load(scores + first);
    const simd::f32x8 sign = first == 0 ? simd::f32x8{1, -1, -1, -1, -1, -1, -1, -1} : simd::broadcast(-1.0f);
    const simd::f32x8 miss = simd::exp(-sign * score);               // e^−x for σ(x)
    const simd::f32x8 steps = rate * sign * (miss / (1.0f + miss));  // rate · (1 − σ(x)), with its sign
    const simd::f32x8 losses = simd::log(1.0f + miss);
    for (std::size_t k = first; k < std::min(first + simd::lanes, rows.size()); ++k) {
      exchange(hidden, rows[k], steps[k - first], change, dimensions);
      loss += losses[k - first];
    }
  }
  return loss;
}

NegativeTable::NegativeTable(std::span<const std::int64_t> counts) : table_(std::size_t{1} << 22) {
  assert(!counts.empty() && "there is a word to draw");
  const auto weight = [&](std::size_t word) { return std::pow(static_cast<double>(counts[word]), 0.75); };
  double total = 0, sum = 0;
  for (std::size_t word = 0; word < counts.size(); ++word) total += weight(word);
  std::size_t word = 0;
  for (std::size_t i = 0; i < table_.size(); ++i) {
    const double reached = (static_cast<double>(i) + 0.5) / static_cast<double>(table_.size()) * total;
    while (word + 1 < counts.size() && sum + weight(word) <= reached) sum += weight(word++);
    table_[i] = static_cast<int>(word);
  }
}

std::vector<float> find_keeping_chances(std::span<const std::int64_t> counts, double threshold) {
  const auto total = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
  std::vector<float> chances(counts.size(), 1.0f);
  for (std::size_t word = 0; threshold > 0 && word < counts.size(); ++word) {
    if (counts[word] <= 0) continue;
    const double ratio = threshold * total / static_cast<double>(counts[word]);
    chances[word] = static_cast<float>(std::min(1.0, std::sqrt(ratio) + ratio));
  }
  return chances;
}

}  // namespace planisphere
