// The cost, as Σ p log p + Σ p log(1 + d²) + log Z Σ p: no quotient that could be 0 / 0.
#include "dr/kl_divergence.h"

#include <algorithm>
#include <vector>

#include "base/parallel.h"
#include "base/simd.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::i32x8;

constexpr int rows_a_task = 32;
constexpr float smallest_log_argument = 1e-37f;  // simd::log wants normal numbers; p log p is nothing there

struct Sums {
  double divergence = 0;  // Σ p (log p + log(1 + d²))
  double affinity = 0;    // Σ p
  double similarity = 0;  // Z
};

void add_row(const Planes& layout, MatrixView<const float> affinities, int i, Sums& sums) {
  const int n = layout.points;
  f32x8 divergence{}, affinity{}, similarity{};
  for (int j = 0; j < n; j += simd::lanes) {
    float eight[simd::lanes] = {};
    std::copy_n(affinities.row(i) + j, std::min(simd::lanes, n - j), eight);
    const f32x8 p = simd::load(eight);
    f32x8 squared_distance{};
    for (int k = 0; k < layout.dimensions; ++k) {
      const f32x8 difference = layout.plane(k)[i] - simd::load(layout.plane(k) + j);
      squared_distance += difference * difference;
    }
    const f32x8 lane = simd::lane_numbers() + static_cast<float>(j);
    const i32x8 counts = (lane != static_cast<float>(i)) & (lane < static_cast<float>(n));
    const f32x8 log_p = simd::log(simd::max(p, simd::broadcast(smallest_log_argument)));
    divergence += p * (log_p + simd::log(squared_distance + 1.0f));
    affinity += p;
    similarity += counts ? 1.0f / (squared_distance + 1.0f) : simd::broadcast(0.0f);
  }
  sums.divergence += simd::sum_in_double(divergence);
  sums.affinity += simd::sum_in_double(affinity);
  sums.similarity += simd::sum_in_double(similarity);
}

}  // namespace

double find_kl_divergence(const Planes& layout, MatrixView<const float> affinities) {
  const int n = layout.points;
  std::vector<Sums> parts(static_cast<std::size_t>(count_stretches(n, rows_a_task)));
  parallel_stretches(n, rows_a_task, [&](int begin, int end) {
    Sums& part = parts[static_cast<std::size_t>(begin / rows_a_task)];
    for (int i = begin; i < end; ++i) add_row(layout, affinities, i, part);
  });
  Sums total;
  for (const Sums& part : parts) {
    total.divergence += part.divergence;
    total.affinity += part.affinity;
    total.similarity += part.similarity;
  }
  if (total.similarity <= 0) return 0;
  const double log_normaliser =
      static_cast<double>(simd::log(simd::broadcast(static_cast<float>(total.similarity)))[0]);
  return total.divergence + log_normaliser * total.affinity;
}

}  // namespace planisphere
