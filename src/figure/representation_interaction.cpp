// Choosing a representation.
#include "figure/representation_interaction.h"

#include <algorithm>
#include <optional>

#include "figure/representation_views.h"
#include "scene/picking.h"

namespace planisphere {
namespace {

constexpr float reach = 24;  // CSS pixels

std::optional<Vec2> direction_of(std::string_view key) {
  if (key == "ArrowLeft") return Vec2{-1, 0};
  if (key == "ArrowRight") return Vec2{1, 0};
  if (key == "ArrowUp") return Vec2{0, -1};
  if (key == "ArrowDown") return Vec2{0, 1};
  return std::nullopt;
}

void choose_representation(Figure& figure, int representation) {
  if (representation >= 0) figure.params.representation = representation;
}

void point_out(Figure& figure, int point, int plot) {
  figure.view.hovered = point;
  figure.view.plot = plot;
  figure.view.hover_by = point < 0 ? HoverBy::nothing : HoverBy::choice;
}

}  // namespace

void point_at_representations(Figure& figure, const Drag& drag, const PointerEvent& event) {
  const int plot = find_plot(figure.arrangement, event.at);
  if (!plots_representations(*figure.spec, plot) || plot >= static_cast<int>(figure.plots.size())) return;
  const bool touch = event.type == PointerType::touch;
  const bool hovers = event.kind == PointerKind::move && !drag.active && !touch;
  const bool taps = event.kind == PointerKind::up && touch && !drag.moved;
  if (!hovers && !taps) return;
  const auto& places = figure.plots[static_cast<std::size_t>(plot)].screen.positions;
  choose_representation(figure, find_nearest(places, event.at, reach));
}

bool press_key_in_representations(Figure& figure, std::string_view key) {
  const int plot = figure.view.plot;
  if (!plots_representations(*figure.spec, 0) || figure.plots.empty()) return false;
  if (plot != 0) {
    if (key != "Escape") return false;
    point_out(figure, -1, 0);
    return true;
  }
  const auto& places = figure.plots.front().screen.positions;
  if (const auto direction = direction_of(key)) {
    choose_representation(figure, find_in_direction(places, figure.params.representation, *direction));
  } else if (key == "Home" || key == "End") {
    choose_representation(figure, key == "Home" ? 0 : static_cast<int>(places.size()) - 1);
  } else if (key == "Enter") {
    point_out(figure, std::max(0, figure.view.hovered), 1);
  } else {
    return false;
  }
  return true;
}

}  // namespace planisphere
