// Sums run over dimensions in their order, in double: the same ranking everywhere.
#include "figure/directions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "figure/map_view.h"
#include "figure/picks.h"
#include "figure/views.h"
#include "scene/color.h"

namespace planisphere {
namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

// target + factor · other
void add(Vector& target, double factor, const Vector& other) {
  for (std::size_t j = 0; j < target.size(); ++j) target[j] += factor * other[j];
}

Vector mean_of(MatrixView<const float> vectors, const std::vector<int>& points) {
  Vector mean(static_cast<std::size_t>(vectors.cols));
  for (const int i : points) {
    for (std::size_t j = 0; j < mean.size(); ++j)
      mean[j] += static_cast<double>(vectors.row(i)[j]) / static_cast<double>(points.size());
  }
  return mean;
}

// What is shorter than rounding leaves counts as nothing.
void make_unit(Vector& vector) {
  constexpr double shortest = 1e-6;
  const double length = std::sqrt(dot(vector, vector));
  for (double& x : vector) x = length > shortest ? x / length : 0;
}

void write_cosines(MatrixView<const float> vectors, const Vector& direction, int axis,
                   Matrix<float>& layout) {
  for (int i = 0; i < vectors.rows; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < direction.size(); ++j)
      sum += static_cast<double>(vectors.row(i)[j]) * direction[j];
    layout(i, axis) = static_cast<float>(sum);
  }
}

}  // namespace

bool has_direction(const Ends& ends, int axis) {
  const auto lower = static_cast<std::size_t>(2 * axis);
  return !ends[lower].empty() || !ends[lower + 1].empty();
}

Matrix<float> lay_out_between(MatrixView<const float> vectors, const Ends& ends) {
  Vector across = mean_of(vectors, ends[1]), up = across;
  const Vector left = mean_of(vectors, ends[0]);
  add(across, -1, left);
  make_unit(across);
  if (has_direction(ends, 1)) {
    up = mean_of(vectors, ends[3]);
    add(up, -1, mean_of(vectors, ends[2]));
  } else {
    add(up, 1, left);
    add(up, -dot(up, across), across);
  }
  make_unit(up);
  Matrix<float> layout(vectors.rows, 2);
  write_cosines(vectors, across, 0, layout);
  write_cosines(vectors, up, 1, layout);
  return layout;
}

namespace {

// Whether a point comes before another one on the way from an end, equal ones in their own order.
bool is_before(MatrixView<const float> layout, int end, int a, int b) {
  const float x = layout(a, end / 2), y = layout(b, end / 2);
  return x == y ? a < b : end % 2 == 0 ? x < y : x > y;
}

}  // namespace

int count_before(MatrixView<const float> layout, int end, int point) {
  int count = 0;
  for (int i = 0; i < layout.rows; ++i) count += is_before(layout, end, i, point) ? 1 : 0;
  return count;
}

std::vector<int> rank_from(MatrixView<const float> layout, int end, std::span<const int> without, int most) {
  std::vector<int> first;
  for (int i = 0; i < layout.rows; ++i) {
    if (std::find(without.begin(), without.end(), i) != without.end()) continue;
    std::size_t place = first.size();
    while (place > 0 && is_before(layout, end, i, first[place - 1])) --place;
    if (static_cast<int>(place) >= most) continue;
    first.insert(first.begin() + static_cast<std::ptrdiff_t>(place), i);
    if (static_cast<int>(first.size()) > most) first.pop_back();
  }
  return first;
}

std::vector<int> find_farthest(const Figure& figure, int end, int most) {
  const Ends& ends = figure.view.ends;
  if (figure.goal.empty() || (!has_direction(ends, end / 2) && !has_direction(ends, 0))) return {};
  std::vector<int> chosen;
  for (const std::vector<int>& points : ends) chosen.insert(chosen.end(), points.begin(), points.end());
  return rank_from(figure.goal, end, chosen, most);
}

