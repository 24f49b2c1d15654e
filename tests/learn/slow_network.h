// The slow, obvious twin of learn/network.h: one point at a time, one number at a time, in double.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "learn/network.h"

namespace planisphere::slow {

using Numbers = std::vector<double>;

inline std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

inline double bend(Activation activation, double x) {
  switch (activation) {
    case Activation::sigmoid:
      return 1 / (1 + std::exp(-x));
    case Activation::tanh:
      return std::tanh(x);
    case Activation::relu:
      return std::max(x, 0.0);
    default:
      return x;
  }
}

inline void soften(Numbers& row) {
  double sum = 0;
  for (double& x : row) sum += x = std::exp(x);
  for (double& x : row) x /= sum;
}

/// Layers' parameters are read from `next` on, which moves behind them.
inline Numbers run_dense(const Layer& layer, const Numbers& input, const double*& next) {
  const int width = layer.width;
  Numbers output(at(width));
  for (std::size_t i = 0; i < input.size(); ++i) {
    for (int j = 0; j < width; ++j) output[at(j)] += input[i] * *next++;
  }
  for (double& sum : output) sum = bend(layer.activation, sum + *next++);
  if (layer.activation == Activation::softmax) soften(output);
  return output;
}

inline Numbers run_convolution(const Layer& layer, const Shape& shape, const Numbers& input,
                               const double*& next) {
  const int features = layer.width, seen = 25 * shape.channels;
  const double *const weights = next, *const biases = next + seen * features;
  next = biases + features;
  Numbers output;
  for (int y = 0; y + 5 <= shape.height; ++y) {
    for (int x = 0; x + 5 <= shape.width; ++x) {
      for (int f = 0; f < features; ++f) {
        double sum = biases[f];
        for (int dy = 0; dy < 5; ++dy) {
          for (int dx = 0; dx < 5; ++dx) {
            for (int c = 0; c < shape.channels; ++c)
              sum += input[at(((y + dy) * shape.width + x + dx) * shape.channels + c)] *
                     weights[((dy * 5 + dx) * shape.channels + c) * features + f];
          }
        }
        output.push_back(bend(layer.activation, sum));
      }
    }
  }
  return output;
}

inline Numbers run_pooling(const Shape& shape, const Numbers& input) {
  Numbers output;
  for (int y = 0; y < shape.height / 2; ++y) {
    for (int x = 0; x < shape.width / 2; ++x) {
      for (int c = 0; c < shape.channels; ++c) {
        const auto pixel = [&](int dy, int dx) {
          return input[at(((2 * y + dy) * shape.width + 2 * x + dx) * shape.channels + c)];
        };
        output.push_back(std::max({pixel(0, 0), pixel(0, 1), pixel(1, 0), pixel(1, 1)}));
      }
    }
  }
  return output;
}

inline Numbers run_to_layer(const NetworkOptions& options, const Numbers& parameters, Numbers point,
                            int last) {
  const double* next = parameters.data();
  const std::vector<Shape> shapes = find_shapes(options);
  for (int l = 0; l <= last; ++l) {
    const Layer& layer = options.layers[at(l)];
    switch (layer.kind) {
      case LayerKind::dense:
        point = run_dense(layer, point, next);
        break;
      case LayerKind::convolution:
        point = run_convolution(layer, shapes[at(l)], point, next);
        break;
      case LayerKind::max_pooling:
        point = run_pooling(shapes[at(l)], point);
        break;
    }
  }
  return point;
}

/// Mean cross-entropy, nats.
inline double find_loss(const NetworkOptions& options, const Numbers& parameters,
                        MatrixView<const float> inputs, std::span<const int> labels) {
  double sum = 0;
  for (int i = 0; i < inputs.rows; ++i) {
    const Numbers point(inputs.row(i), inputs.row(i) + inputs.cols);
    const Numbers answer =
        run_to_layer(options, parameters, point, static_cast<int>(options.layers.size()) - 1);
    const int label = labels[at(i)];
    sum -= std::log(answer.size() > 1 ? answer[at(label)] : label == 1 ? answer[0] : 1 - answer[0]);
  }
  return sum / inputs.rows;
}

/// By central differences.
inline Numbers find_gradient(const NetworkOptions& options, Numbers parameters,
                             MatrixView<const float> inputs, std::span<const int> labels) {
  constexpr double step = 1e-6;
  Numbers gradient;
  for (double& parameter : parameters) {
    const double here = parameter;
    parameter = here + step;
    const double above = find_loss(options, parameters, inputs, labels);
    parameter = here - step;
    const double below = find_loss(options, parameters, inputs, labels);
    parameter = here;
    gradient.push_back((above - below) / (2 * step));
  }
  return gradient;
}

}  // namespace planisphere::slow
