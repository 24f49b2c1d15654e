// A four-ary heap in which a point may wait several times; only its shortest length counts.
#include "dr/shortest_paths.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace planisphere {
namespace {

constexpr std::size_t branches = 4;

}  // namespace

ShortestPaths::ShortestPaths(const NeighbourGraph& graph) : graph_(graph) {}

void ShortestPaths::push(Place place) {
  std::size_t hole = heap_.size();
  heap_.push_back(place);
  while (hole > 0) {
    const std::size_t parent = (hole - 1) / branches;
    if (heap_[parent].length <= place.length) break;
    heap_[hole] = heap_[parent];
    hole = parent;
  }
  heap_[hole] = place;
}

ShortestPaths::Place ShortestPaths::pop() {
  const Place top = heap_.front(), moved = heap_.back();
  heap_.pop_back();
  std::size_t hole = 0;
  while (hole * branches + 1 < heap_.size()) {
    const std::size_t first = hole * branches + 1, end = std::min(first + branches, heap_.size());
    std::size_t least = first;
    for (std::size_t child = first + 1; child < end; ++child) {
      if (heap_[child].length < heap_[least].length) least = child;
    }
    if (heap_[least].length >= moved.length) break;
    heap_[hole] = heap_[least];
    hole = least;
  }
  if (!heap_.empty()) heap_[hole] = moved;
  return top;
}

void ShortestPaths::write_lengths(int source, std::span<float> lengths) {
  assert(static_cast<int>(lengths.size()) == graph_.points() && "one length for each point expected");
  std::fill(lengths.begin(), lengths.end(), std::numeric_limits<float>::infinity());
  lengths[static_cast<std::size_t>(source)] = 0;
  heap_.clear();
  push({0, source});
  while (!heap_.empty()) {
    const Place nearest = pop();
    if (nearest.length > lengths[static_cast<std::size_t>(nearest.point)]) continue;
    const std::span<const int> ends = graph_.neighbours(nearest.point);
    const std::span<const float> distances = graph_.distances(nearest.point);
    for (std::size_t e = 0; e < ends.size(); ++e) {
      const float length = nearest.length + distances[e];
      float& shortest = lengths[static_cast<std::size_t>(ends[e])];
      if (length >= shortest) continue;
      shortest = length;
      push({length, ends[e]});
    }
  }
}

}  // namespace planisphere
