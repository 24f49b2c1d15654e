// The steps of t-SNE, in the order of van der Maaten and Hinton (2008).
#include "bencher/scalar_tsne.h"

#include <algorithm>

namespace planisphere {

ScalarTsne::ScalarTsne(MatrixView<const float> data, const TsneOptions& options)
    : reference_(data, options),
      options_(options),
      similarities_(data.rows, data.rows),
      gradient_(data.rows, options.dimensions),
      velocity_(data.rows, options.dimensions),
      gain_(data.rows, options.dimensions) {
  std::fill(gain_.flat().begin(), gain_.flat().end(), 1.0f);
}

void ScalarTsne::run_to(int goal, MatrixView<float> layout) {
  while (step_ < goal) take_step(layout);
}

void ScalarTsne::take_step(MatrixView<float> layout) {
  const bool early = step_ < options_.early_steps;
  find_similarities(layout);
  find_gradient(layout, early ? options_.early_exaggeration : options_.exaggeration);
  descend(early ? options_.early_momentum : options_.momentum, layout);
  ++step_;
}

// Eq. 4, before the division by Z.
void ScalarTsne::find_similarities(MatrixView<const float> layout) {
  normaliser_ = 0;
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = i + 1; j < layout.rows; ++j) {
      float squared_distance = 0;
      for (int k = 0; k < layout.cols; ++k) {
        const float difference = layout(i, k) - layout(j, k);
        squared_distance += difference * difference;
      }
      similarities_(i, j) = similarities_(j, i) = 1 / (1 + squared_distance);
      normaliser_ += 2 * similarities_(i, j);
    }
  }
}

// Eq. 5.
void ScalarTsne::find_gradient(MatrixView<const float> layout, float exaggeration) {
  const MatrixView<const float> p = reference_.affinities();
  std::fill(gradient_.flat().begin(), gradient_.flat().end(), 0.0f);
  for (int i = 0; i < layout.rows; ++i) {
    for (int j = 0; j < layout.rows; ++j) {
      const float similarity = similarities_(i, j);
      const float force = 4 * (exaggeration * p(i, j) - similarity / normaliser_) * similarity;
      for (int k = 0; k < layout.cols; ++k) gradient_(i, k) += force * (layout(i, k) - layout(j, k));
    }
  }
}

void ScalarTsne::descend(float momentum, MatrixView<float> layout) {
  const float rate = std::max(50.0f, static_cast<float>(layout.rows) / options_.early_exaggeration);
  for (std::size_t i = 0; i < layout.size(); ++i) {
    float &velocity = velocity_.flat()[i], &gain = gain_.flat()[i];
    const float slope = gradient_.flat()[i];
    gain = std::max(0.01f, slope * velocity > 0 ? gain * 0.8f : gain + 0.2f);
    velocity = momentum * velocity - rate * gain * slope;
    layout.flat()[i] += velocity;
  }
  for (int k = 0; k < layout.cols; ++k) {
    float mean = 0;
    for (int i = 0; i < layout.rows; ++i) mean += layout(i, k) / static_cast<float>(layout.rows);
    for (int i = 0; i < layout.rows; ++i) layout(i, k) -= mean;
  }
}

}  // namespace planisphere
