// Any categories with parents as bundles want them: without circles, each after its parents, large enough.
#pragma once

#include <string>
#include <vector>

#include "data/categories.h"

namespace planisphere {

/// Named categories, each with those that contain it; the graph may have circles.
struct CategoryTree {
  std::vector<std::string> names;
  std::vector<std::vector<int>> parents;
};

/// The categories with at least `least` points, those below them included. A point of a smaller one belongs
/// to the nearest above it that are kept. Where parents go round in a circle, the link that closes it is left
/// out.
CategoryGraph build_category_graph(const CategoryTree& tree, const std::vector<std::vector<int>>& of_point,
                                   int least);

}  // namespace planisphere
