// Which points, how far apart, and which cell is meant.
#include "figure/distance_view.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "scene/image_cells.h"

namespace planisphere {
namespace {

constexpr int most_rows = 120;

MatrixView<const float> points_of(const Dataset& dataset, int space) {
  if (space <= 0) return dataset.vectors;
  return dataset.representations->spaces[static_cast<std::size_t>(space - 1)].points;
}

double find_distance(MatrixView<const float> points, int a, int b) {
  double sum = 0;
  for (int k = 0; k < points.cols; ++k) {
    const double difference = static_cast<double>(points(a, k)) - static_cast<double>(points(b, k));
    sum += difference * difference;
  }
  return std::sqrt(sum);
}

}  // namespace

std::vector<int> distance_rows(const Dataset& dataset) {
  const int classes = std::max(1, static_cast<int>(dataset.classes.names.size()));
  std::vector<int> rows;
  for (int c = 0; c < classes; ++c) {
    int taken = 0;
    for (int i = 0; i < dataset.points() && taken < most_rows / classes; ++i) {
      if (!dataset.classes.of_point.empty() && dataset.classes.of_point[static_cast<std::size_t>(i)] != c)
        continue;
      rows.push_back(i);
      ++taken;
    }
  }
  return rows;
}

std::string space_name(const Representations& all, int space) {
  if (space <= 0) return "raw pixels";
  const int which = all.spaces[static_cast<std::size_t>(space - 1)].representation;
  return all.list[static_cast<std::size_t>(which)].name;
}

std::vector<std::string> list_spaces(const Representations& all) {
  std::vector<std::string> names = {"raw pixels"};
  for (const RepresentationSpace& space : all.spaces) {
    const Representation& one = all.list[static_cast<std::size_t>(space.representation)];
    std::string name = one.name.substr(0, one.name.find(','));
    names.push_back(one.pooled ? name + ", pooled" : std::move(name));
  }
  return names;
}

Matrix<float> find_distance_matrix(const Dataset& dataset, int space) {
  const std::vector<int> rows = distance_rows(dataset);
  const auto points = points_of(dataset, space);
  const int m = static_cast<int>(rows.size());
  Matrix<float> distances(m, m);
  double squares = 0;
  for (int i = 0; i < m; ++i) {
    for (int j = i + 1; j < m; ++j) {
      const double distance =
          find_distance(points, rows[static_cast<std::size_t>(i)], rows[static_cast<std::size_t>(j)]);
      distances(i, j) = distances(j, i) = static_cast<float>(distance);
      squares += distance * distance;
    }
  }
  if (squares <= 0) return distances;
  const auto usual = static_cast<float>(std::sqrt(squares / (0.5 * m * (m - 1))));
  for (float& distance : distances.flat()) distance /= usual;
  return distances;
}

int find_distance_cell(const Figure& figure, Vec2 at) {
  if (figure.goals.empty() || figure.arrangement.images.empty()) return -1;
  const Rect place = figure.arrangement.images.front();
  return place.contains(at) ? find_cell(place, figure.goals.front().rows(), at) : -1;
}

std::string distance_text(const Figure& figure, int cell) {
  const std::vector<int> rows = distance_rows(*figure.dataset);
  const int m = static_cast<int>(rows.size());
  char text[64];
  std::snprintf(text, sizeof text, ": %.2f times the usual distance",
                static_cast<double>(figure.goals.front()(cell / m, cell % m)));
  return point_label(*figure.dataset, rows[static_cast<std::size_t>(cell / m)]) + ", " +
         point_label(*figure.dataset, rows[static_cast<std::size_t>(cell % m)]) + text;
}

namespace {

void point_out(Figure& figure, int cell) {
  figure.view.pixel = cell;
  figure.view.hover_by = cell < 0 ? HoverBy::nothing : HoverBy::choice;
}

}  // namespace

bool press_key_in_distances(Figure& figure, std::string_view key) {
  const int m = figure.goals.empty() ? 0 : figure.goals.front().rows(), from = std::max(0, figure.view.pixel);
  if (m == 0) return false;
  int row = from / m, column = from % m;
  if (key == "ArrowLeft") {
    --column;
  } else if (key == "ArrowRight") {
    ++column;
  } else if (key == "ArrowUp") {
    --row;
  } else if (key == "ArrowDown") {
    ++row;
  } else if (key == "Home" || key == "End") {
    row = column = key == "Home" ? 0 : m - 1;
  } else {
    if (key != "Escape" || figure.view.pixel < 0) return false;
    point_out(figure, -1);
    return true;
  }
  point_out(figure, std::clamp(row, 0, m - 1) * m + std::clamp(column, 0, m - 1));
  return true;
}

}  // namespace planisphere
