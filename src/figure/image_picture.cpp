// Pictures as ink on paper, numbers as numbers.
#include "figure/image_picture.h"

#include <algorithm>
#include <cmath>

#include "figure/pixels.h"
#include "figure/views.h"
#include "scene/color.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

constexpr float number_size = 0.8f;    // of a cell's height
constexpr float largest_number = 14;   // CSS pixels
constexpr float bare_opacity = 0.32f;  // of the number 0
constexpr float mark_width = 2;        // CSS pixels

std::vector<float> shown_image(const Figure& figure, std::size_t index) {
  if (figure.spec->noise) return noise_image(figure.params.seed, static_cast<int>(index));
  const std::vector<int> points = shown_points(figure);
  return index < points.size() ? image_of(*figure.dataset, points[index]) : std::vector<float>{};
}

bool is_pointed_out(const Figure& figure, std::size_t index) {
  const std::vector<int> points = shown_points(figure);
  return figure.view.hovered >= 0 && index < points.size() && points[index] == figure.view.hovered;
}

// ".9", "0", "1": one decimal, without the zero that all would begin with.
std::string short_number(float value) {
  const int tenths = static_cast<int>(std::lround(value * 10));
  if (value == 0) return "0";
  return tenths >= 10 ? "1" : "." + std::to_string(tenths);
}

void add_numbers(const Figure& figure, Rect place, std::vector<TextMark>& texts) {
  const std::vector<float> image = shown_image(figure, 0);
  const float size = std::min(largest_number, number_size * place.height / image_side);
  const int pointed_out = figure.view.pixel;
  for (int pixel = 0; pixel < static_cast<int>(image.size()); ++pixel) {
    const float value = image[static_cast<std::size_t>(pixel)];
    const float opacity = pixel == pointed_out ? 1 : bare_opacity + (1 - bare_opacity) * std::sqrt(value);
    texts.push_back({middle_of(cell_rect(place, image_side, pixel)), size, TextAlign::middle,
                     with_opacity(figure.theme.ink(), opacity), short_number(value)});
  }
}

}  // namespace

DrawList build_image_picture(const Figure& figure) {
  DrawList list{.plot = {0, 0, figure.width, figure.height}, .background = {0, 0, 0, 0}};
  const bool matrix = figure.spec->view == View::matrix;
  for (std::size_t i = 0; i < figure.arrangement.images.size(); ++i) {
    const Rect place = figure.arrangement.images[i];
    const bool lit = !matrix && is_pointed_out(figure, i);
    add_outline(list, place, lit ? mark_width : 1, lit ? figure.theme.accent() : figure.theme.line());
    if (!matrix || i == 0) add_image(list, place, image_side, shown_image(figure, i), figure.theme.ink());
    if (matrix && figure.view.pixel >= 0)
      add_mark(list, cell_rect(place, image_side, figure.view.pixel), figure.theme);
  }
  return list;
}

std::vector<TextMark> build_image_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  const std::vector<Rect>& images = figure.arrangement.images;
  if (figure.spec->view == View::matrix && images.size() > 1) add_numbers(figure, images[1], texts);
  if (figure.spec->view != View::images || figure.spec->noise) return texts;
  const std::vector<int> points = shown_points(figure);
  for (std::size_t i = 0; i < points.size() && i < images.size(); ++i) {
    if (figure.dataset->classes.of_point.empty()) continue;
    const auto index = static_cast<std::size_t>(points[i]);
    const auto name = static_cast<std::size_t>(figure.dataset->classes.of_point[index]);
    texts.push_back({{middle_of(images[i]).x, images[i].y + images[i].height + 12},
                     13.5f,
                     TextAlign::middle,
                     figure.theme.faint_ink(),
                     figure.dataset->classes.names[name]});
  }
  return texts;
}

}  // namespace planisphere
