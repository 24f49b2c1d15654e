// The affinities of t-SNE where only near neighbours have any: what is far apart in the data attracts nobody.
#pragma once

#include <cstddef>
#include <vector>

#include "base/matrix.h"
#include "dr/aligned.h"
#include "dr/neighbours.h"

namespace planisphere {

/// A symmetric n × n matrix by rows ("compressed sparse rows"): row i's entries are begins[i] … begins[i + 1]
/// − 1 of `column` and `value`, columns ascending. Each row is filled up to a multiple of eight entries with
/// zeros that stand on the diagonal, so that kernels need no remainder.
struct SparseAffinities {
  std::vector<std::size_t> begins;  // n + 1, all multiples of eight
  AlignedVector<int> column;
  AlignedVector<float> value;

  int points() const { return static_cast<int>(begins.size()) - 1; }
};

/// How p, what row i says of j, and q, what row j says of i, become one weight: scale · (p + q − overlap · p
/// q), at most 1.
struct UnionRule {
  float scale = 1, overlap = 0;
};

/// The symmetric graph of neighbours' weights: p = weights(i, r) where j = index(i, r), else 0, and q the
/// same with i and j exchanged. Both n × k; no row lists a column twice. Symmetric to the bit.
SparseAffinities unite_neighbours(MatrixView<const int> index, MatrixView<const float> weights,
                                  UnionRule rule);

/// How many neighbours to search for: three times the perplexity, beyond which weights are below e^−4 (van
/// der Maaten 2014, section 4.1); at most n − 1.
int neighbours_for_perplexity(float perplexity, int n);

/// conditional (n × k) ← p_{j|i} of each row's neighbours, rows summing to 1, their entropy log(perplexity)
/// where k allows it (see PerplexitySearch).
void write_neighbour_affinities(const Neighbours& neighbours, float perplexity,
                                MatrixView<float> conditional);

/// p_ij = (p_{j|i} + p_{i|j}) / 2n, where conditional(i, r) belongs to index(i, r). Sums to 1 if all rows of
/// `conditional` do (van der Maaten and Hinton 2008, section 3.1).
SparseAffinities build_joint_affinities(MatrixView<const int> index, MatrixView<const float> conditional);

}  // namespace planisphere
