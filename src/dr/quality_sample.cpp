// A seeded sample without repetition.
#include "dr/quality_sample.h"

#include <algorithm>
#include <numeric>

#include "base/random.h"

namespace planisphere {

std::vector<int> choose_query_points(int n, const QualityOptions& options) {
  std::vector<int> points(static_cast<std::size_t>(n));
  std::iota(points.begin(), points.end(), 0);
  if (n <= options.exact_up_to) return points;
  Random random(options.seed);
  shuffle(std::span(points), random);
  points.resize(static_cast<std::size_t>(std::clamp(options.sampled_points, 1, n)));
  std::sort(points.begin(), points.end());
  return points;
}

}  // namespace planisphere
