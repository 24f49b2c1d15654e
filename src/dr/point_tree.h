// A tree of nested groups of points that are near each other.
#pragma once

#include <vector>

#include "dr/morton.h"
#include "dr/planes.h"

namespace planisphere {

/// A group of points: those from begin to end − 1 in the tree's order.
struct TreeNode {
  float centre[3];      // mean of its points; 0 beyond the layout's dimensions
  float mass;           // how many they are
  float squared_width;  // of the longest side of the box that just holds them
  int begin, end;
  int next;  // the node to go on with after this whole branch; a leaf's is the following node
};

/// The radix tree of the points' places on the Morton curve (Karras 2012): each node's points share more
/// leading bits than its parent's. Nodes stand before their branches, so that a walk needs no stack: go to
/// the following node to look inside, to `next` to pass over.
class PointTree {
 public:
  /// Few enough points for a leaf: looking inside would cost more than it saves.
  static constexpr int leaf_points = 8;

  /// Builds the tree of a layout's points (two or three dimensions, finite).
  void build(const Planes& layout);

  const std::vector<TreeNode>& nodes() const { return nodes_; }
  /// The points in the tree's order: where they are and what their numbers in the layout were.
  const Planes& points() const { return points_; }
  int number_of(int i) const { return order_[static_cast<std::size_t>(i)].point; }

 private:
  struct Box;
  Box add_branch(int begin, int end);
  Box add_leaf_box(int begin, int end) const;

  Planes points_{0, 2};
  std::vector<MortonKey> order_;
  std::vector<TreeNode> nodes_;
};

}  // namespace planisphere
