// Choosing the ends of directions, and their names in URLs.
#include "figure/ends.h"

#include <algorithm>

#include "figure/map_view.h"
#include "figure/picks.h"

namespace planisphere {
namespace {

constexpr const char* keys[end_count] = {"left=", "right=", "down=", "up="};

std::string text_at(const Figure& figure, std::size_t end) {
  if (!figure.dataset) return figure.map.wanted_ends[end];
  std::vector<std::string> names;
  for (const int point : figure.view.ends[end]) names.push_back(point_text(*figure.dataset, point));
  return join_names(names);
}

// The figure has directions.
std::string_view authored_at(const Figure& figure, std::size_t end) {
  return find_value(figure.spec->map.directions, keys[end]).value_or("");
}

int find_point(const Dataset& dataset, std::string_view name) {
  for (int i = 0; i < dataset.points(); ++i) {
    if (point_text(dataset, i) == name) return i;
  }
  return -1;
}

}  // namespace

bool add_to_end(Figure& figure, int end, int point) {
  if (!figure.dataset || !figure.spec->map.directions || end < 0 || end >= end_count || point < 0 ||
      point >= figure.dataset->points())
    return false;
  std::vector<int>& points = figure.view.ends[static_cast<std::size_t>(end)];
  if (points.size() >= most_in_end || std::find(points.begin(), points.end(), point) != points.end())
    return false;
  points.push_back(point);
  return true;
}

bool take_from_end(Figure& figure, int end, int place) {
  if (end < 0 || end >= end_count) return false;
  std::vector<int>& points = figure.view.ends[static_cast<std::size_t>(end)];
  if (place < 0 || place >= static_cast<int>(points.size())) return false;
  points.erase(points.begin() + place);
  return true;
}

void parse_ends(Figure& figure, std::string_view hash) {
  for (std::size_t end = 0; end < end_count; ++end)
    figure.map.wanted_ends[end] = find_value(hash, keys[end]).value_or(authored_at(figure, end));
}

std::string ends_text(const Figure& figure) {
  std::string text;
  for (std::size_t end = 0; figure.spec->map.directions && end < end_count; ++end) {
    const std::string now = text_at(figure, end);
    if (now == authored_at(figure, end)) continue;
    if (!text.empty()) text += '&';
    text += keys[end];
    text += now;
  }
  return text;
}

std::string settle_ends(Figure& figure) {
  std::string complaint;
  for (std::size_t end = 0; end < end_count; ++end) {
    for (const std::string& name : split_names(figure.map.wanted_ends[end])) {
      const int point = name.empty() ? -1 : find_point(*figure.dataset, name);
      add_to_end(figure, static_cast<int>(end), point);
      if (point < 0 && !name.empty() && complaint.empty())
        complaint = "There is no “" + name + "” among these " + figure.spec->map.things + ".";
    }
  }
  return complaint;
}

}  // namespace planisphere
