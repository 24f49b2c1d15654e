// Finds how wide a point's neighbourhood must be for it to have a given effective number of neighbours.
#pragma once

#include <vector>

#include "base/matrix.h"

namespace planisphere {

/// Searches one row after the other. It starts each search where the last one ended, so rows must come in a
/// fixed order (a fixed stretch of rows for each task) for results to be the same bits.
class PerplexitySearch {
 public:
  /// `most` is the largest number of neighbours a row will have.
  PerplexitySearch(float perplexity, int most);

  /// affinities ← p_j = exp(−β d²_j) / Σ_k exp(−β d²_k), with β such that −Σ p_j log p_j = log(perplexity) to
  /// 1e-5 (van der Maaten and Hinton 2008, eq. 1). Uniform over the nearest where so many are equally near
  /// that no β gives so low an entropy. `without` is the index of the point itself, which gets 0, or −1. May
  /// be in place.
  void write_row(std::span<const float> squared_distances, int without, std::span<float> affinities);

 private:
  void load(std::span<const float> squared_distances, int without);
  void find_log_beta();

  std::vector<float>
      excess_;  // squared distances minus the smallest, in units of their mean; padded with infinity
  std::vector<float> weights_;  // exp(−β excess)
  double weight_sum_ = 0;
  double log_perplexity_ = 0;
  double log_beta_ = 0;  // of the last row, in units of that row's mean
};

}  // namespace planisphere
