// Which metadata column sorts the points into classes, and how.
#pragma once

#include <vector>

#include "data/dataset.h"

namespace planisphere {

/// The first column that looks like classes, or −1: it has 2 to 50 different values, some points share one,
/// and the values are not measurements (numbers that are not all whole).
int find_class_column(const std::vector<Column>& columns);

/// Points with the same text share a class. Classes are sorted by value where all are finite numbers, else by
/// bytes.
Classes build_classes(const Column& column);

}  // namespace planisphere
