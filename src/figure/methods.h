// From a figure's parameters to a running method: the one place that knows all of them.
#pragma once

#include <memory>

#include "base/matrix.h"
#include "dr/optimiser.h"
#include "figure/spec.h"

namespace planisphere {

/// The spec's method on these vectors (n × d), initialised: layout (n × 2) is its starting layout.
std::unique_ptr<Optimiser> start_method(const FigureSpec& spec, const Params& params,
                                        MatrixView<const float> vectors, MatrixView<float> layout);

/// Changed parameters for a running method that start_method made from the same spec.
void change_method(Optimiser& method, const FigureSpec& spec, const Params& params);

}  // namespace planisphere
