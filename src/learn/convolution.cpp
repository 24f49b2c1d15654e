// One picture after the other, so that its patches stay in the cache; gradients of the weights are summed
// over stretches of pictures, and these in their order.
#include "learn/convolution.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "base/parallel.h"
#include "learn/product.h"

namespace planisphere {
namespace {

constexpr int pictures_a_task = 8;

struct Patches {
  explicit Patches(const Shape& shape_)
      : shape(shape_),
        height(shape_.height - patch_side + 1),
        width(shape_.width - patch_side + 1),
        row(patch_side * shape_.channels) {}

  int count() const { return height * width; }
  int size() const { return patch_side * row; }

  /// Calls visit(offset in the picture, offset in the patches) for each row of each patch.
  template <class Visit>
  void for_each_row(Visit visit) const {
    int to = 0;
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        for (int dy = 0; dy < patch_side; ++dy, to += row)
          visit(((y + dy) * shape.width + x) * shape.channels, to);
      }
    }
  }

  Shape shape;
  int height, width;  // positions of a patch
  int row;            // numbers in a row of a patch
};

void write_patches(const Patches& patches, const float* picture, Matrix<float>& to) {
  if (patches.row == patch_side) {  // one channel: five numbers are copied sooner than memmove() is called
    patches.for_each_row([&](int from, int at) { std::copy_n(picture + from, patch_side, to.data() + at); });
    return;
  }
  patches.for_each_row([&](int from, int at) { std::copy_n(picture + from, patches.row, to.data() + at); });
}

void add_patches(const Patches& patches, const Matrix<float>& from, float* picture) {
  patches.for_each_row([&](int to, int at) {
    for (int k = 0; k < patches.row; ++k) picture[to + k] += from.data()[at + k];
  });
}

// Row i of `rows`, which holds one picture's positions, as positions × features.
template <class T>
MatrixView<T> positions_of(MatrixView<T> rows, int i, int positions) {
  return {rows.row(i), positions, rows.cols / positions};
}

int count_tasks(int pictures) {
  return (pictures + pictures_a_task - 1) / pictures_a_task;
}

/// Where in a picture the four pixels are that become one.
struct Four {
  int at[4];
};

template <class Visit>
void for_each_pixel(const Shape& shape, Visit visit) {
  const int below = shape.width * shape.channels;
  int to = 0;
  for (int y = 0; y + 1 < shape.height; y += 2) {
    for (int x = 0; x + 1 < shape.width; x += 2) {
      for (int c = 0; c < shape.channels; ++c, ++to) {
        const int corner = (y * shape.width + x) * shape.channels + c;
        visit(to, Four{{corner, corner + shape.channels, corner + below, corner + below + shape.channels}});
      }
    }
  }
}

void convolve(const Shape& shape, MatrixView<const float> input, MatrixView<const float> weights,
              MatrixView<float> sums) {
  const Patches patches(shape);
  assert(sums.cols == patches.count() * weights.cols && weights.rows == patches.size() && "shapes that fit");
  parallel_for(count_tasks(input.rows), [&](int task) {
    Matrix<float> rows(patches.count(), patches.size());
    const int end = std::min((task + 1) * pictures_a_task, input.rows);
    for (int i = task * pictures_a_task; i < end; ++i) {
      write_patches(patches, input.row(i), rows);
      write_product(strided(rows), strided(weights), positions_of(sums, i, patches.count()));
    }
  });
}

void convolve_back(const Shape& shape, const StepBack& step) {
  const Patches patches(shape);
  const MatrixView<const float> input = step.input, weights = step.weights;
  const MatrixView<float> input_gradient = step.input_gradient;
  const int tasks = count_tasks(input.rows);
  std::vector<Matrix<float>> totals(static_cast<std::size_t>(tasks));
  parallel_for(tasks, [&](int task) {
    Matrix<float> rows(patches.count(), patches.size());
    Matrix<float>& total = totals[static_cast<std::size_t>(task)];
    total = Matrix<float>(weights.rows, weights.cols);
    const int end = std::min((task + 1) * pictures_a_task, input.rows);
    for (int i = task * pictures_a_task; i < end; ++i) {
      const auto gradient = positions_of(step.output_gradient, i, patches.count());
      write_patches(patches, input.row(i), rows);
      add_product(transposed(rows), strided(gradient), total);
      if (input_gradient.empty()) continue;
      write_product(strided(gradient), transposed(weights), rows);
      std::fill_n(input_gradient.row(i), input_gradient.cols, 0.0f);
      add_patches(patches, rows, input_gradient.row(i));
    }
  });
  std::fill_n(step.weights_gradient.data, step.weights_gradient.size(), 0.0f);
  for (const Matrix<float>& total : totals) {
    for (std::size_t k = 0; k < total.size(); ++k) step.weights_gradient.data[k] += total.data()[k];
  }
}

void pool(const Shape& shape, MatrixView<const float> input, MatrixView<const float>,
          MatrixView<float> pooled) {
  for (int i = 0; i < input.rows; ++i) {
    const float* const from = input.row(i);
    float* const to = pooled.row(i);
    for_each_pixel(shape, [&](int p, Four four) {
      const auto [a, b, c, d] = four.at;
      to[p] = std::max(std::max(from[a], from[b]), std::max(from[c], from[d]));
    });
  }
}

void pool_back(const Shape& shape, const StepBack& step) {
  const MatrixView<float> below = step.input_gradient;
  std::fill_n(below.data, below.size(), 0.0f);
  for (int i = 0; i < below.rows; ++i) {
    const float *const from = step.input.row(i), *const largest = step.output.row(i),
                       *const g = step.output_gradient.row(i);
    float* const to = below.row(i);
    for_each_pixel(shape, [&](int p, Four four) {
      for (const int at : four.at) {
        if (from[at] != largest[p]) continue;
        to[at] = g[p];
        break;
      }
    });
  }
}

constexpr PatchWork convolving{convolve, convolve_back}, pooling{pool, pool_back};

}  // namespace

Layer convolution(int features, Activation activation) {
  return {LayerKind::convolution, features, activation, &convolving};
}

Layer max_pooling() {
  return {.kind = LayerKind::max_pooling, .work = &pooling};
}

}  // namespace planisphere
