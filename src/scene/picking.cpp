// Picking by pointer and by arrow key.
#include "scene/picking.h"

#include <cmath>
#include <limits>

namespace planisphere {

namespace {

constexpr float under_cursor = 4;  // CSS pixels

int find_frontmost(std::span<const Vec2> positions, Vec2 cursor, std::span<const float> nearness) {
  int frontmost = -1;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    if (std::hypot(positions[i].x - cursor.x, positions[i].y - cursor.y) > under_cursor) continue;
    if (frontmost < 0 || nearness[i] >= nearness[static_cast<std::size_t>(frontmost)])
      frontmost = static_cast<int>(i);
  }
  return frontmost;
}

}  // namespace

int find_nearest(std::span<const Vec2> positions, Vec2 cursor, float radius,
                 std::span<const float> nearness) {
  const int frontmost = nearness.empty() ? -1 : find_frontmost(positions, cursor, nearness);
  if (frontmost >= 0) return frontmost;
  int nearest = -1;
  float nearest_squared = radius * radius;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const float dx = positions[i].x - cursor.x, dy = positions[i].y - cursor.y;
    const float squared = dx * dx + dy * dy;
    if (squared <= nearest_squared) {
      nearest_squared = squared;
      nearest = static_cast<int>(i);
    }
  }
  return nearest;
}

int find_in_direction(std::span<const Vec2> positions, int from, Vec2 direction) {
  const Vec2 start = positions[static_cast<std::size_t>(from)];
  int best = -1;
  float best_distance = std::numeric_limits<float>::max();
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const float dx = positions[i].x - start.x, dy = positions[i].y - start.y;
    const float along = dx * direction.x + dy * direction.y;
    const float off = std::abs(dx * direction.y - dy * direction.x);
    if (along <= 0 || off > along) continue;
    const float distance = along + 2 * off;
    if (distance < best_distance) {
      best_distance = distance;
      best = static_cast<int>(i);
    }
  }
  return best;
}

}  // namespace planisphere
