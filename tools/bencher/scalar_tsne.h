// t-SNE as one would first write it: what the fast one is compared with.
#pragma once

#include "dr/optimiser.h"
#include "dr/tsne.h"

namespace planisphere {

/// Plain loops over all pairs in float32, one number at a time, with the same affinities, schedule and
/// options as Tsne.
class ScalarTsne final : public Optimiser {
 public:
  ScalarTsne(MatrixView<const float> data, const TsneOptions& options);

  int step() const override { return step_; }
  void run_to(int goal, MatrixView<float> layout) override;
  double cost(MatrixView<const float> layout) override { return reference_.cost(layout); }

 private:
  void take_step(MatrixView<float> layout);
  void find_similarities(MatrixView<const float> layout);
  void find_gradient(MatrixView<const float> layout, float exaggeration);
  void descend(float momentum, MatrixView<float> layout);

  Tsne reference_;  // for its affinities and its cost
  TsneOptions options_;
  Matrix<float> similarities_;  // n × n
  float normaliser_ = 0;
  Matrix<float> gradient_, velocity_, gain_;
  int step_ = 0;
};

}  // namespace planisphere
