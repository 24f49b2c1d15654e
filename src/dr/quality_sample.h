// Which points a quality measure asks about.
#pragma once

#include <vector>

#include "dr/quality.h"

namespace planisphere {

/// All of n points, or, above options.exact_up_to, options.sampled_points different ones drawn by seed; in
/// rising order.
std::vector<int> choose_query_points(int n, const QualityOptions& options);

inline constexpr int queries_per_task = 8;

/// The number of tasks for so many queries.
inline int count_query_tasks(std::size_t queries) {
  return (static_cast<int>(queries) + queries_per_task - 1) / queries_per_task;
}

}  // namespace planisphere
