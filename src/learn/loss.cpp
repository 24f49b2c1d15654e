// Cross-entropy, its gradient, and shares of right answers.
#include "learn/loss.h"

#include <algorithm>
#include <cassert>

#include "base/simd.h"

namespace planisphere {
namespace {

constexpr int points_at_once = 500;

float probability_of(MatrixView<const float> answers, int i, int label) {
  if (answers.cols > 1) return std::max(answers(i, label), 1e-30f);
  return std::max(label == 1 ? answers(i, 0) : 1 - answers(i, 0), 1e-7f);
}

}  // namespace

double find_cross_entropy(MatrixView<const float> answers, std::span<const int> labels) {
  assert(static_cast<std::size_t>(answers.rows) == labels.size() && "a label for each row expected");
  double sum = 0;
  for (int i = 0; i < answers.rows; ++i) {
    const float probability = probability_of(answers, i, labels[static_cast<std::size_t>(i)]);
    sum -= static_cast<double>(simd::log(simd::broadcast(probability))[0]);
  }
  return sum;
}

void write_answer_gradient(MatrixView<const float> answers, std::span<const int> labels,
                           MatrixView<float> gradient) {
  const float scale = 1 / static_cast<float>(answers.rows);
  for (int i = 0; i < answers.rows; ++i) {
    const int label = labels[static_cast<std::size_t>(i)];
    for (int j = 0; j < answers.cols; ++j) {
      const bool right = answers.cols > 1 ? j == label : label == 1;
      gradient(i, j) = (answers(i, j) - (right ? 1.0f : 0.0f)) * scale;
    }
  }
}

std::vector<int> find_answers(MatrixView<const float> answers) {
  std::vector<int> found(static_cast<std::size_t>(answers.rows));
  for (int i = 0; i < answers.rows; ++i) {
    const float* const row = answers.row(i);
    found[static_cast<std::size_t>(i)] =
        answers.cols > 1 ? static_cast<int>(std::max_element(row, row + answers.cols) - row)
                         : (row[0] > 0.5f ? 1 : 0);
  }
  return found;
}

Score measure_score(const Network& network, MatrixView<const float> inputs, std::span<const int> labels) {
  assert(static_cast<std::size_t>(inputs.rows) == labels.size() && "a label for each row expected");
  Score score;
  int right = 0;
  for (int first = 0; first < inputs.rows; first += points_at_once) {
    const int count = std::min(points_at_once, inputs.rows - first);
    const auto some = labels.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
    const Matrix<float> answers =
        network.find_activations({inputs.row(first), count, inputs.cols}, network.layers() - 1);
    score.loss += find_cross_entropy(answers, some);
    const std::vector<int> found = find_answers(answers);
    for (std::size_t i = 0; i < found.size(); ++i) right += found[i] == some[i];
  }
  if (inputs.rows == 0) return score;
  score.loss /= inputs.rows;
  score.accuracy = static_cast<double>(right) / inputs.rows;
  return score;
}

}  // namespace planisphere
