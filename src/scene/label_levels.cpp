// Greedy placement, level by level, with the boxes of placed names in a table of grid cells.
#include "scene/label_levels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "scene/camera.h"

namespace planisphere {
namespace {

constexpr float step = 1.41421356f;
constexpr float first_zoom = 1.41421356f;           // at home the map itself is to be seen
constexpr float cell_width = 96, cell_height = 40;  // CSS pixels
constexpr float room_beside = 10, room_above = 7;   // CSS pixels around a name, so that it can be read

int cell_of(float place, float size) {
  return static_cast<int>(std::floor(place / size));
}

std::size_t hash_cell(int x, int y) {
  return static_cast<std::uint32_t>(x) * 73856093u ^ static_cast<std::uint32_t>(y) * 19349663u;
}

}  // namespace

LabelLevels::LabelLevels(MatrixView<const float> layout, std::span<const float> widths, float height,
                         float scale)
    : layout_(layout), widths_(widths), height_(height), scale_(scale), zoom_(first_zoom) {
  first_zooms_.assign(static_cast<std::size_t>(layout.rows), never_named);
  for (int i = 0; i < layout.rows; ++i) {
    const float* y = layout.row(i);
    if (std::isfinite(y[0]) && std::isfinite(y[1]) && widths_[static_cast<std::size_t>(i)] > 0)
      waiting_.push_back(i);
  }
  buckets_.assign(std::size_t{1} << 15, -1);
}

LabelLevels::Box LabelLevels::box_of(int point) const {
  const float* y = layout_.row(point);
  const float left = y[0] * scale_ * zoom_, middle = -y[1] * scale_ * zoom_;
  return {left - room_beside, middle - height_ / 2 - room_above,
          left + widths_[static_cast<std::size_t>(point)] + room_beside, middle + height_ / 2 + room_above};
}

bool LabelLevels::is_free(const Box& box) const {
  for (int y = cell_of(box.top, cell_height); y <= cell_of(box.bottom, cell_height); ++y) {
    for (int x = cell_of(box.left, cell_width); x <= cell_of(box.right, cell_width); ++x) {
      int entry = buckets_[hash_cell(x, y) & (buckets_.size() - 1)];
      for (; entry >= 0; entry = entries_[static_cast<std::size_t>(entry)].next) {
        const Box other = box_of(entries_[static_cast<std::size_t>(entry)].point);
        if (box.left < other.right && other.left < box.right && box.top < other.bottom &&
            other.top < box.bottom)
          return false;
      }
    }
  }
  return true;
}

void LabelLevels::occupy(int point, const Box& box) {
  for (int y = cell_of(box.top, cell_height); y <= cell_of(box.bottom, cell_height); ++y) {
    for (int x = cell_of(box.left, cell_width); x <= cell_of(box.right, cell_width); ++x) {
      int& bucket = buckets_[hash_cell(x, y) & (buckets_.size() - 1)];
      entries_.push_back({point, bucket});
      bucket = static_cast<int>(entries_.size()) - 1;
    }
  }
}

// What was named at a smaller zoom keeps its place.
void LabelLevels::begin_level() {
  std::fill(buckets_.begin(), buckets_.end(), -1);
  entries_.clear();
  for (int i = 0; i < layout_.rows; ++i) {
    if (first_zooms_[static_cast<std::size_t>(i)] < never_named) occupy(i, box_of(i));
  }
}

bool LabelLevels::advance(float zoom, int budget) {
  while (zoom_ <= zoom && zoom_ <= max_zoom) {
    for (; looked_at_ < waiting_.size(); ++looked_at_) {
      if (budget-- <= 0) return true;
      const int point = waiting_[looked_at_];
      const Box box = box_of(point);
      if (!is_free(box)) {
        still_waiting_.push_back(point);
        continue;
      }
      first_zooms_[static_cast<std::size_t>(point)] = zoom_;
      occupy(point, box);
    }
    waiting_ = std::exchange(still_waiting_, {});
    looked_at_ = 0;
    zoom_ *= step;
    begin_level();
  }
  return false;
}

}  // namespace planisphere
