// The parts that repulsion from a stack of grids is made of: splines, stencils, steps between levels,
// kernels.
#include <doctest/doctest.h>

#include <cmath>

#include "dr/charge_spreader.h"
#include "dr/grid_kernels.h"
#include "dr/grid_levels.h"
#include "dr/lanes.h"
#include "dr/quintic_spline.h"
#include "dr/stencil.h"
#include "planted_data.h"
#include "slow_neighbours.h"

using namespace planisphere;

namespace {

void fill(Grid& grid, int rows, int cols, std::uint64_t seed) {
  grid.clear(rows, cols);
  Random random(seed);
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < cols; ++x) grid.row(y)[x] = random.uniform() + 0.1f;
  }
}

double product(const Grid& a, const Grid& b) {
  double sum = 0;
  for (int y = 0; y < a.rows(); ++y) {
    for (int x = 0; x < a.cols(); ++x)
      sum += static_cast<double>(a.row(y)[x]) * static_cast<double>(b.row(y)[x]);
  }
  return sum;
}

float value_at(const Grid& grid, int y, int x) {
  return y >= 0 && y < grid.rows() && x >= 0 && x < grid.cols() ? grid.row(y)[x] : 0;
}

double convolve_at(const Grid& source, const Stencil& stencil, int y, int x) {
  double sum = 0;
  for (int dy = -stencil_reach; dy <= stencil_reach; ++dy) {
    for (int dx = -stencil_reach; dx <= stencil_reach; ++dx) {
      sum += static_cast<double>(stencil[std::abs(dy)][std::abs(dx)]) *
             static_cast<double>(value_at(source, y + dy, x + dx));
    }
  }
  return sum;
}

// What two points on nodes of a level, `apart` nodes from each other along x, feel of each other there.
double find_part(int level, int top, float spacing, int apart) {
  const double at_node[3] = {66.0 / 120, 26.0 / 120, 1.0 / 120};
  const Stencil finer = make_short_range_stencil(level, static_cast<double>(spacing));
  const AllPairsStencil last = make_long_range_stencil(level, static_cast<double>(spacing));
  double sum = 0;
  for (int i = 0; i < 5 * 5 * 5 * 5; ++i) {
    const int a = i % 5 - 2, b = i / 5 % 5 - 2, c = i / 25 % 5 - 2, d = i / 125 - 2;
    const int dy = std::abs(a - c), dx = std::abs(apart + b - d);
    const bool in_reach = dy <= stencil_reach && dx <= stencil_reach;
    const float tap = level == top ? last[dy][last_level_nodes + dx] : in_reach ? finer[dy][dx] : 0;
    sum += static_cast<double>(tap) * at_node[std::abs(a)] * at_node[std::abs(b)] * at_node[std::abs(c)] *
           at_node[std::abs(d)];
  }
  return sum;
}

}  // namespace

TEST_CASE("a spline's weights sum to 1, its slopes to 0, and its slopes are its derivative") {
  const simd::f32x8 u{0, 0.01f, 0.2f, 0.37f, 0.5f, 0.66f, 0.9f, 0.999f};
  simd::f32x8 weights[6], slopes[6], ahead[6], behind[6], unused[6];
  write_spline(u, weights, slopes);
  write_spline(u + 1e-2f, ahead, unused);
  write_spline(u - 1e-2f, behind, unused);
  for (int lane = 0; lane < 8; ++lane) {
    double sum = 0, slope_sum = 0;
    for (int i = 0; i < 6; ++i) {
      sum += static_cast<double>(weights[i][lane]);
      slope_sum += static_cast<double>(slopes[i][lane]);
      const float difference = (ahead[i][lane] - behind[i][lane]) / 2e-2f;
      if (lane > 0 && lane < 7) CHECK(std::abs(difference - slopes[i][lane]) < 1e-3f);
    }
    CHECK(sum == doctest::Approx(1).epsilon(1e-6));
    CHECK(std::abs(slope_sum) < 1e-6);
  }
  const float on_node = weights[2][0], far_away = weights[5][0];
  CHECK(on_node == doctest::Approx(66.0f / 120));
  CHECK(far_away == 0);
}

TEST_CASE("charges keep their sum and their centre") {
  const Matrix<float> map = slow::make_map(1000, 2);
  Planes layout(1000, 2);
  write_planes(map, layout);
  const GridFrame frame = make_frame(find_bounds(layout), 0.35f);
  ChargeSpreader spreader;
  Grid charges;
  spreader.write_charges(layout, frame, charges);
  double sum = 0, centre = 0, mean = 0;
  for (int y = 0; y < charges.rows(); ++y) {
    for (int x = 0; x < charges.cols(); ++x) {
      sum += static_cast<double>(charges.row(y)[x]);
      centre += static_cast<double>(charges.row(y)[x]) * (x - 2);
    }
  }
  for (int i = 0; i < 1000; ++i) mean += static_cast<double>((map(i, 0) - frame.left) / 0.35f);
  CHECK(sum == doctest::Approx(1000).epsilon(1e-5));
  CHECK(centre == doctest::Approx(mean).epsilon(1e-5));
}

TEST_CASE("a convolution equals plain sums, up to the edges") {
  for (const int cols : {1, 15, 16, 17, 60}) {
    Grid source, result;
    fill(source, 23, cols, 1);
    result.resize(23, cols);
    const Stencil stencil = make_short_range_stencil(0, 0.5);
    write_convolution(source, stencil, result);
    for (int y = 0; y < 23; ++y) {
      for (int x = 0; x < cols; ++x) {
        CHECK(result.row(y)[x] == doctest::Approx(convolve_at(source, stencil, y, x)).epsilon(1e-5));
      }
    }
  }
}

TEST_CASE("going to a coarser grid and coming back are each other's transposes") {
  for (const int size : {6, 7, 16, 33, 80}) {
    Grid fine, coarse, restricted, prolonged;
    fill(fine, size, size + 5, 1);
    fill(coarse, coarser_nodes(size), coarser_nodes(size + 5), 2);
    prolonged.clear(size, size + 5);
    write_restricted(fine, restricted);
    add_prolonged(coarse, prolonged);
    CHECK(product(restricted, coarse) == doctest::Approx(product(fine, prolonged)).epsilon(1e-6));
  }
}

TEST_CASE("the coarser grid sees the same charge") {
  Grid fine, coarse;
  fill(fine, 40, 50, 3);
  write_restricted(fine, coarse);
  double before = 0, after = 0;
  for (int y = 0; y < fine.rows(); ++y) {
    for (int x = 0; x < fine.cols(); ++x) before += static_cast<double>(fine.row(y)[x]);
  }
  for (int y = 0; y < coarse.rows(); ++y) {
    for (int x = 0; x < coarse.cols(); ++x) after += static_cast<double>(coarse.row(y)[x]);
  }
  CHECK(after == doctest::Approx(before).epsilon(1e-5));
}

TEST_CASE("the kernel's parts add up to the kernel") {
  const float spacing = 0.5f;
  for (const int top : {0, 1, 3}) {
    for (const int steps : {0, 1}) {  // between two points that lie on nodes of every level
      const float distance = static_cast<float>(steps << top) * spacing;
      double sum = 0;
      for (int level = 0; level <= top; ++level)
        sum += find_part(level, top, spacing, steps << (top - level));
      CHECK(sum == doctest::Approx(1 / (1 + distance * distance)).epsilon(0.01));
    }
  }
}
