// The one formula behind word and paragraph vectors: tell the word that was there from others that were not.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/random.h"

namespace planisphere {

/// One step on E = −log σ(u₀·h) − Σ_{k>0} log σ(−u_k·h) (Mikolov, Sutskever, Chen, Corrado and Dean 2013, eq.
/// 4): u₀ is the output vector of the word that was there, the others of words drawn by chance. Every row u_k
/// moves by −rate ∂E/∂u_k, and −rate ∂E/∂h is added to `change`; all derivatives are those before the step.
/// 1 to most_rows rows; dimensions is a multiple of 8. Returns E.
inline constexpr int most_rows = 32;
float take_sampling_step(const float* hidden, std::span<float* const> rows, int dimensions, float rate,
                         float* change);

/// Draws words with a chance in proportion to count^0.75 (the same paper, section 2.2), to one part in four
/// million. Words whose count is 0 are never drawn, unless all are.
class NegativeTable {
 public:
  explicit NegativeTable(std::span<const std::int64_t> counts);
  int draw(Random& random) const { return table_[random.bits() & (table_.size() - 1)]; }

 private:
  std::vector<int> table_;
};

/// The chance to keep each word when frequent ones are thinned out: √(t / f) + t / f, at most 1, where f is
/// the word's share of all and t is `threshold`; all 1 where the threshold is 0. (That of the authors'
/// program; the paper's section 2.3 has √(t / f).)
std::vector<float> find_keeping_chances(std::span<const std::int64_t> counts, double threshold);

}  // namespace planisphere
