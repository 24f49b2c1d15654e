// The methods that can be measured, by name.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "dr/optimiser.h"

namespace planisphere {

/// A method made ready on some data, and where its layout starts.
struct Contestant {
  std::unique_ptr<Optimiser> optimiser;
  Matrix<float> layout;  // n × dimensions
};

/// What every contestant is told, ours and others'; all else is the method's default.
struct MethodOrder {
  std::string name = "tsne";
  int dimensions = 2;  // of the layout: 2 or 3
  float perplexity = 30;
  float exaggeration = 1;  // t-SNE, after its early steps; ours only
  int steps = 1000;
};

std::vector<std::string> method_names();

/// All that has to happen before the first step: neighbours, affinities, the starting layout. order.name is
/// one of method_names().
Contestant prepare_method(const MethodOrder& order, MatrixView<const float> data);

}  // namespace planisphere
