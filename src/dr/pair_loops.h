// The loops over all pairs that pair_sums.h is made for: forces and energies of one law, on as many threads
// as there are.
#pragma once

#include <algorithm>
#include <vector>

#include "base/parallel.h"
#include "dr/pair_sums.h"

namespace planisphere {

/// total_i ← scale · Σ_j c_ij (y_i − y_j) over all j. O(n²).
template <class Law>
void write_pair_forces(const Planes& layout, const Law& law, float scale, std::vector<PairShare>& shares,
                       Planes& total) {
  parallel_for(static_cast<int>(shares.size()), [&](int task) {
    PairShare& share = shares[static_cast<std::size_t>(task)];
    std::fill(share.sums.numbers.begin(), share.sums.numbers.end(), 0.0f);
    for (int i = share.first_row; i < share.end_row; ++i) {
      layout.dimensions == 2 ? pair_sums::add_row<2>(layout, law, i, share.sums)
                             : pair_sums::add_row<3>(layout, law, i, share.sums);
    }
  });
  add_pair_shares(shares, scale, total);
}

/// Σ_{i<j} e_ij. O(n²).
template <class Law>
double find_pair_energy(const Planes& layout, const Law& law, std::vector<PairShare>& shares) {
  parallel_for(static_cast<int>(shares.size()), [&](int task) {
    PairShare& share = shares[static_cast<std::size_t>(task)];
    share.energy = 0;
    for (int i = share.first_row; i < share.end_row; ++i) {
      share.energy += layout.dimensions == 2 ? pair_sums::find_row_energy<2>(layout, law, i)
                                             : pair_sums::find_row_energy<3>(layout, law, i);
    }
  });
  double energy = 0;
  for (const PairShare& share : shares) energy += share.energy;
  return energy;
}

}  // namespace planisphere
