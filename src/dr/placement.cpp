// Sums over all points of the map, in double and in their order.
#include "dr/placement.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace planisphere {
namespace {

constexpr int most_iterations = 300;
constexpr double settled = 1e-5;  // a move that is so small against the mean distance is the last

std::vector<float> in_float(const std::vector<double>& numbers) {
  return {numbers.begin(), numbers.end()};
}

double find_mean(std::span<const float> numbers) {
  double sum = 0;
  for (const float number : numbers) sum += static_cast<double>(number);
  return sum / static_cast<double>(std::max<std::size_t>(numbers.size(), 1));
}

double find_distance(const double* a, const float* b, int dimensions) {
  double squares = 0;
  for (int j = 0; j < dimensions; ++j) {
    const double difference = a[j] - static_cast<double>(b[j]);
    squares += difference * difference;
  }
  return std::sqrt(squares);
}

// One step of majorisation. Returns how far it goes.
double take_step(MatrixView<const float> layout, std::span<const float> distances,
                 std::vector<double>& place) {
  std::vector<double> next(place.size());
  for (int i = 0; i < layout.rows; ++i) {
    const float* const other = layout.row(i);
    const double distance = find_distance(place.data(), other, layout.cols);
    const double scale =
        distance > 0 ? static_cast<double>(distances[static_cast<std::size_t>(i)]) / distance : 0;
    for (std::size_t j = 0; j < place.size(); ++j)
      next[j] += static_cast<double>(other[j]) + scale * (place[j] - static_cast<double>(other[j]));
  }
  double moved = 0;
  for (std::size_t j = 0; j < place.size(); ++j) {
    next[j] /= layout.rows;
    moved += (next[j] - place[j]) * (next[j] - place[j]);
  }
  place = next;
  return std::sqrt(moved);
}

}  // namespace

std::vector<float> place_by_products(MatrixView<const float> layout, std::span<const float> mean_squares,
                                     std::span<const float> distances) {
  assert(static_cast<std::size_t>(layout.rows) == distances.size() &&
         distances.size() == mean_squares.size() && "a distance to each point expected");
  std::vector<double> place(static_cast<std::size_t>(layout.cols)), squares(place.size());
  for (int i = 0; i < layout.rows; ++i) {
    const double distance = static_cast<double>(distances[static_cast<std::size_t>(i)]);
    const double product =
        (static_cast<double>(mean_squares[static_cast<std::size_t>(i)]) - distance * distance) / 2;
    for (std::size_t j = 0; j < place.size(); ++j) {
      const double y = static_cast<double>(layout.row(i)[j]);
      place[j] += y * product;
      squares[j] += y * y;
    }
  }
  for (std::size_t j = 0; j < place.size(); ++j) place[j] = squares[j] > 0 ? place[j] / squares[j] : 0;
  return in_float(place);
}

std::vector<float> place_by_stress(MatrixView<const float> layout, std::span<const float> distances,
                                   std::span<const float> start) {
  assert(static_cast<std::size_t>(layout.rows) == distances.size() &&
         static_cast<std::size_t>(layout.cols) == start.size() && "a distance to each point, and a place");
  std::vector<double> place(start.begin(), start.end());
  if (layout.rows == 0) return in_float(place);
  const double little = settled * find_mean(distances);
  for (int iteration = 0; iteration < most_iterations; ++iteration) {
    if (take_step(layout, distances, place) <= little) break;
  }
  return in_float(place);
}

std::vector<float> place_by_neighbours(MatrixView<const float> layout, std::span<const float> distances,
                                       int neighbours) {
  assert(static_cast<std::size_t>(layout.rows) == distances.size() && layout.rows > 0 && neighbours > 0 &&
         "a distance to each point expected");
  std::vector<float> sorted(distances.begin(), distances.end());
  const std::size_t last = std::min(static_cast<std::size_t>(neighbours), sorted.size() - 1);
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(last), sorted.end());
  const double radius = static_cast<double>(sorted[last]);
  std::vector<double> place(static_cast<std::size_t>(layout.cols));
  double total = 0;
  const auto add = [&](int i, double weight) {
    total += weight;
    for (std::size_t j = 0; j < place.size(); ++j) place[j] += weight * static_cast<double>(layout.row(i)[j]);
  };
  for (int i = 0; i < layout.rows; ++i) {
    const double distance = static_cast<double>(distances[static_cast<std::size_t>(i)]);
    if (distance == 0) return {layout.row(i), layout.row(i) + layout.cols};
    if (distance < radius) add(i, std::pow(1 / distance - 1 / radius, 2));
  }
  const bool equally_near = total == 0;  // all that count
  for (int i = 0; equally_near && i < layout.rows; ++i) {
    if (static_cast<double>(distances[static_cast<std::size_t>(i)]) == radius) add(i, 1);
  }
  for (double& coordinate : place) coordinate /= total;
  return in_float(place);
}

}  // namespace planisphere
