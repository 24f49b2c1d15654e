// Classes that a map has torn in two.
#pragma once

#include <vector>

#include "base/matrix.h"
#include "data/dataset.h"

namespace planisphere {

/// A class in two pieces. Lengths are in radii of the map: the root mean square distance from its middle.
struct Split {
  int torn = -1;      // the class
  double larger = 0;  // shares of the class's points in its two largest pieces
  double smaller = 0;
  double gap = 0;    // between the nearest points of the two
  int between = -1;  // the class that most points between the pieces' middles belong to; −1: there are none
  double score() const { return gap * smaller; }
};

/// The worst split of the layout (n × 2), by its score: pieces are what remains connected when points of the
/// class closer than `reach` radii are joined. Score 0 if every class is in one piece.
Split find_worst_split(MatrixView<const float> layout, const Classes& classes, double reach = 0.15);
/// The split of one class; smaller = 0 if it is in one piece.
Split find_split(MatrixView<const float> layout, const Classes& classes, int torn, double reach = 0.15);

}  // namespace planisphere
