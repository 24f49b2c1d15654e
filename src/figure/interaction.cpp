// Pointer, wheel, pinch and keys.
#include "figure/interaction.h"

#include <cmath>

#include "figure/controls.h"
#include "scene/picking.h"

namespace planisphere {
namespace {

constexpr float tap_radius = 24;       // CSS pixels: a finger is thick
constexpr float drag_threshold = 4;    // CSS pixels before a press becomes a drag
constexpr float wheel_zoom = 0.0015f;  // per CSS pixel of scrolling
constexpr float key_zoom = 1.25f;

void choose(Figure& figure, int point) {
  figure.view.hovered = point;
  figure.view.hover_by = point < 0 ? HoverBy::nothing : HoverBy::choice;
}

void release(Figure& figure, const Drag& drag, const PointerEvent& event) {
  if (drag.moved) return;
  const int point = find_nearest(figure.screen, event.at, tap_radius);
  if (event.type == PointerType::touch) choose(figure, point);
}

void drag_to(Figure& figure, Drag& drag, Vec2 at) {
  if (std::hypot(at.x - drag.from.x, at.y - drag.from.y) > drag_threshold) drag.moved = true;
  if (drag.moved)
    pan_by(figure.view.camera, figure.arrangement.plot, {at.x - drag.last.x, at.y - drag.last.y});
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
int central_point(const Figure& figure) {
  const Rect plot = figure.arrangement.plot;
  return find_nearest(figure.screen, {plot.x + plot.width / 2, plot.y + plot.height / 2},
                      plot.width + plot.height);
}

void walk(Figure& figure, Vec2 direction) {
  if (figure.screen.empty()) return;
  const int from = figure.view.hovered;
  const int next = from < 0 ? central_point(figure) : find_in_direction(figure.screen, from, direction);
  if (next >= 0) choose(figure, next);
}

void zoom_by_key(Figure& figure, float factor) {
  const Rect plot = figure.arrangement.plot;
  zoom_about(figure.view.camera, plot, {plot.x + plot.width / 2, plot.y + plot.height / 2}, factor);
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
      drag = {event.type != PointerType::touch, false, event.at, event.at};
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
  zoom_about(figure.view.camera, figure.arrangement.plot, at, std::exp(-delta * wheel_zoom));
}

void pinch(Figure& figure, Vec2 middle, Vec2 moved, float factor) {
  pan_by(figure.view.camera, figure.arrangement.plot, moved);
  if (factor > 0 && std::isfinite(factor))
    zoom_about(figure.view.camera, figure.arrangement.plot, middle, factor);
}

bool press_key(Figure& figure, std::string_view key) {
  if (!figure.dataset) return false;
  if (key == "ArrowLeft") {
    walk(figure, {-1, 0});
  } else if (key == "ArrowRight") {
    walk(figure, {1, 0});
  } else if (key == "ArrowUp") {
    walk(figure, {0, -1});
  } else if (key == "ArrowDown") {
    walk(figure, {0, 1});
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
