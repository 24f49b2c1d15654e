// Single linkage within each class.
#include "baker/class_splits.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace planisphere {
namespace {

struct Place {
  double x = 0, y = 0;
};

Place place_of(MatrixView<const float> layout, int point) {
  return {static_cast<double>(layout(point, 0)), static_cast<double>(layout(point, 1))};
}

double distance(Place a, Place b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

Place middle_of(MatrixView<const float> layout, const std::vector<int>& points) {
  Place middle;
  for (const int i : points) {
    middle.x += place_of(layout, i).x / static_cast<double>(points.size());
    middle.y += place_of(layout, i).y / static_cast<double>(points.size());
  }
  return middle;
}

double radius_of(MatrixView<const float> layout) {
  std::vector<int> all;
  for (int i = 0; i < layout.rows; ++i) all.push_back(i);
  const Place middle = middle_of(layout, all);
  double squared = 0;
  for (const int i : all) squared += std::pow(distance(place_of(layout, i), middle), 2);
  return std::sqrt(squared / std::max(1, layout.rows));
}

/// Everything that hangs together with `waiting`'s first point, taken out of it.
std::vector<int> take_piece(MatrixView<const float> layout, std::vector<int>& waiting, double reach) {
  std::vector<int> piece = {waiting.back()};
  waiting.pop_back();
  for (std::size_t next = 0; next < piece.size(); ++next) {
    const Place here = place_of(layout, piece[next]);
    const auto near = std::partition(waiting.begin(), waiting.end(),
                                     [&](int i) { return distance(place_of(layout, i), here) > reach; });
    piece.insert(piece.end(), near, waiting.end());
    waiting.erase(near, waiting.end());
  }
  return piece;
}

double gap_between(MatrixView<const float> layout, const std::vector<int>& a, const std::vector<int>& b) {
  double gap = std::numeric_limits<double>::max();
  for (const int i : a) {
    for (const int j : b) gap = std::min(gap, distance(place_of(layout, i), place_of(layout, j)));
  }
  return gap;
}

// Of the points beside the way from one place to the other.
int find_class_between(MatrixView<const float> layout, const Classes& classes, int torn, Place from, Place to,
                       double reach) {
  std::vector<int> counts(classes.names.size());
  const double length = std::max(1e-12, distance(from, to)), ux = (to.x - from.x) / length,
               uy = (to.y - from.y) / length;
  for (int i = 0; i < layout.rows; ++i) {
    const Place p = place_of(layout, i);
    const double along = (p.x - from.x) * ux + (p.y - from.y) * uy,
                 off = std::abs((p.x - from.x) * uy - (p.y - from.y) * ux);
    const int owner = classes.of_point[static_cast<std::size_t>(i)];
    if (owner != torn && along > 0 && along < length && off < reach)
      ++counts[static_cast<std::size_t>(owner)];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return most == counts.end() || *most == 0 ? -1 : static_cast<int>(most - counts.begin());
}

}  // namespace

Split find_split(MatrixView<const float> layout, const Classes& classes, int torn, double reach) {
  const double radius = radius_of(layout);
  std::vector<int> waiting;
  for (int i = 0; i < layout.rows; ++i) {
    if (classes.of_point[static_cast<std::size_t>(i)] == torn) waiting.push_back(i);
  }
  const auto members = static_cast<double>(waiting.size());
  std::vector<std::vector<int>> pieces;
  while (!waiting.empty()) pieces.push_back(take_piece(layout, waiting, reach * radius));
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  Split split{.torn = torn};
  if (!pieces.empty()) split.larger = static_cast<double>(pieces[0].size()) / members;
  if (pieces.size() < 2) return split;
  split.smaller = static_cast<double>(pieces[1].size()) / members;
  split.gap = gap_between(layout, pieces[0], pieces[1]) / radius;
  split.between = find_class_between(layout, classes, torn, middle_of(layout, pieces[0]),
                                     middle_of(layout, pieces[1]), reach * radius);
  return split;
}

Split find_worst_split(MatrixView<const float> layout, const Classes& classes, double reach) {
  Split worst;
  for (int torn = 0; torn < static_cast<int>(classes.names.size()); ++torn) {
    const Split split = find_split(layout, classes, torn, reach);
    if (split.score() > worst.score()) worst = split;
  }
  return worst;
}

}  // namespace planisphere
