// Splits the sorted points where their highest differing bit changes, and sums up masses on the way back.
#include "dr/point_tree.h"

#include <algorithm>
#include <bit>

namespace planisphere {

/// The box around some points, and their sum in double: means must not drift in deep trees.
struct PointTree::Box {
  float low[3], high[3];
  double sum[3];

  void add(const Box& other) {
    for (int k = 0; k < 3; ++k) {
      low[k] = std::min(low[k], other.low[k]);
      high[k] = std::max(high[k], other.high[k]);
      sum[k] += other.sum[k];
    }
  }
};

void PointTree::build(const Planes& layout) {
  if (points_.points != layout.points || points_.dimensions != layout.dimensions) {
    points_ = Planes(layout.points, layout.dimensions);
  }
  write_morton_order(layout, order_);
  for (int k = 0; k < layout.dimensions; ++k) {
    for (int i = 0; i < layout.points; ++i) points_.plane(k)[i] = layout.plane(k)[number_of(i)];
  }
  nodes_.clear();
  if (layout.points > 0) add_branch(0, layout.points);
}

PointTree::Box PointTree::add_leaf_box(int begin, int end) const {
  Box box{};
  for (int k = 0; k < points_.dimensions; ++k) {
    const float* const plane = points_.plane(k);
    const auto [low, high] = std::minmax_element(plane + begin, plane + end);
    box.low[k] = *low;
    box.high[k] = *high;
    for (int i = begin; i < end; ++i) box.sum[k] += static_cast<double>(plane[i]);
  }
  return box;
}

// The recursion is as deep as there are bits in a place: 63.
PointTree::Box PointTree::add_branch(int begin, int end) {
  const std::size_t self = nodes_.size();
  nodes_.emplace_back();
  const std::uint64_t differing = order_[begin].place ^ order_[end - 1].place;
  Box box;
  if (end - begin <= leaf_points || differing == 0) {
    box = add_leaf_box(begin, end);
  } else {
    const std::uint64_t highest = std::bit_floor(differing);
    const auto split = std::partition_point(order_.begin() + begin, order_.begin() + end,
                                            [&](const MortonKey& key) { return (key.place & highest) == 0; });
    const int middle = static_cast<int>(split - order_.begin());
    box = add_branch(begin, middle);
    box.add(add_branch(middle, end));
  }
  TreeNode& node = nodes_[self];
  node = {{}, static_cast<float>(end - begin), 0, begin, end, static_cast<int>(nodes_.size())};
  for (int k = 0; k < 3; ++k) {
    const float side = box.high[k] - box.low[k];
    node.centre[k] = static_cast<float>(box.sum[k] / (end - begin));
    node.squared_width = std::max(node.squared_width, side * side);
  }
  return box;
}

}  // namespace planisphere
