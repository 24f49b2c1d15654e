// Which points belong to which categories, where a point may belong to many and categories contain
// categories.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace planisphere {

/// Every category's points, those of the categories below it included.
struct Categories {
  std::vector<std::string> names;  // k
  std::vector<std::size_t> begin;  // k + 1, or empty where there are none
  std::vector<int> members;  // those of category c are members[begin[c] … begin[c + 1] − 1], ascending

  int count() const { return static_cast<int>(names.size()); }
  std::span<const int> of(int category) const {
    const auto c = static_cast<std::size_t>(category);
    return std::span(members).subspan(begin[c], begin[c + 1] - begin[c]);
  }
};

/// The same as files have it: each point stands only in its most special categories.
struct CategoryGraph {
  std::vector<std::string> names;         // k, each category after all its parents
  std::vector<std::vector<int>> parents;  // k: categories that contain this one, ascending
  std::vector<std::vector<int>> members;  // k: points, ascending
};

/// A category's points and those of all categories below it, in any number of ways (the graph may be a DAG).
/// Error where that makes more than 2^26 memberships.
Result<Categories> close_categories(CategoryGraph graph, const std::string& file);

// The two files, which planisphere.json names ("categories": {"names": …, "members": …}):
//
//   categories.json   {"version": 1, "names": ["entity.n.01", …]}: k texts, each after all its parents
//   categories.bytes  for category c = 0 … k − 1, one after the other, nothing else:
//                       number of parents, then c − parent for each (1 … c, parents descending);
//                       number of points, then for each its number minus that of the one before, minus 1
//                       (the one before the first being −1), points ascending.
//                     Every number is a varint: 7 bits in a byte, low bits first, the top bit says "goes on".

std::string categories_json(const CategoryGraph& graph);
std::string categories_bytes(const CategoryGraph& graph);

/// Errors: anything but the above, points beyond `points`, bytes left over. `file` is only for the messages.
Result<std::vector<std::string>> read_category_names(std::string_view json, const std::string& file);
Result<CategoryGraph> read_categories(std::vector<std::string> names, std::span<const std::byte> bytes,
                                      int points, const std::string& file);

}  // namespace planisphere
