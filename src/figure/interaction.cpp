// Pointer, wheel, pinch and keys.
#include "figure/interaction.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "figure/controls.h"
#include "scene/picking.h"

namespace planisphere {
namespace {

constexpr float tap_radius = 24;       // CSS pixels: a finger is thick
constexpr float drag_threshold = 4;    // CSS pixels before a press becomes a drag
constexpr float wheel_zoom = 0.0015f;  // per CSS pixel of scrolling
constexpr float key_zoom = 1.25f;
constexpr float key_turn = 0.15f;  // radians

void choose(Figure& figure, int point) {
  figure.view.hovered = point;
  figure.view.hover_by = point < 0 ? HoverBy::nothing : HoverBy::choice;
}

bool is_shown(const Figure& figure, int plot) {
  return plot >= 0 && plot < static_cast<int>(figure.plots.size());
}

/// The plot that keys move about in: the one that was last pointed at.
int present_plot(const Figure& figure) {
  return is_shown(figure, figure.view.plot) ? figure.view.plot : 0;
}

Rect place_of(const Figure& figure, int plot) {
  return figure.arrangement.plots[static_cast<std::size_t>(plot)];
}

const ScreenPoints& screen_of(const Figure& figure, int plot) {
  return figure.plots[static_cast<std::size_t>(plot)].screen;
}

// The camera for the reader to move: from now on it only moves for them.
Camera& take_camera(Figure& figure) {
  ViewState& view = figure.view;
  view.camera.yaw += std::exchange(view.idle_yaw, 0.0f);
  view.touched = true;
  return view.camera;
}

int find_tapped(const ScreenPoints& screen, Vec2 at) {
  return find_nearest(screen.positions, at, tap_radius, screen.nearness);
}

void release(Figure& figure, const Drag& drag, const PointerEvent& event) {
  if (drag.moved || event.type != PointerType::touch) return;
  const int plot = find_plot(figure.arrangement, event.at);
  choose(figure, is_shown(figure, plot) ? find_tapped(screen_of(figure, plot), event.at) : -1);
  if (is_shown(figure, plot)) figure.view.plot = plot;
}

void drag_to(Figure& figure, Drag& drag, Vec2 at) {
  if (std::hypot(at.x - drag.from.x, at.y - drag.from.y) > drag_threshold) drag.moved = true;
  const int plot = std::max(0, find_plot(figure.arrangement, drag.from));
  if (drag.moved) {
    const auto move = is_spatial(figure.params) && !drag.pans ? turn_by : pan_by;
    move(take_camera(figure), place_of(figure, plot), {at.x - drag.last.x, at.y - drag.last.y});
  }
  drag.last = at;
}

void hover(Figure& figure, Vec2 at) {
  figure.view.mouse = at;
  figure.view.hover_by = HoverBy::mouse;
}

void unhover(Figure& figure) {
  if (figure.view.hover_by == HoverBy::mouse) choose(figure, -1);
}

// The point an arrow key means when none is chosen yet: the one nearest to the middle of the plot.
int central_point(const Figure& figure, int plot) {
  const Rect place = place_of(figure, plot);
  return find_nearest(screen_of(figure, plot).positions, middle_of(place), place.width + place.height);
}

void walk(Figure& figure, Vec2 direction) {
  const int plot = present_plot(figure);
  if (!is_shown(figure, plot) || screen_of(figure, plot).positions.empty()) return;
  const int from = figure.view.hovered;
  const int next = from < 0 ? central_point(figure, plot)
                            : find_in_direction(screen_of(figure, plot).positions, from, direction);
  if (next >= 0) choose(figure, next);
}

void zoom_by_key(Figure& figure, float factor) {
  const Rect place = place_of(figure, present_plot(figure));
  zoom_about(take_camera(figure), place, middle_of(place), factor);
}

}  // namespace

void point_at(Figure& figure, Drag& drag, const PointerEvent& event) {
  switch (event.kind) {
    case PointerKind::move:
      if (drag.active) {
        drag_to(figure, drag, event.at);
      } else if (event.type != PointerType::touch) {
        hover(figure, event.at);
      }
      break;
    case PointerKind::down:
      // One finger scrolls the page; only two fingers, a mouse or a pen move the view.
      drag = {event.type != PointerType::touch, false, event.button == 2 || event.shift, event.at, event.at};
      break;
    case PointerKind::up:
      release(figure, drag, event);
      drag.active = false;
      break;
    case PointerKind::leave:
      unhover(figure);
      break;
    case PointerKind::cancel:
      drag.active = false;
      unhover(figure);
      break;
  }
}

void turn_wheel(Figure& figure, Vec2 at, float delta) {
  const int plot = find_plot(figure.arrangement, at);
  if (plot >= 0) zoom_about(take_camera(figure), place_of(figure, plot), at, std::exp(-delta * wheel_zoom));
}

void pinch(Figure& figure, Vec2 middle, Vec2 moved, float factor) {
  const Rect place = place_of(figure, std::max(0, find_plot(figure.arrangement, middle)));
  pan_by(take_camera(figure), place, moved);
  if (factor > 0 && std::isfinite(factor)) zoom_about(figure.view.camera, place, middle, factor);
}

namespace {

// Directions on the screen, y down.
std::optional<Vec2> arrow_direction(std::string_view key) {
  if (key == "ArrowLeft") return Vec2{-1, 0};
  if (key == "ArrowRight") return Vec2{1, 0};
  if (key == "ArrowUp") return Vec2{0, -1};
  if (key == "ArrowDown") return Vec2{0, 1};
  return std::nullopt;
}

void turn_by_key(Figure& figure, Vec2 direction) {
  const Rect place = place_of(figure, present_plot(figure));
  const float step = key_turn * std::min(place.width, place.height) / 2;
  turn_by(take_camera(figure), place, {step * direction.x, step * direction.y});
}

void press_arrow(Figure& figure, Vec2 direction, bool shift) {
  if (shift && is_spatial(figure.params)) {
    turn_by_key(figure, direction);
  } else {
    walk(figure, direction);
  }
}

}  // namespace

bool press_key(Figure& figure, std::string_view key, bool shift) {
  if (!figure.dataset) return false;
  if (const auto direction = arrow_direction(key)) {
    press_arrow(figure, *direction, shift);
  } else if (key == "Home") {
    choose(figure, 0);
  } else if (key == "End") {
    choose(figure, figure.dataset->points() - 1);
  } else if (key == "Escape") {
    if (figure.view.hovered < 0) return false;
    choose(figure, -1);
  } else if (key == "+" || key == "=") {
    zoom_by_key(figure, key_zoom);
  } else if (key == "-") {
    zoom_by_key(figure, 1 / key_zoom);
  } else if (key == "0") {
    act(figure, "home", 1);
  } else if (key == " ") {
    act(figure, "play", figure.transport.playing ? 0.0f : 1.0f);
  } else if (key == ".") {
    act(figure, "step", 1);
  } else {
    return false;
  }
  return true;
}

}  // namespace planisphere
