// Picking among some of the points.
#include "figure/answering.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "figure/image_interaction.h"
#include "figure/map_view.h"
#include "figure/representation_views.h"
#include "figure/views.h"
#include "scene/picking.h"

namespace planisphere {
namespace {

/// The screen's points that answer, and their numbers; no numbers where all do.
struct Answering {
  std::vector<int> points;
  std::span<const Vec2> positions;
  std::span<const float> nearness;
  std::vector<Vec2> own_positions;
  std::vector<float> own_nearness;
};

Answering answering_on(const Figure& figure, int plot) {
  const ScreenPoints& screen = figure.plots[static_cast<std::size_t>(plot)].screen;
  Answering answering;
  if (screen.positions.empty()) return answering;
  answering.positions = screen.positions;
  answering.nearness = screen.nearness;
  if (!figure.spec->highlight) return answering;
  answering.points = answering_points(figure);
  for (const int i : answering.points) {
    answering.own_positions.push_back(screen.positions[static_cast<std::size_t>(i)]);
    if (!screen.nearness.empty())
      answering.own_nearness.push_back(screen.nearness[static_cast<std::size_t>(i)]);
  }
  answering.positions = answering.own_positions;
  answering.nearness = answering.own_nearness;
  return answering;
}

int point_of(const Answering& answering, int index) {
  return index < 0 || answering.points.empty() ? index : answering.points[static_cast<std::size_t>(index)];
}

// Its place among those that answer, or −1.
int index_of(const Answering& answering, int point) {
  if (answering.points.empty()) return point;
  const auto found = std::find(answering.points.begin(), answering.points.end(), point);
  return found == answering.points.end() ? -1 : static_cast<int>(found - answering.points.begin());
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
  if (!answers_to_hands(figure)) return -1;
  const int plot = find_plot(figure.arrangement, at);
  if (plot < 0 || plot >= static_cast<int>(figure.plots.size())) return find_point_in_images(figure, at);
  if (plots_representations(*figure.spec, plot)) return figure.view.hovered;
  const Answering answering = answering_on(figure, plot);
  return point_of(answering, find_nearest(answering.positions, at, radius, answering.nearness));
}

int find_answering_in_direction(const Figure& figure, int plot, int from, Vec2 direction) {
  const Answering answering = answering_on(figure, plot);
  const int index = index_of(answering, from);
  if (index >= 0) return point_of(answering, find_in_direction(answering.positions, index, direction));
  const Rect place = figure.arrangement.plots[static_cast<std::size_t>(plot)];
  return point_of(answering, find_nearest(answering.positions, middle_of(place), place.width + place.height));
}

}  // namespace planisphere
