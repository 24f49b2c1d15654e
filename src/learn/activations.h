// The curves that units bend their sums with, and their slopes.
#pragma once

#include "base/matrix.h"
#include "learn/layers.h"

namespace planisphere {

/// values (n × width) ← activation(values + biases), biases: width numbers. Sigmoid 1 / (1 + e^−x), tanh = 2
/// sigmoid(2x) − 1, ReLU max(x, 0); softmax e^x_j / Σ_k e^x_k in each row. Through the project's own e^x: the
/// same bits everywhere.
void activate(Activation activation, const float* biases, MatrixView<float> values);

/// gradient (n × width) ← gradient ⊙ slope, told from what activate() has made: σ(1 − σ), 1 − tanh², [ReLU >
/// 0]. Not for softmax, whose gradient is found together with that of the cross-entropy.
void multiply_by_slope(Activation activation, MatrixView<const float> values, MatrixView<float> gradient);

}  // namespace planisphere
