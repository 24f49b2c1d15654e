// Two plots of one size, and a picture of whole pixels.
#include "figure/arrange_representations.h"

#include <algorithm>
#include <cmath>

#include "figure/params.h"

namespace planisphere {
namespace {

constexpr float map_gap = 14, label_room = 22;  // CSS pixels; the label stands below the picture
constexpr float names_room = 20;                // CSS pixels, of classes beside their rows

float whole_pixels(float side) {
  const float pixels = std::floor(side / image_side);
  return pixels < 1 ? std::max(1.0f, side) : pixels * image_side;
}

}  // namespace

void arrange_boxes(Arrangement& arrangement, float share) {
  const Rect area = arrangement.plots.front();
  const bool narrow = arrangement.narrow;
  const float all = std::max(2.0f, area.height - plot_title_height - kinds_height);
  // On a phone the map lies above the two others and is higher than they are.
  const float map_height = narrow ? std::max(1.0f, std::floor(0.6f * (all - plot_title_height))) : all;
  const float height = narrow ? std::max(1.0f, all - plot_title_height - map_height) : all;
  const float picture = whole_pixels(narrow ? std::min(0.34f * area.width, height - label_room)
                                            : std::min(0.16f * area.width, 196.0f));
  const float left = area.x + 1, top = area.y + plot_title_height,
              beside = area.width - 2 - picture - map_gap;
  const float width = std::max(1.0f, narrow ? beside : std::floor((beside - map_gap) * share));
  if (narrow) {
    const float second = top + map_height + kinds_height + plot_title_height;
    arrangement.plots = {{left, top, area.width - 2, map_height}, {left, second, width, height}};
  } else {
    arrangement.plots = {{left, top, width, all},
                         {left + width + map_gap, top, std::max(1.0f, beside - map_gap - width), all}};
  }
  const float y = arrangement.plots[1].y;
  arrangement.images = {{area.x + area.width - picture - 1, y, picture, picture}};
}

void arrange_path(Arrangement& arrangement) {
  arrange_boxes(arrangement, 0.6f);
  const Rect picture = arrangement.images.front(), beside = arrangement.plots.back();
  const float top = picture.y + picture.height + 2 * label_room;
  const float height = std::min(beside.y + beside.height - label_room - top, picture.height);
  arrangement.images.push_back({picture.x, top, picture.width, std::max(0.0f, height)});
}

void arrange_distances(Arrangement& arrangement) {
  const Rect area = arrangement.plots.front();
  arrangement.plots.clear();
  const bool narrow = arrangement.narrow;
  const float picture = whole_pixels(std::min(narrow ? 0.24f * area.height : 0.22f * area.width, 168.0f));
  const float beside = narrow ? 0 : picture + 2 * map_gap,
              below = narrow ? picture + label_room + map_gap : 0;
  const float side =
      std::floor(std::min(area.width - names_room - beside, area.height - names_room - below) - 2);
  const float left = area.x + std::max(0.0f, std::round((area.width - names_room - beside - side) / 2));
  const Rect matrix{left + names_room, area.y + names_room, std::max(1.0f, side), std::max(1.0f, side)};
  const float down = picture + label_room + map_gap;
  const float x = narrow ? area.x + area.width / 2 - picture - map_gap / 2 : matrix.x + side + 2 * map_gap;
  const float y = narrow ? matrix.y + side + map_gap : matrix.y + 1;
  arrangement.images = {
      matrix,
      {std::round(x), y, picture, picture},
      {std::round(narrow ? x + picture + map_gap : x), narrow ? y : y + down, picture, picture}};
}

}  // namespace planisphere
