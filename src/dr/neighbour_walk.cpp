// Depth first, with a stack of its own: the walk may be as deep as there are points.
#include "dr/neighbour_walk.h"

#include <algorithm>
#include <cassert>

namespace planisphere {
namespace {

constexpr int followed_neighbours = 16;  // of each point; more do not improve the order

}  // namespace

std::vector<int> find_neighbour_walk(const Neighbours& neighbours) {
  const int n = neighbours.points(), followed = std::min(followed_neighbours, neighbours.count());
  std::vector<int> walk, ahead;
  std::vector<char> visited(n);
  walk.reserve(n);
  for (int start = 0; start < n; ++start) {
    ahead.push_back(start);
    while (!ahead.empty()) {
      const int i = ahead.back();
      ahead.pop_back();
      if (visited[i]) continue;
      visited[i] = true;
      walk.push_back(i);
      for (int r = followed - 1; r >= 0; --r) {
        const int j = neighbours.index(i, r);
        if (!visited[j]) ahead.push_back(j);
      }
    }
  }
  return walk;
}

Neighbours renumber(const Neighbours& neighbours, const std::vector<int>& order) {
  const int n = neighbours.points(), k = neighbours.count();
  assert(static_cast<int>(order.size()) == n && "a permutation of the points expected");
  std::vector<int> place(n);
  for (int i = 0; i < n; ++i) place[order[i]] = i;
  Neighbours renumbered{Matrix<int>(n, k), Matrix<float>(n, k)};
  if (k == 0) return renumbered;
  for (int i = 0; i < n; ++i) {
    const int* const old = neighbours.index.row(order[i]);
    std::transform(old, old + k, renumbered.index.row(i), [&](int j) { return place[j]; });
    std::copy_n(neighbours.squared_distance.row(order[i]), k, renumbered.squared_distance.row(i));
  }
  return renumbered;
}

}  // namespace planisphere
