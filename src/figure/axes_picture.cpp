// Axis 0 goes across, axis 1 up.
#include "figure/axes_picture.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "figure/arrange_views.h"
#include "figure/pixels.h"
#include "scene/color.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

constexpr int strip_cells = 64;
constexpr float mean_opacity = 0.35f;   // of the mean of all pictures, while no point is pointed at
constexpr float under_opacity = 0.75f;  // of a picture under its axis's weights
constexpr float text_size = 12.5f;      // CSS pixels

/// What a coordinate on an axis looks like.
Color strip_color(const Figure& figure, float coordinate, float largest) {
  if (figure.spec->view == View::pixels) return with_opacity(figure.theme.ink(), coordinate);
  const Color ink = coordinate < 0 ? figure.theme.negative() : figure.theme.positive();
  return with_opacity(ink, std::abs(coordinate) / largest);
}

// Cells along the part of the plot that shows the framed layout; they move with the camera.
void add_strip(const Figure& figure, int axis, DrawList& list) {
  const Rect plot = figure.arrangement.plots.front();
  const Framing& framing = figure.plots.front().framing;
  const Projection projection = project(framing, figure.view.camera, plot);
  const float center = axis == 0 ? framing.center.x : framing.center.y, half = framing.half_extent;
  const float step = 2 * half / strip_cells, largest = std::abs(center) + half;
  for (int i = 0; i < strip_cells; ++i) {
    const float from = center - half + step * static_cast<float>(i), middle = from + step / 2;
    const Color color = strip_color(figure, middle, largest);
    const Vec2 low = projection.to_screen(from, from), high = projection.to_screen(from + step, from + step);
    Rect cell = axis == 0 ? Rect{low.x, plot.y + plot.height + axis_gap, high.x - low.x, axis_strip}
                          : Rect{plot.x - axis_gap - axis_strip, high.y, axis_strip, low.y - high.y};
    const Rect place = axis == 0 ? Rect{plot.x, cell.y, plot.width, axis_strip}
                                 : Rect{cell.x, plot.y, axis_strip, plot.height};
    const float left = std::max(cell.x, place.x), top = std::max(cell.y, place.y);
    cell = {left, top, std::min(cell.x + cell.width, place.x + place.width) - left,
            std::min(cell.y + cell.height, place.y + place.height) - top};
    if (cell.width > 0 && cell.height > 0 && color.a > 0) list.cells.push_back({cell, color});
  }
}

Rect strip_place(const Figure& figure, int axis) {
  const Rect plot = figure.arrangement.plots.front();
  return axis == 0 ? Rect{plot.x, plot.y + plot.height + axis_gap, plot.width, axis_strip}
                   : Rect{plot.x - axis_gap - axis_strip, plot.y, axis_strip, plot.height};
}

// The hovered digit, or faintly the mean of all: where there is ink at all.
void add_digit(const Figure& figure, Rect place, float opacity, DrawList& list) {
  const int hovered = figure.view.hovered;
  if (hovered >= 0) {
    add_image(list, place, image_side, image_of(*figure.dataset, hovered),
              with_opacity(figure.theme.ink(), opacity));
  } else if (figure.spec->view == View::pixels) {
    add_image(list, place, image_side, figure.mean_image, with_opacity(figure.theme.ink(), mean_opacity));
  }
}

// Red pulls one way, blue the other, as strongly as the weight is large.
void add_weights(const Figure& figure, int axis, Rect place, DrawList& list) {
  const Matrix<float>& weights = figure.frame.plots.front().axes.weights;
  if (axis >= weights.rows() || weights.cols() != image_pixels) return;
  float largest = 0;
  for (int pixel = 0; pixel < image_pixels; ++pixel)
    largest = std::max(largest, std::abs(weights(axis, pixel)));
  for (int pixel = 0; pixel < image_pixels && largest > 0; ++pixel) {
    const float weight = weights(axis, pixel) / largest;
    const Color ink = weight < 0 ? figure.theme.negative() : figure.theme.positive();
    const Color fill = with_opacity(ink, std::abs(weight));
    if (fill.a > 0) list.cells.push_back({cell_rect(place, image_side, pixel), fill});
  }
}

int axis_pixel(const Figure& figure, int axis) {
  return axis == 0 ? figure.params.x_pixel : figure.params.y_pixel;
}

}  // namespace

DrawList build_axes_picture(const Figure& figure) {
  DrawList list{.plot = {0, 0, figure.width, figure.height}, .background = {0, 0, 0, 0}};
  if (figure.plots.empty() || figure.arrangement.images.size() < 2) return list;
  for (int axis = 0; axis < 2; ++axis) {
    const Rect place = figure.arrangement.images[static_cast<std::size_t>(axis)];
    add_strip(figure, axis, list);
    add_outline(list, strip_place(figure, axis), 1, figure.theme.line());
    add_outline(list, place, 1, figure.theme.line());
    if (figure.spec->view == View::pixels) {
      add_digit(figure, place, 1, list);
      add_mark(list, cell_rect(place, image_side, axis_pixel(figure, axis)), figure.theme);
    } else {
      add_digit(figure, place, under_opacity, list);
      add_weights(figure, axis, place, list);
    }
  }
  return list;
}

namespace {

// Which way the axis goes, and what it is.
std::string axis_label(const Figure& figure, int axis) {
  const std::string arrow = axis == 0 ? "→ " : "↑ ";
  if (figure.spec->view == View::pixels) return arrow + pixel_name(axis_pixel(figure, axis));
  const Matrix<float>& shares = figure.frame.plots.front().axes.shares;
  if (axis >= shares.rows()) return "";
  char text[48];
  std::snprintf(text, sizeof text, "%.1f%% of the spread", 100 * static_cast<double>(shares(axis, 0)));
  return arrow + text;
}

void add_ends(const Figure& figure, std::vector<TextMark>& texts) {
  const Rect plot = figure.arrangement.plots.front();
  const Projection projection = project(figure.plots.front().framing, figure.view.camera, plot);
  for (const float end : {0.0f, 1.0f}) {
    const Vec2 at = projection.to_screen(end, end);
    const std::string text = end == 0 ? "0" : "1";
    const Color color = figure.theme.faint_ink();
    const float below = plot.y + plot.height + axis_gap + axis_strip + 8,
                beside = plot.x - axis_gap - axis_strip - 5;
    if (at.x >= plot.x && at.x <= plot.x + plot.width)
      texts.push_back({{at.x, below}, text_size, TextAlign::middle, color, text});
    if (at.y >= plot.y && at.y <= plot.y + plot.height)
      texts.push_back({{beside, at.y}, text_size, TextAlign::end, color, text});
  }
}

}  // namespace

std::vector<TextMark> build_axes_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  if (figure.plots.empty() || figure.arrangement.images.size() < 2) return texts;
  for (int axis = 0; axis < 2; ++axis) {
    const Rect place = figure.arrangement.images[static_cast<std::size_t>(axis)];
    texts.push_back({{place.x, place.y - label_height / 2},
                     text_size,
                     TextAlign::start,
                     figure.theme.ink(),
                     axis_label(figure, axis)});
  }
  if (figure.spec->view == View::pixels) add_ends(figure, texts);
  return texts;
}

}  // namespace planisphere
