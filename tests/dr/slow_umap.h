// The slow, obvious twin of UMAP: the reference's sequential algorithm in double, one link after the other.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/matrix.h"
#include "base/random.h"
#include "dr/sparse_affinities.h"
#include "dr/umap_curve.h"
#include "slow_tsne.h"

namespace planisphere::slow {

/// −2 a b d^2(b−1) / (1 + a d^2b) (McInnes, Healy and Melville 2018, section 3.2).
inline double find_umap_pull(const UmapCurve& curve, double squared_distance) {
  if (squared_distance == 0) return 0;
  const double a = static_cast<double>(curve.a), b = static_cast<double>(curve.b);
  return -2 * a * b * std::pow(squared_distance, b - 1) / (1 + a * std::pow(squared_distance, b));
}

/// 2 b / ((0.001 + d²) (1 + a d^2b)).
inline double find_umap_push(const UmapCurve& curve, double squared_distance) {
  const double a = static_cast<double>(curve.a), b = static_cast<double>(curve.b);
  return 2 * b / ((0.001 + squared_distance) * (1 + a * std::pow(squared_distance, b)));
}

struct Link {
  int head, tail;
  double period, next, next_negative;
};

/// Each link in both directions, as often as its weight says (2018, algorithm 5; the schedule is
/// umap-learn's).
inline std::vector<Link> list_links(const SparseAffinities& graph, int epochs, int negative_samples) {
  std::vector<Link> links;
  for (int i = 0; i < graph.points(); ++i) {
    for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e) {
      const double weight = static_cast<double>(graph.value[e]);
      if (weight * epochs > 1) {
        links.push_back({i, graph.column[e], 1 / weight, 1 / weight, 1 / weight / negative_samples});
      }
    }
  }
  return links;
}

/// point i moves by rate · clip(factor (y_i − y_j)), and j by the opposite if it is to move too.
inline void move(MatrixView<double> layout, int i, int j, double factor, double rate, bool both) {
  for (int k = 0; k < layout.cols; ++k) {
    const double step = rate * std::clamp(factor * (layout(i, k) - layout(j, k)), -4.0, 4.0);
    layout(i, k) += step;
    if (both) layout(j, k) -= step;
  }
}

inline void run_umap(const SparseAffinities& graph, const UmapCurve& curve, int epochs, std::uint64_t seed,
                     MatrixView<double> layout) {
  constexpr int negative_samples = 5;
  std::vector<Link> links = list_links(graph, epochs, negative_samples);
  Random random(seed);
  for (int epoch = 0; epoch < epochs; ++epoch) {
    const double rate = 1 - static_cast<double>(epoch) / epochs;
    for (Link& link : links) {
      if (link.next > epoch) continue;
      const double apart = find_squared_distance(layout, link.head, link.tail);
      move(layout, link.head, link.tail, find_umap_pull(curve, apart), rate, true);
      link.next += link.period;
      const double negative_period = link.period / negative_samples;
      const int samples = static_cast<int>((epoch - link.next_negative) / negative_period);
      for (int s = 0; s < samples; ++s) {
        const int other = random.below(layout.rows);
        if (other == link.head) continue;
        const double distance = find_squared_distance(layout, link.head, other);
        move(layout, link.head, other, find_umap_push(curve, distance), rate, false);
      }
      link.next_negative += samples * negative_period;
    }
  }
}

/// Σ_{i<j} w log(w / v) + (1 − w) log((1 − w) / (1 − v)), 1 − v at least 1e-4 (2018, definition 10).
inline double find_cross_entropy(MatrixView<const double> weights, const UmapCurve& curve,
                                 MatrixView<const double> layout) {
  const auto term = [](double x, double y) { return x > 0 ? x * std::log(x / y) : 0; };
  double sum = 0;
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = 0; j < i; ++j) {
      const double power = static_cast<double>(curve.a) *
                           std::pow(find_squared_distance(layout, i, j), static_cast<double>(curve.b));
      const double unlike = std::max(1e-4, power / (1 + power));
      sum += term(weights(i, j), 1 / (1 + power)) + term(1 - weights(i, j), unlike);
    }
  }
  return sum;
}

}  // namespace planisphere::slow
