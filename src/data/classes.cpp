// Counting the different texts of a column and putting them in order.
#include "data/classes.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "data/number_text.h"

namespace planisphere {

namespace {

/// The finite number that `text` is, or NaN.
double number_in(std::string_view text) {
  return read_number(text).value_or(std::nan(""));
}

bool looks_like_classes(const Column& column) {
  constexpr std::size_t most_classes = 50;
  std::unordered_set<std::string_view> different;
  for (const std::string& value : column.values) {
    different.insert(value);
    if (different.size() > most_classes) return false;
  }
  if (different.size() < 2 || different.size() == column.values.size()) return false;
  bool fractions = false;
  for (const std::string_view value : different) {
    const double number = number_in(value);
    if (std::isnan(number)) return true;
    fractions = fractions || number != std::floor(number);
  }
  return !fractions;
}

void sort_names(std::vector<std::string>& names) {
  std::vector<std::pair<double, std::string>> keyed;
  bool all_numbers = true;
  for (std::string& name : names) {
    const double number = number_in(name);
    all_numbers = all_numbers && !std::isnan(number);
    keyed.emplace_back(number, std::move(name));
  }
  if (!all_numbers) {
    for (auto& [number, name] : keyed) number = 0;
  }
  std::sort(keyed.begin(), keyed.end());
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = std::move(keyed[i].second);
}

}  // namespace

int find_class_column(const std::vector<Column>& columns) {
  const auto found = std::find_if(columns.begin(), columns.end(), looks_like_classes);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

Classes build_classes(const Column& column) {
  Classes classes;
  classes.column = column.name;
  std::unordered_map<std::string_view, int> number_of;
  for (const std::string& value : column.values) {
    if (number_of.emplace(value, 0).second) classes.names.push_back(value);
  }
  sort_names(classes.names);
  for (std::size_t k = 0; k < classes.names.size(); ++k) number_of[classes.names[k]] = static_cast<int>(k);
  classes.of_point.reserve(column.values.size());
  for (const std::string& value : column.values) classes.of_point.push_back(number_of[value]);
  return classes;
}

}  // namespace planisphere
