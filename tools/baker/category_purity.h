// How far a space's neighbours are of the same kind.
#pragma once

#include "base/matrix.h"
#include "data/categories.h"

namespace planisphere {

struct Purity {
  double found = 0;   // mean share of a point's neighbours that are in a category with it
  double chance = 0;  // the same for points drawn by chance
  int categories = 0;
};

/// Over all memberships of points in categories with at least `least` points and at most a tenth of all:
/// found is the mean share of the point's neighbours (n × k) that are in that category too, chance the mean
/// of (size − 1) / (n − 1).
Purity measure_purity(const Categories& categories, MatrixView<const int> neighbours, int least = 10);

}  // namespace planisphere
