// Repulsion from grids and from a tree, against the plain sum over all pairs.
#include <doctest/doctest.h>

#include <cmath>

#include "dr/barnes_hut.h"
#include "dr/grid_repulsion.h"
#include "planted_data.h"
#include "pushed.h"

using namespace planisphere;
using namespace planisphere::slow;

TEST_CASE("the grid's forces and Z are as exact as promised on something like a map") {
  const Matrix<float> map = make_map(3000, 2);
  const Errors usual = find_errors(GridRepulsion(), map), coarse = find_errors(GridRepulsion(0.45f), map);
  CHECK(usual.force < 0.007);
  CHECK(usual.normaliser < 0.002);
  CHECK(coarse.force < 0.016);
  CHECK(coarse.normaliser < 0.002);
}

TEST_CASE("the grid is as exact on early, dense and narrow layouts, and fair on thin ones") {
  for (const float scale : {1e-4f, 0.01f, 0.3f, 1.0f}) {
    CAPTURE(scale);
    const Errors errors = find_errors(GridRepulsion(), scaled(make_map(500, 2), scale));
    CHECK(errors.force < 0.01);
    CHECK(errors.normaliser < 0.002);
  }
  Matrix<float> narrow = make_map(500, 2);
  for (int i = 0; i < 500; ++i) narrow(i, 1) *= 1e-3f;
  CHECK(find_errors(GridRepulsion(), narrow).force < 0.015);
  CHECK(find_errors(GridRepulsion(), scaled(make_map(500, 2), 3)).force < 0.02);
}

TEST_CASE("the grid's forces hardly sum to anything and hardly change when the map is moved") {
  const Matrix<float> map = make_map(1000, 2);
  Matrix<float> moved = map;
  for (int i = 0; i < 1000; ++i) moved(i, 0) += 0.123f, moved(i, 1) -= 17;
  const Outcome here = push(GridRepulsion(), map), there = push(GridRepulsion(), moved);
  CHECK(there.normaliser == doctest::Approx(here.normaliser).epsilon(1e-4));
  double sum = 0, size = 0;
  for (int i = 0; i < 1000; ++i) {
    sum += static_cast<double>(here.forces.plane(0)[i]);
    size += std::abs(static_cast<double>(here.forces.plane(0)[i]));
  }
  CHECK(std::abs(sum) < 1e-3 * size);
}

TEST_CASE("a tree with theta 0 is exact") {
  for (const int dimensions : {2, 3}) {
    for (const int n : {2, 15, 16, 17, 700}) {
      const Errors errors = find_errors(BarnesHut(0), make_map(n, dimensions));
      CHECK(errors.force < 1e-5);
      CHECK(errors.normaliser < 1e-4);
    }
  }
}

TEST_CASE("the tree's forces and Z are as exact as promised on something like a map") {
  for (const int dimensions : {2, 3}) {
    const Errors errors = find_errors(BarnesHut(), make_map(3000, dimensions));
    CHECK(errors.force < 0.015);
    CHECK(errors.normaliser < 0.01);
  }
}

TEST_CASE("the tree becomes more exact as theta falls") {
  const Matrix<float> map = make_map(1500, 3);
  double last = 1;
  for (const float theta : {1.2f, 0.8f, 0.5f, 0.3f}) {
    const double error = find_errors(BarnesHut(theta), map).force;
    CHECK(error < last);
    last = error;
  }
}

TEST_CASE("layouts that no map should have get finite forces") {
  for (const int dimensions : {2, 3}) {
    for (const Matrix<float>& layout : make_hostile_layouts(dimensions))
      CHECK(is_finite(push(BarnesHut(), layout)));
  }
  for (const Matrix<float>& map : make_hostile_layouts(2)) {
    Planes layout(map.rows(), 2);
    write_planes(map, layout);
    GridRepulsion grid;
    if (grid.fits(layout)) CHECK(is_finite(push(grid, map)));
  }
}

TEST_CASE("a grid declines maps that are mostly empty") {
  Matrix<float> map = make_map(1000, 2);
  Planes layout(1000, 2);
  const auto fits = [&] {
    write_planes(map, layout);
    return GridRepulsion().fits(layout);
  };
  CHECK(fits());
  map(7, 1) = 1000;
  CHECK_FALSE(fits());
  map(7, 1) = farthest_coordinate;
  CHECK_FALSE(fits());
  CHECK(GridRepulsion().fits(Planes(0, 2)));
}

TEST_CASE("points on top of each other do not push each other") {
  const Matrix<float> together(50, 2);
  for (const Outcome& outcome : {push(GridRepulsion(), together), push(BarnesHut(), together)}) {
    for (const float force : outcome.forces.numbers) CHECK(std::abs(force) < 1e-3f);
    CHECK(outcome.normaliser == doctest::Approx(50 * 49).epsilon(0.002));
  }
}

TEST_CASE("repulsion is the same bits on any number of threads, on every machine, and on the second call") {
  const Matrix<float> flat = make_map(9001, 2), deep = make_map(2001, 3);
  GridRepulsion grid;
  const auto fingerprint = [](const Planes& forces) {
    return planted::fingerprint({forces.numbers.data(), forces.dimensions, forces.stride});
  };
  for (const int threads : {1, 2, 4}) {
    set_thread_count(threads);
    CHECK(fingerprint(push(grid, flat).forces) == 0x1d46026b3c82071b);
    CHECK(fingerprint(push(BarnesHut(), flat).forces) == 0x751ada104b3a788d);
    CHECK(fingerprint(push(BarnesHut(), deep).forces) == 0x05d760da2f6c3711);
    CHECK(push(grid, flat).normaliser == 496851.43334413425);
  }
  set_thread_count(0);
}
