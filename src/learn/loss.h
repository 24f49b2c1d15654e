// How wrong a network's answers are.
#pragma once

#include <span>
#include <vector>

#include "base/matrix.h"
#include "learn/network.h"

namespace planisphere {

/// Σ −log p(label) in nats over the rows of answers (n × k: p of each class, or n × 1: p of class 1 of two).
/// To be finite, probabilities count as at least 1e-30, and of one unit as at least 1e-7, to which float32
/// can tell them.
double find_cross_entropy(MatrixView<const float> answers, std::span<const int> labels);

/// gradient (n × k) ← that of the cross-entropy / n by the sums that softmax or sigmoid was given: (p − [j =
/// label]) / n (Bishop 2006, eq. 4.109).
void write_answer_gradient(MatrixView<const float> answers, std::span<const int> labels,
                           MatrixView<float> gradient);

/// The class that each row of answers holds most likely; of equals the first.
std::vector<int> find_answers(MatrixView<const float> answers);

struct Score {
  double loss = 0;      // mean cross-entropy, nats
  double accuracy = 0;  // 0 … 1: answers that are right
};

/// Over all points; 0 and 0 for none.
Score measure_score(const Network& network, MatrixView<const float> inputs, std::span<const int> labels);

}  // namespace planisphere
