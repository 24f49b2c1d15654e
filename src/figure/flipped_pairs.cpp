// Each pair is fitted twice, with and without a mirror.
#include "figure/flipped_pairs.h"

#include <algorithm>
#include <cmath>

#include "dr/procrustes.h"

namespace planisphere {
namespace {

constexpr std::size_t most_pairs = 12;

bool are_siblings(const Representation& a, const Representation& b) {
  return a.kind == b.kind && a.widths == b.widths && a.pooled == b.pooled && a.epochs == b.epochs &&
         a.learning_rate == b.learning_rate && a.seed != b.seed;
}

}  // namespace

std::vector<FlippedPair> find_flipped_pairs(const Representations& all) {
  double longest = 0;
  for (const Representation& one : all.list) longest = std::max(longest, one.epochs);
  std::vector<FlippedPair> pairs;
  for (std::size_t i = 0; i < all.list.size(); ++i) {
    if (all.list[i].epochs < longest) continue;
    for (std::size_t j = i + 1; j < all.list.size(); ++j) {
      if (!are_siblings(all.list[i], all.list[j])) continue;
      const Procrustes best = find_procrustes(all.layouts[i], all.layouts[j]);
      const Procrustes turned = find_procrustes(all.layouts[i], all.layouts[j], {.reflect = false});
      if (!best.reflected || turned.relative_residual <= 2 * best.relative_residual) continue;
      pairs.push_back({static_cast<int>(i), static_cast<int>(j), best.relative_residual});
      for (std::size_t k = pairs.size() - 1; k > 0 && pairs[k].disagreement < pairs[k - 1].disagreement; --k)
        std::swap(pairs[k], pairs[k - 1]);
    }
  }
  if (pairs.size() > most_pairs) pairs.resize(most_pairs);
  return pairs;
}

double find_relative_distance(const Matrix<float>& a, const Matrix<float>& b) {
  double apart = 0, spread = 0;
  for (int k = 0; k < b.cols(); ++k) {
    double mean = 0;
    for (int i = 0; i < b.rows(); ++i) mean += static_cast<double>(b(i, k)) / b.rows();
    for (int i = 0; i < b.rows(); ++i) {
      const auto from = static_cast<double>(a(i, k)), to = static_cast<double>(b(i, k));
      apart += (from - to) * (from - to);
      spread += (to - mean) * (to - mean);
    }
  }
  return spread > 0 ? std::sqrt(apart / spread) : 0;
}

}  // namespace planisphere
