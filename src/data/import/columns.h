// What a column of texts can do for a map: colour its points, or name them.
#pragma once

#include <string>
#include <vector>

#include "data/dataset.h"

namespace planisphere {

enum class ColumnKind {
  numbers,  // measured or counted
  classes,  // of which many points share one
  texts,    // most points have one of their own
};

/// Numbers are those of nearly all cells that are not missing, unless there are at most 12 different whole
/// ones, or at most 50 in a column named like a class ("label", "target", …). Texts are different for more
/// than three points in four, or more than 2,000.
ColumnKind find_column_kind(const Column& column);
using ColumnKinds = std::vector<ColumnKind>;
ColumnKinds find_column_kinds(const std::vector<Column>& columns);

/// A column as numbers, one for each point.
struct ColumnReading {
  bool numeric = false;            // values are measured, else they count the classes from 0
  std::vector<float> values;       // n; NaN where one is missing, or of a class that has no name here
  std::vector<std::string> names;  // of the classes
  std::vector<int> counts;         // of their points
  int missing = 0;                 // points without a value
  int others = 0;                  // points of classes that have no name here
};

/// Classes are in the order of build_classes(); where they are more than `most_classes`, only the `named`
/// most frequent have names, those of most points first.
ColumnReading read_column(const Column& column, ColumnKind kind, int most_classes, int named);

/// The column that best colours a map before anybody has chosen one: named like a class, else classes of at
/// least two, else −1.
int find_coloring_column(const std::vector<Column>& columns, const ColumnKinds& kinds);

/// The column that names the points: texts, those called "label", "name", "title", "word", … first; else
/// classes; −1 without columns.
int find_naming_column(const std::vector<Column>& columns, const ColumnKinds& kinds);

/// The texts of that column as a figure shows them: cut to what fits a tooltip, under the name "label" where
/// most points have one of their own. Nothing without columns.
std::vector<Column> build_names(const std::vector<Column>& columns, const ColumnKinds& kinds);

}  // namespace planisphere
