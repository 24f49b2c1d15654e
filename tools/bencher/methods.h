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

std::vector<std::string> method_names();

/// All that has to happen before the first step: affinities, the starting layout. `name` is one of
/// method_names().
Contestant prepare_method(const std::string& name, MatrixView<const float> data, int dimensions);

}  // namespace planisphere
