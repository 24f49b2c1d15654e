// Pointer, wheel, pinch and keys.
#include "figure/interaction.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "figure/answering.h"
#include "figure/controls.h"
#include "figure/distance_view.h"
#include "figure/image_interaction.h"
#include "figure/map_view.h"
#include "figure/representation_interaction.h"
#include "figure/views.h"

namespace planisphere {
namespace {

constexpr float tap_radius = 24;       // CSS pixels: a finger is thick
constexpr float drag_threshold = 4;    // CSS pixels before a press becomes a drag
constexpr float wheel_zoom = 0.0015f;  // per CSS pixel of scrolling
constexpr float key_zoom = 1.25f;
constexpr float key_turn = 0.15f;  // radians

void choose(Figure& figure, int point, int pixel = -1) {
  figure.view.hovered = point;
  figure.view.pixel = pixel;
  figure.view.hover_by = point < 0 && pixel < 0 ? HoverBy::nothing : HoverBy::choice;
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

// The camera for the reader to move: from now on it only moves for them.
Camera& take_camera(Figure& figure) {
  ViewState& view = figure.view;
  view.camera.yaw += std::exchange(view.idle_yaw, 0.0f);
  view.touched = true;
  stop_flight(figure);
  return view.camera;
}

void release(Figure& figure, const Drag& drag, const PointerEvent& event) {
  if (drag.moved || event.type != PointerType::touch) return;
  const int plot = find_plot(figure.arrangement, event.at);
  choose(figure, find_answering(figure, event.at, tap_radius), find_pixel_in_images(figure, event.at));
  if (is_shown(figure, plot)) figure.view.plot = plot;
}

void drag_to(Figure& figure, Drag& drag, Vec2 at) {
  if (std::hypot(at.x - drag.from.x, at.y - drag.from.y) > drag_threshold) drag.moved = true;
  const int plot = std::max(0, find_plot(figure.arrangement, drag.from));
  if (drag.moved && is_shown(figure, plot)) {
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
  if (figure.view.hover_by != HoverBy::mouse) return;
  choose(figure, figure.spec->view == View::meta ? figure.view.hovered : -1);
}

void walk(Figure& figure, Vec2 direction) {
  const int plot = present_plot(figure);
  if (!is_shown(figure, plot)) return;
  const int next = find_answering_in_direction(figure, plot, figure.view.hovered, direction);
  if (next >= 0) choose(figure, next);
}

void zoom_by_key(Figure& figure, float factor) {
  const Rect place = place_of(figure, present_plot(figure));
  zoom_about(take_camera(figure), place, middle_of(place), factor);
}

}  // namespace

void point_at(Figure& figure, Drag& drag, const PointerEvent& event) {
  if (point_at_images(figure, drag, event)) return;
  point_at_representations(figure, drag, event);
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
      drag = {.active = event.type != PointerType::touch,
              .pans = event.button == 2 || event.shift,
              .from = event.at,
              .last = event.at};
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
  if (is_shown(figure, plot))
    zoom_about(take_camera(figure), place_of(figure, plot), at, std::exp(-delta * wheel_zoom));
}

void pinch(Figure& figure, Vec2 middle, Vec2 moved, float factor) {
  const int plot = std::max(0, find_plot(figure.arrangement, middle));
  if (!is_shown(figure, plot)) return;
  const Rect place = place_of(figure, plot);
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

namespace {

bool moves_view(std::string_view key) {
  return key == "+" || key == "=" || key == "-" || key == "0";
}

}  // namespace

bool press_key(Figure& figure, std::string_view key, bool shift) {
  if (!figure.dataset || !figure.error.empty() || figure.spec->view == View::diagram) return false;
  if (figure.spec->view == View::distances) return press_key_in_distances(figure, key);
  if (!answers_to_hands(figure) && !moves_view(key)) return false;
  if (has_only_images(*figure.spec)) return press_key_in_images(figure, key);
  if (press_key_in_representations(figure, key)) return true;
  if (const auto direction = arrow_direction(key)) {
    press_arrow(figure, *direction, shift);
  } else if (key == "Home") {
    choose(figure, answering_points(figure).front());
  } else if (key == "End") {
    choose(figure, answering_points(figure).back());
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
    return act(figure, "play", figure.transport.playing ? 0.0f : 1.0f);
  } else if (key == ".") {
    return act(figure, "step", 1);
  } else {
    return false;
  }
  return true;
}

}  // namespace planisphere