std::string end_name(const Figure& figure, int end) {
  const Ends& ends = figure.view.ends;
  if (!has_direction(ends, end / 2)) return "";
  std::string name;
  for (const int point : ends[static_cast<std::size_t>(end)])
    name += (name.empty() ? "" : ", ") + point_text(*figure.dataset, point);
  return name.empty() ? "far from " + end_name(figure, end ^ 1) : name;
}

std::string place_text(const Figure& figure, int point) {
  std::string text;
  const int points = figure.goal.rows();
  for (int axis = 0; axis < 2 && points > 0; ++axis) {
    if (!has_direction(figure.view.ends, axis)) continue;
    int end = 2 * axis, before = count_before(figure.goal, end, point);
    if (2 * before >= points) before = count_before(figure.goal, ++end, point);
    if (!text.empty()) text += "; ";
    text += "number " + std::to_string(before + 1) + " of " + std::to_string(points) + " towards " +
            end_name(figure, end);
  }
  return text;
}

namespace {

constexpr int colored_farthest = 20;
constexpr int told_farthest = 3;

// left, right, down, up
Color end_color(int end) {
  constexpr int hues[end_count] = {6, 1, 9, 4};
  return class_color(hues[end], 12);
}

// The ends and what lies farthest along; the rest is a mist.
PlotLook build_look(const Figure& figure) {
  PlotLook look;
  look.shown_of_point.assign(static_cast<std::size_t>(figure.dataset->points()), -1);
  for (int end = 0; end < end_count; ++end) {
    look.shown.push_back({-1, end_name(figure, end), end_color(end), {}});
    std::vector<int> points = figure.view.ends[static_cast<std::size_t>(end)];
    if (has_direction(figure.view.ends, end / 2)) {
      const std::vector<int> farthest = find_farthest(figure, end, colored_farthest);
      points.insert(points.end(), farthest.begin(), farthest.end());
    }
    for (const int i : points) {
      std::int16_t& shown = look.shown_of_point[static_cast<std::size_t>(i)];
      if (shown < 0) look.colored.push_back(i);
      if (shown < 0) shown = static_cast<std::int16_t>(end);
    }
  }
  return look;
}

std::string farthest_text(const Figure& figure) {
  std::string text;
  for (int end = 0; end < end_count; ++end) {
    std::string names;
    if (!has_direction(figure.view.ends, end / 2)) continue;
    for (const int i : find_farthest(figure, end, told_farthest))
      names += (names.empty() ? "" : ", ") + point_text(*figure.dataset, i);
    text += (text.empty() ? "Farthest towards " : "; towards ") + end_name(figure, end) + ": " + names;
  }
  return text.empty() ? "There is no direction: choose an end." : text + ".";
}

void follow_ends(Figure& figure) {
  MapState& map = figure.map;
  const bool first = !map.laid_out;
  map.laid_out = figure.view.ends;
  figure.goal = lay_out_between(map.directions, figure.view.ends);
  map.looks.clear();
  map.looks.push_back(build_look(figure));
  map.names.reset();
  figure.plots.resize(1);
  figure.plots[0].framing = frame_layout(figure.goal);
  if (!first) figure.announcement = farthest_text(figure);
}

}  // namespace

bool lay_out_directions(Figure& figure, double elapsed_ms) {
  if (figure.map.directions.empty()) return false;
  if (figure.map.laid_out != figure.view.ends) follow_ends(figure);
  const bool jumps = figure.frame.plots.empty() || figure.theme.reduced_motion;
  figure.frame.plots.resize(1);
  PlotFrame& plot = figure.frame.plots[0];
  plot.step = 0;
  if (jumps) plot.layout = figure.goal;
  const bool moving = !jumps && approach(plot.layout, figure.goal, elapsed_ms);
  const bool going_on = move_on_map(figure, figure.goal, elapsed_ms, !moving);
  return moving || going_on;
}

}  // namespace planisphere
