// Where the representation of a network wanders while it trains: on the maps of representations, and as a
// picture of its own.
#pragma once

#include <vector>

#include "base/matrix.h"
#include "figure/mail.h"
#include "figure/representation_placer.h"

namespace planisphere {

class TrainingPath {
 public:
  /// The work's dataset has representations of its points.
  explicit TrainingPath(const Work& work);

  /// What the layer now makes of the dataset's points (n × units), and the share of answers that are right: a
  /// further row of frame.path.
  void go_on(Matrix<float> activations, double accuracy, TrainingFrame& frame);

  /// n × 2: the activations' first two principal components, turned and mirrored so that they are as near as
  /// can be to those before, as components come in any direction.
  const Matrix<float>& portrait() const { return portrait_; }

 private:
  RepresentationPlacer placer_;
  Matrix<float> portrait_;
  std::vector<float> numbers_;  // of frame.path
};

}  // namespace planisphere
