// How fast a network learns, and how well.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace planisphere {

struct TrainingOrder {
  std::string bundle;             // folder of a bundle with classes
  std::string network = "dense";  // 784-100-10, sigmoid; "convolution": 8 features of 5 × 5, pooled
  int points = 0;                 // the first so many; 0: all
  int epochs = 1;
  int threads = 1;
};

std::vector<std::string> network_names();

/// One line of JSON: method, n, seconds (of the training alone), ms_per_step, accuracy (on what it was
/// trained with), …
Result<std::string> time_training(const TrainingOrder& order);

}  // namespace planisphere
