// The matrix as a heat map: the nearer, the darker; beside it the two points of a cell.
#include <algorithm>

#include "figure/distance_view.h"
#include "figure/pixels.h"
#include "scene/color.h"
#include "scene/image_cells.h"

namespace planisphere {
namespace {

constexpr float text_size = 12.5f;  // CSS pixels

/// Rows first … last − 1 are of one class.
struct Block {
  int first = 0, last = 0, of = 0;
};

std::vector<Block> find_blocks(const Dataset& dataset, const std::vector<int>& rows) {
  std::vector<Block> blocks;
  for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
    const auto point = static_cast<std::size_t>(rows[static_cast<std::size_t>(i)]);
    const int of = dataset.classes.of_point.empty() ? 0 : dataset.classes.of_point[point];
    if (blocks.empty() || blocks.back().of != of) blocks.push_back({i, i, of});
    blocks.back().last = i + 1;
  }
  return blocks;
}

void add_heat(const Figure& figure, Rect place, DrawList& list) {
  const Matrix<float>& distances = figure.goals.front();
  const int m = distances.rows();
  const auto all = distances.flat();
  const float farthest = *std::max_element(all.begin(), all.end());
  for (int cell = 0; cell < m * m; ++cell) {
    const float nearness = farthest > 0 ? 1 - distances(cell / m, cell % m) / farthest : 1;
    const Color fill = with_opacity(figure.theme.ink(), nearness * nearness);
    if (fill.a > 0) list.cells.push_back({cell_rect(place, m, cell), fill});
  }
}

void add_borders(const Figure& figure, Rect place, const std::vector<int>& rows, DrawList& list) {
  const float step = place.width / static_cast<float>(rows.size());
  for (const Block& block : find_blocks(*figure.dataset, rows)) {
    if (block.first == 0) continue;
    const float at = step * static_cast<float>(block.first);
    const Color color = with_opacity(figure.theme.accent(), 0.5f);
    list.lines.push_back({{place.x + at, place.y}, {place.x + at, place.y + place.height}, 1, color});
    list.lines.push_back({{place.x, place.y + at}, {place.x + place.width, place.y + at}, 1, color});
  }
}

/// The two points of the cell that is pointed at; none without one.
std::vector<int> pointed_out(const Figure& figure, const std::vector<int>& rows) {
  const int m = static_cast<int>(rows.size()), cell = figure.view.pixel;
  if (cell < 0 || cell >= m * m) return {};
  return {rows[static_cast<std::size_t>(cell / m)], rows[static_cast<std::size_t>(cell % m)]};
}

}  // namespace

DrawList build_distance_picture(const Figure& figure) {
  DrawList list{.plot = {0, 0, figure.width, figure.height}, .background = {0, 0, 0, 0}};
  const std::vector<Rect>& places = figure.arrangement.images;
  if (places.size() < 3 || figure.goals.empty() || figure.goals.front().rows() == 0) return list;
  const std::vector<int> rows = distance_rows(*figure.dataset), points = pointed_out(figure, rows);
  add_outline(list, places[0], 1, figure.theme.line());
  add_heat(figure, places[0], list);
  add_borders(figure, places[0], rows, list);
  if (!points.empty())
    add_mark(list, cell_rect(places[0], static_cast<int>(rows.size()), figure.view.pixel), figure.theme);
  for (std::size_t k = 0; k < 2; ++k) {
    add_outline(list, places[k + 1], 1, figure.theme.line());
    if (!points.empty())
      add_image(list, places[k + 1], image_side, image_of(*figure.dataset, points[k]), figure.theme.ink());
  }
  return list;
}

std::vector<TextMark> build_distance_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  const std::vector<Rect>& places = figure.arrangement.images;
  if (places.size() < 3 || figure.goals.empty()) return texts;
  const std::vector<int> rows = distance_rows(*figure.dataset), points = pointed_out(figure, rows);
  const float step = places[0].width / static_cast<float>(std::max<std::size_t>(1, rows.size()));
  const Color color = figure.theme.faint_ink();
  for (const Block& block : find_blocks(*figure.dataset, rows)) {
    if (figure.dataset->classes.names.empty()) break;
    const std::string& name = figure.dataset->classes.names[static_cast<std::size_t>(block.of)];
    const float middle = step * static_cast<float>(block.first + block.last) / 2;
    texts.push_back({{places[0].x + middle, places[0].y - 10}, text_size, TextAlign::middle, color, name});
    texts.push_back({{places[0].x - 6, places[0].y + middle}, text_size, TextAlign::end, color, name});
  }
  for (std::size_t k = 0; k < 2; ++k) {
    const std::string text =
        points.empty() ? (k == 0 ? "point at a cell" : "") : point_label(*figure.dataset, points[k]);
    const Vec2 at{middle_of(places[k + 1]).x, places[k + 1].y + places[k + 1].height + 12};
    if (!text.empty()) texts.push_back({at, text_size, TextAlign::middle, color, text});
  }
  return texts;
}

}  // namespace planisphere
