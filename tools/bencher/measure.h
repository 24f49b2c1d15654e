// What is measured of a run: time, memory, and how good the layout is.
#pragma once

#include <optional>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

/// How fast the steps of one run were, by stretches of a few: a program that takes the processor for a moment
/// does not move their median, and one that keeps half of it does not move their least.
struct Pace {
  double seconds = 0;  // of all steps
  double median_ms_per_step = 0;
  double least_ms_per_step = 0;
};

/// The share of each point's 15 nearest neighbours in the data that are among its 15 nearest in the layout;
/// mean over all points, or over about a thousand of them, evenly spread, where there are more.
double find_neighbour_preservation(MatrixView<const float> data, MatrixView<const float> layout);

/// The most memory that the process has held so far, in MB; nothing where the system does not say.
std::optional<double> find_peak_memory_mb();

/// Median and least of the stretches' milliseconds a step; `stretches` must not be empty.
Pace find_pace(std::vector<double> stretches, double seconds);

}  // namespace planisphere
