// Picking among some of the points.
#include "figure/answering.h"

#include <algorithm>
#include <numeric>

#include "figure/image_interaction.h"
#include "figure/representation_views.h"
#include "figure/views.h"
#include "scene/picking.h"

namespace planisphere {
namespace {

/// The screen's points that answer, and their numbers.
struct Answering {
  std::vector<int> points;
  std::vector<Vec2> positions;
  std::vector<float> nearness;
};

Answering answering_on(const Figure& figure, int plot) {
  const ScreenPoints& screen = figure.plots[static_cast<std::size_t>(plot)].screen;
  Answering answering;
  if (screen.positions.empty()) return answering;
  answering.points = answering_points(figure);
  if (!figure.spec->highlight) {
    answering.positions = screen.positions;
    answering.nearness = screen.nearness;
    return answering;
  }
  for (const int i : answering.points) {
    answering.positions.push_back(screen.positions[static_cast<std::size_t>(i)]);
    if (!screen.nearness.empty()) answering.nearness.push_back(screen.nearness[static_cast<std::size_t>(i)]);
  }
  return answering;
}

int point_of(const Answering& answering, int index) {
  return index < 0 ? -1 : answering.points[static_cast<std::size_t>(index)];
}

}  // namespace

std::vector<int> answering_points(const Figure& figure) {
  std::vector<int> points;
  const int wanted = highlighted_class(*figure.spec, *figure.dataset);
  for (int i = 0; i < figure.dataset->points(); ++i) {
    if (wanted < 0 || figure.dataset->classes.of_point[static_cast<std::size_t>(i)] == wanted)
      points.push_back(i);
  }
  return points;
}

int find_answering(const Figure& figure, Vec2 at, float radius) {
  const int plot = find_plot(figure.arrangement, at);
  if (plot < 0 || plot >= static_cast<int>(figure.plots.size())) return find_point_in_images(figure, at);
  if (plots_representations(*figure.spec, plot)) return figure.view.hovered;
  const Answering answering = answering_on(figure, plot);
  return point_of(answering, find_nearest(answering.positions, at, radius, answering.nearness));
}

int find_answering_in_direction(const Figure& figure, int plot, int from, Vec2 direction) {
  const Answering answering = answering_on(figure, plot);
  const auto found = std::find(answering.points.begin(), answering.points.end(), from);
  if (found != answering.points.end()) {
    const int index = static_cast<int>(found - answering.points.begin());
    return point_of(answering, find_in_direction(answering.positions, index, direction));
  }
  const Rect place = figure.arrangement.plots[static_cast<std::size_t>(plot)];
  return point_of(answering, find_nearest(answering.positions, middle_of(place), place.width + place.height));
}

}  // namespace planisphere
