// Which networks `tools/bake representations` trains, and what their representations are called.
#pragma once

#include <string>
#include <vector>

#include "data/representations.h"
#include "learn/trainer.h"

namespace planisphere {

struct PlannedNetwork {
  std::string kind;  // as in Representation
  TrainingOptions training;
  int layer = 0;               // whose activations are the representation: the one before the answer
  std::vector<double> epochs;  // when it is looked at, rising

  /// Different for different networks; fit for a file's name.
  std::string key() const;
};

/// 126 networks on digits of 28 × 28 pixels: 21 kinds, each from three seeds at two learning rates. The slow
/// ones are looked at before training, the fast ones early on, and all after ¼, 1 and 5 epochs.
std::vector<PlannedNetwork> plan_networks();

/// All about the representation after so many epochs, but for its accuracy.
Representation describe_representation(const PlannedNetwork& network, double epochs);

}  // namespace planisphere
