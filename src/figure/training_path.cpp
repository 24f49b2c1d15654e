// One place after another.
#include "figure/training_path.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "dr/pca.h"
#include "dr/procrustes.h"

namespace planisphere {
namespace {

Matrix<float> lay_out(MatrixView<const float> activations) {
  Matrix<float> layout(activations.rows, 2);
  Matrix<float> scores(activations.rows, std::min(2, activations.cols));
  write_pca_scores(find_pca(activations, scores.cols()), activations, scores);
  for (int i = 0; i < layout.rows(); ++i) std::copy_n(scores.row(i), scores.cols(), layout.row(i));
  return layout;
}

// A unit means nothing; squares of what a network near divergence makes could be too large.
void make_largest_one(Matrix<float>& activations) {
  float largest = 0;
  for (const float number : activations.flat()) largest = std::max(largest, std::abs(number));
  if (!(largest > 0)) return;
  for (float& number : activations.flat()) number /= largest;
}

}  // namespace

TrainingPath::TrainingPath(const Work& work)
    : placer_(work.dataset->representations, work.dataset->points()) {}

void TrainingPath::go_on(Matrix<float> activations, double accuracy, TrainingFrame& frame) {
  make_largest_one(activations);
  Matrix<float> layout = lay_out(activations);
  if (!portrait_.empty()) apply_procrustes(find_procrustes(layout, portrait_), layout);
  portrait_ = std::move(layout);
  const PlacedRepresentation placed = placer_.place(activations);
  frame.nearest = placed.nearest;
  numbers_.push_back(static_cast<float>(accuracy));
  for (const auto& [x, y] : placed.places) numbers_.insert(numbers_.end(), {x, y});
  const int columns = 1 + 2 * static_cast<int>(placed.places.size());
  frame.path = Matrix<float>(static_cast<int>(numbers_.size()) / columns, columns);
  std::copy(numbers_.begin(), numbers_.end(), frame.path.data());
}

}  // namespace planisphere
