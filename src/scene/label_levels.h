// From which zoom on each point of a map can be named without overlapping the name of a more important one.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/matrix.h"
#include "scene/draw_list.h"

namespace planisphere {

inline constexpr float never_named = std::numeric_limits<float>::infinity();

/// Points are as important as they come early. Names stand right of their points and do not grow with the
/// zoom, so that two that stand free at one zoom do so at every larger one: what has appeared stays. Zooms
/// are tried in steps of √2, and for each the points in order; the same map in the same plot gives the same
/// names, wherever it is panned.
class LabelLevels {
 public:
  /// layout: n × 2 with all its names' widths (CSS pixels) and their common height; `scale`: CSS pixels for a
  /// layout unit at zoom 1. Layout and widths must live as long as this.
  LabelLevels(MatrixView<const float> layout, std::span<const float> widths, float height, float scale);

  /// Looks at up to `budget` further points on the way to this zoom. True while there is more to look at.
  bool advance(float zoom, int budget);

  /// n: the zoom from which on each point is named; never_named where that is not known yet.
  std::span<const float> first_zooms() const { return first_zooms_; }
  float scale() const { return scale_; }

 private:
  struct Box {
    float left, top, right, bottom;  // CSS pixels at the level's zoom
  };
  struct Entry {
    int point = 0;
    int next = -1;  // in the same bucket
  };

  Box box_of(int point) const;
  bool is_free(const Box& box) const;
  void occupy(int point, const Box& box);
  void begin_level();

  MatrixView<const float> layout_;
  std::span<const float> widths_;
  float height_, scale_, zoom_;
  std::vector<float> first_zooms_;
  std::vector<int> waiting_,
      still_waiting_;          // points without a name, in order; of this level and of the next
  std::size_t looked_at_ = 0;  // of waiting_
  std::vector<int> buckets_;   // the first entry of each, −1
  std::vector<Entry> entries_;
};

}  // namespace planisphere
