// Repulsion by interpolation and Fourier transforms, and the convolution in it, against plain sums.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "dr/interpolation.h"
#include "planted_data.h"
#include "pushed.h"

using namespace planisphere;
using namespace planisphere::slow;

namespace {

// A grid of numbers, each spread over the nodes around it as a quintic spline is at its nodes.
void write_splines(const Matrix<float>& numbers, Grid& grid) {
  constexpr int reach = 2;
  const float spline[] = {66.0f / 120, 26.0f / 120, 1.0f / 120};
  grid.clear(numbers.rows() + 2 * reach, numbers.cols() + 2 * reach);
  for (int y = 0; y < grid.rows(); ++y) {
    for (int x = 0; x < grid.cols(); ++x) {
      for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
          const int row = y - reach + dy, col = x - reach + dx;
          if (row < 0 || row >= numbers.rows() || col < 0 || col >= numbers.cols()) continue;
          grid.row(y)[x] += numbers(row, col) * spline[std::abs(dy)] * spline[std::abs(dx)];
        }
      }
    }
  }
}

double read_splines(const Grid& grid, int row, int col) {
  const double spline[] = {66.0 / 120, 26.0 / 120, 1.0 / 120};
  double sum = 0;
  for (int dy = -2; dy <= 2; ++dy) {
    for (int dx = -2; dx <= 2; ++dx)
      sum += spline[std::abs(dy)] * spline[std::abs(dx)] *
             static_cast<double>(grid.row(row + 2 + dy)[col + 2 + dx]);
  }
  return sum;
}

double sum_kernel(const Matrix<float>& charges, double spacing, int row, int col) {
  double sum = 0;
  for (int y = 0; y < charges.rows(); ++y) {
    for (int x = 0; x < charges.cols(); ++x) {
      const double squared_nodes = (y - row) * (y - row) + (x - col) * (x - col);
      sum += static_cast<double>(charges(y, x)) / (1 + squared_nodes * spacing * spacing);
    }
  }
  return sum;
}

std::uint64_t fingerprint(const Outcome& outcome) {
  const Planes& forces = outcome.forces;
  return planted::fingerprint({forces.numbers.data(), forces.dimensions, forces.stride});
}

}  // namespace

TEST_CASE("the convolution equals plain sums of the kernel for points on nodes, up to the corners") {
  struct Size {
    int rows, cols;
  };
  for (const Size size : {Size{1, 1}, {3, 40}, {40, 2}, {17, 23}, {32, 32}, {50, 45}}) {
    CAPTURE(size.rows);
    CAPTURE(size.cols);
    constexpr float spacing = 0.4f;
    const Matrix<float> charges = planted::make_normal(size.rows, size.cols, 1);
    Grid spread, potential;
    write_splines(charges, spread);
    KernelConvolution convolution(spacing);
    convolution.convolve(spread, potential);
    for (int y = 0; y < size.rows; ++y) {
      for (int x = 0; x < size.cols; ++x) {
        const double truth = sum_kernel(charges, static_cast<double>(spacing), y, x);
        CHECK(std::abs(read_splines(potential, y, x) - truth) < 2e-4);
      }
    }
  }
}

TEST_CASE("interpolated forces and Z are as exact as promised on something like a map") {
  const Matrix<float> map = make_map(3000, 2);
  const Errors usual = find_errors(InterpolationRepulsion(), map);
  const Errors coarse = find_errors(InterpolationRepulsion(0.45f), map);
  CHECK(usual.force < 0.007);
  CHECK(usual.normaliser < 0.001);
  CHECK(coarse.force < 0.016);
  CHECK(coarse.normaliser < 0.001);
}

TEST_CASE("interpolation becomes more exact as nodes come closer") {
  const Matrix<float> map = make_map(1000, 2);
  double last = 1;
  for (const float spacing : {0.7f, 0.5f, 0.35f, 0.25f, 0.18f}) {
    const double error = find_errors(InterpolationRepulsion(spacing), map).force;
    CHECK(error < 0.6 * last);
    last = error;
  }
}

TEST_CASE("interpolation is exact on random, early, dense and narrow layouts, and fair on thin ones") {
  CHECK(find_errors(InterpolationRepulsion(), planted::make_normal(1000, 2, 10)).force < 0.01);
  for (const float scale : {1e-4f, 0.01f, 0.3f, 1.0f}) {
    CAPTURE(scale);
    const Errors errors = find_errors(InterpolationRepulsion(), scaled(make_map(500, 2), scale));
    CHECK(errors.force < 0.012);
    CHECK(errors.normaliser < 0.001);
  }
  Matrix<float> narrow = make_map(500, 2);
  for (int i = 0; i < 500; ++i) narrow(i, 1) *= 1e-3f;
  CHECK(find_errors(InterpolationRepulsion(), narrow).force < 0.015);
  CHECK(find_errors(InterpolationRepulsion(), scaled(make_map(500, 2), 3)).force < 0.03);
}

TEST_CASE("interpolated forces hardly sum to anything and hardly change when the map is moved") {
  const Matrix<float> map = make_map(1000, 2);
  Matrix<float> moved = map;
  for (int i = 0; i < 1000; ++i) moved(i, 0) += 0.123f, moved(i, 1) -= 17;
  const Outcome here = push(InterpolationRepulsion(), map), there = push(InterpolationRepulsion(), moved);
  CHECK(there.normaliser == doctest::Approx(here.normaliser).epsilon(1e-4));
  double sum = 0, size = 0, change = 0;
  for (int i = 0; i < 1000; ++i) {
    const double force = static_cast<double>(here.forces.plane(0)[i]);
    sum += force;
    size += std::abs(force);
    change += std::abs(static_cast<double>(there.forces.plane(0)[i]) - force);
  }
  CHECK(std::abs(sum) < 1e-3 * size);
  CHECK(change < 1e-3 * size);
}

TEST_CASE("points on top of each other do not push each other by interpolation") {
  const Outcome outcome = push(InterpolationRepulsion(), Matrix<float>(50, 2));
  for (const float force : outcome.forces.numbers) CHECK(std::abs(force) < 1e-3f);
  CHECK(outcome.normaliser == doctest::Approx(50 * 49).epsilon(0.002));
}

TEST_CASE("interpolation declines maps that are mostly empty, and the others' forces are finite") {
  int declined = 0;
  for (const Matrix<float>& map : make_hostile_layouts(2)) {
    Planes layout(map.rows(), 2);
    write_planes(map, layout);
    InterpolationRepulsion interpolation;
    if (interpolation.fits(layout)) {
      CHECK(is_finite(push(interpolation, map)));
    } else {
      ++declined;
    }
  }
  CHECK(declined >= 3);
  CHECK(InterpolationRepulsion().fits(Planes(0, 2)));
}

TEST_CASE(
    "interpolation gives the same bits on any number of threads, on every machine, and when used again") {
  const Matrix<float> map = make_map(9001, 2);
  InterpolationRepulsion interpolation;
  for (const int threads : {1, 2, 4}) {
    set_thread_count(threads);
    const Outcome outcome = push(interpolation, map);
    CHECK(fingerprint(outcome) == 0x9fb1b1cfdd7ed044);
    CHECK(outcome.normaliser == 496274.31270264694);
    CHECK(is_finite(push(interpolation, make_map(100, 2))));
  }
  set_thread_count(0);
}
