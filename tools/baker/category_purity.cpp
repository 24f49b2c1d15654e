// One pass over each category's points.
#include "baker/category_purity.h"

#include <vector>

namespace planisphere {

Purity measure_purity(const Categories& categories, MatrixView<const int> neighbours, int least) {
  Purity purity;
  double memberships = 0;
  std::vector<char> inside(static_cast<std::size_t>(neighbours.rows));
  for (int c = 0; c < categories.count(); ++c) {
    const std::span<const int> members = categories.of(c);
    const int size = static_cast<int>(members.size());
    if (size < least || size * 10 > neighbours.rows) continue;
    ++purity.categories;
    for (const int point : members) inside[static_cast<std::size_t>(point)] = 1;
    for (const int point : members) {
      int same = 0;
      for (int k = 0; k < neighbours.cols; ++k)
        same += inside[static_cast<std::size_t>(neighbours(point, k))];
      purity.found += static_cast<double>(same) / neighbours.cols;
      purity.chance += static_cast<double>(size - 1) / (neighbours.rows - 1);
    }
    memberships += size;
    for (const int point : members) inside[static_cast<std::size_t>(point)] = 0;
  }
  if (memberships > 0) {
    purity.found /= memberships;
    purity.chance /= memberships;
  }
  return purity;
}

}  // namespace planisphere
