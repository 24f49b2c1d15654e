// Pointer and keys on pictures.
#include "figure/image_interaction.h"

#include <algorithm>
#include <cmath>

#include "figure/controls.h"
#include "figure/distance_view.h"
#include "figure/pixels.h"
#include "figure/views.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

int find_image(const Figure& figure, Vec2 at) {
  const std::vector<Rect>& images = figure.arrangement.images;
  const auto found =
      std::find_if(images.begin(), images.end(), [&](Rect image) { return image.contains(at); });
  return found == images.end() ? -1 : static_cast<int>(found - images.begin());
}

void pick_pixel(Figure& figure, int image, Vec2 at) {
  const Rect place = figure.arrangement.images[static_cast<std::size_t>(image)];
  act(figure, image == 0 ? "x_pixel" : "y_pixel", static_cast<float>(find_cell(place, image_side, at)));
}

}  // namespace

bool point_at_images(Figure& figure, Drag& drag, const PointerEvent& event) {
  if (figure.spec->view != View::pixels) return false;
  if (event.kind == PointerKind::down && event.button == 0) drag.image = find_image(figure, event.at);
  if (drag.image < 0) return false;
  const bool holds = event.kind == PointerKind::down || event.kind == PointerKind::move;
  if (holds) pick_pixel(figure, drag.image, event.at);
  if (!holds) drag.image = -1;
  return true;
}

int find_point_in_images(const Figure& figure, Vec2 at) {
  const int image = find_image(figure, at);
  if (image < 0) return -1;
  const std::vector<int> points =
      figure.spec->strip > 0
          ? figure.strip.points
          : (figure.spec->view == View::images ? shown_points(figure) : std::vector<int>{});
  return image < static_cast<int>(points.size()) ? points[static_cast<std::size_t>(image)] : -1;
}

int find_pixel_in_images(const Figure& figure, Vec2 at) {
  if (figure.spec->view == View::distances) return find_distance_cell(figure, at);
  const int image = figure.spec->view == View::matrix ? find_image(figure, at) : -1;
  if (image < 0) return -1;
  return find_cell(figure.arrangement.images[static_cast<std::size_t>(image)], image_side, at);
}

namespace {

void hold(Figure& figure, int point, int pixel) {
  figure.view.hovered = point;
  figure.view.pixel = pixel;
  figure.view.hover_by = point < 0 && pixel < 0 ? HoverBy::nothing : HoverBy::choice;
}

bool walk_pixels(Figure& figure, int columns, int rows) {
  constexpr int middle = image_side / 2 * image_side + image_side / 2;
  const int from = figure.view.pixel;
  if (from < 0) {
    hold(figure, -1, middle);
    return true;
  }
  const int column = std::clamp(from % image_side + columns, 0, image_side - 1);
  const int row = std::clamp(from / image_side + rows, 0, image_side - 1);
  hold(figure, -1, row * image_side + column);
  return true;
}

bool walk_images(Figure& figure, int steps) {
  const std::vector<int> points = shown_points(figure);
  if (points.empty()) return false;
  const auto found = std::find(points.begin(), points.end(), figure.view.hovered);
  const int last = static_cast<int>(points.size()) - 1;
  const int next =
      found == points.end() ? 0 : std::clamp(static_cast<int>(found - points.begin()) + steps, 0, last);
  hold(figure, points[static_cast<std::size_t>(next)], -1);
  return true;
}

bool walk(Figure& figure, int columns, int rows) {
  return figure.spec->view == View::matrix ? walk_pixels(figure, columns, rows)
                                           : walk_images(figure, columns + rows);
}

}  // namespace

bool press_key_in_images(Figure& figure, std::string_view key) {
  if (key == "ArrowLeft") return walk(figure, -1, 0);
  if (key == "ArrowRight") return walk(figure, 1, 0);
  if (key == "ArrowUp") return walk(figure, 0, -1);
  if (key == "ArrowDown") return walk(figure, 0, 1);
  if (key == "Home") return walk(figure, -image_side, -image_side);
  if (key == "End") return walk(figure, image_side, image_side);
  if (key == " ") return act(figure, "reseed", 1);
  if (key != "Escape" || (figure.view.hovered < 0 && figure.view.pixel < 0)) return false;
  hold(figure, -1, -1);
  return true;
}

std::string images_text(const Figure& figure) {
  if (figure.spec->noise) return "Four pictures of noise, number " + std::to_string(figure.params.seed) + ".";
  std::string text;
  for (const int point : shown_points(figure))
    text += (text.empty() ? "" : ", ") + point_label(*figure.dataset, point);
  return text + ".";
}

}  // namespace planisphere
