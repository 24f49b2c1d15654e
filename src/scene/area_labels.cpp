// Trying places in a fixed order.
#include "scene/area_labels.h"

#include <algorithm>

#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr float room = 3;  // CSS pixels around a name
constexpr Vec2 directions[] = {{0, -1},       {0, 1},         {1, 0},       {-1, 0},
                               {0.8f, -0.8f}, {-0.8f, -0.8f}, {0.8f, 0.8f}, {-0.8f, 0.8f}};
constexpr float distances[] = {1, 1.6f, 2.4f, 3.5f};

Rect grown(Rect rect) {
  return {rect.x - room, rect.y - room, rect.width + 2 * room, rect.height + 2 * room};
}

bool is_inside(Rect rect, Rect bounds) {
  return rect.x >= bounds.x && rect.y >= bounds.y && rect.x + rect.width <= bounds.x + bounds.width &&
         rect.y + rect.height <= bounds.y + bounds.height;
}

// Its middle, so far from the area's centre that the whole text is outside of the radius.
Vec2 middle_at(const Area& area, Vec2 direction, float distance, float width, float size) {
  const float away = area.radius * distance;
  return {area.at.x + direction.x * (away + width / 2), area.at.y + direction.y * (away + 0.7f * size)};
}

bool is_free(Rect rect, const std::vector<TextMark>& placed) {
  return std::none_of(placed.begin(), placed.end(),
                      [&](const TextMark& other) { return overlap(rect, grown(text_bounds(other))); });
}

}  // namespace

Rect text_bounds(const TextMark& mark) {
  const float width = text_width(mark.text, mark.size);
  const float before = mark.align == TextAlign::start    ? 0
                       : mark.align == TextAlign::middle ? width / 2
                                                         : width;
  return {mark.at.x - before, mark.at.y - mark.size / 2, width, mark.size};
}

bool overlap(Rect a, Rect b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

std::vector<TextMark> place_area_labels(const std::vector<Area>& areas, Rect bounds, float size) {
  std::vector<TextMark> placed;
  for (const Area& area : areas) {
    TextMark mark{area.at, size, TextAlign::middle, area.color, area.name, TextGround::halo};
    const float width = text_width(area.name, size);
    const auto find_place = [&] {
      for (const float distance : distances) {
        for (const Vec2 direction : directions) {
          mark.at = middle_at(area, direction, distance, width, size);
          const Rect rect = text_bounds(mark);
          if (is_inside(rect, bounds) && is_free(rect, placed)) return true;
        }
      }
      return false;
    };
    if (find_place()) placed.push_back(mark);
  }
  return placed;
}

}  // namespace planisphere
