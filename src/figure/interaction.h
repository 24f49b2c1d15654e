// Hands on a figure's plot: hover, drag, wheel, pinch and arrow keys change its view.
#pragma once

#include <string_view>

#include "figure/figure.h"

namespace planisphere {

enum class PointerKind { move, down, up, leave, cancel };
enum class PointerType { mouse, touch, pen };

struct PointerEvent {
  PointerKind kind = PointerKind::move;
  PointerType type = PointerType::mouse;
  Vec2 at;         // CSS pixels
  int button = 0;  // 0 left, 1 middle, 2 right
  bool shift = false;
};

/// What a hand is doing between its down and its up.
struct Drag {
  bool active = false;
  bool moved = false;
  bool pans = false;  // a layout in space, instead of turning it
  Vec2 from;          // where it went down
  Vec2 last;
  int image = -1;  // the picture in which it holds a pixel; −1 for none
};

/// Pointer on the plot: a mouse hovers and drags the view (in space it turns it, and pans it with the right
/// button or shift), a tap or click chooses a point or nothing.
void point_at(Figure& figure, Drag& drag, const PointerEvent& event);

/// delta: CSS pixels of scrolling, positive zooms out.
void turn_wheel(Figure& figure, Vec2 at, float delta);
void pinch(Figure& figure, Vec2 middle, Vec2 moved, float factor);

/// A KeyboardEvent.key: arrows go from point to point, with shift they turn a layout in space, Home to the
/// first, + − 0 zoom, space plays, "." steps, Escape lets go of the point. True if the figure used it.
bool press_key(Figure& figure, std::string_view key, bool shift = false);

}  // namespace planisphere
