// All pairs once, in double; then every method again and again.
#include "bencher/time_repulsion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/parallel.h"
#include "bencher/measure.h"
#include "bencher/rows_file.h"
#include "dr/barnes_hut.h"
#include "dr/grid_repulsion.h"
#include "dr/interpolation.h"

namespace planisphere {
namespace {

constexpr int repetitions = 30;

struct ExactRepulsion {
  Matrix<double> forces;  // n × 2
  double normaliser = 0;
};

ExactRepulsion find_exactly(MatrixView<const float> layout) {
  ExactRepulsion exact{Matrix<double>(layout.rows, 2)};
  std::vector<double> sums(layout.rows);
  parallel_for(layout.rows, [&](int i) {
    for (int j = 0; j < layout.rows; ++j) {
      const double x = static_cast<double>(layout(i, 0)) - static_cast<double>(layout(j, 0));
      const double y = static_cast<double>(layout(i, 1)) - static_cast<double>(layout(j, 1));
      const double similarity = 1 / (1 + x * x + y * y);
      exact.forces(i, 0) += similarity * similarity * x;
      exact.forces(i, 1) += similarity * similarity * y;
      if (i != j) sums[i] += similarity;
    }
  });
  for (const double sum : sums) exact.normaliser += sum;
  return exact;
}

double find_force_error(const Planes& forces, const ExactRepulsion& exact) {
  double error = 0, size = 0;
  for (int i = 0; i < forces.points; ++i) {
    for (int k = 0; k < 2; ++k) {
      error += std::pow(static_cast<double>(forces.plane(k)[i]) - exact.forces(i, k), 2);
      size += std::pow(exact.forces(i, k), 2);
    }
  }
  return size > 0 ? std::sqrt(error / size) : 0;
}

template <class Method>
nlohmann::ordered_json time_method(const char* name, Method&& method, const Planes& layout,
                                   const ExactRepulsion& exact) {
  Planes forces(layout.points, 2);
  double normaliser = 0, seconds = std::numeric_limits<double>::infinity();
  for (int i = 0; i < repetitions; ++i) {
    const Stopwatch stopwatch;
    normaliser = method.write_forces(layout, forces);
    seconds = std::min(seconds, stopwatch.seconds());
  }
  return {{"method", name},
          {"n", layout.points},
          {"threads", thread_count()},
          {"ms", seconds * 1000},
          {"force_error", find_force_error(forces, exact)},
          {"normaliser_error", normaliser / exact.normaliser - 1}};
}

}  // namespace

Result<std::string> time_repulsion(const RepulsionOrder& order) {
  const Result<Matrix<float>> rows = read_rows(order.layout, 2);
  if (!rows.ok()) return Error{rows.error()};
  Planes layout(rows.value().rows(), 2);
  write_planes(rows.value(), layout);
  if (!fits_grid(layout, GridRepulsion::default_spacing))
    return Error{"“" + order.layout + "” is too wide a layout for a grid."};
  const ExactRepulsion exact = find_exactly(rows.value());
  set_thread_count(order.threads);
  std::string lines = time_method("barnes-hut", BarnesHut(), layout, exact).dump();
  const auto add = [&](const char* name, auto&& method, float spacing) {
    nlohmann::ordered_json line = time_method(name, method, layout, exact);
    line["spacing"] = std::round(100 * static_cast<double>(spacing)) / 100;
    lines += '\n' + line.dump();
  };
  add("grid", GridRepulsion(), GridRepulsion::default_spacing);
  for (const float spacing : {0.3f, InterpolationRepulsion::default_spacing, 0.45f})
    add("interpolation", InterpolationRepulsion(spacing), spacing);
  return lines;
}

}  // namespace planisphere
