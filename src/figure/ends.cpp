// Choosing the ends of directions, and their names in URLs.
#include "figure/ends.h"

#include <algorithm>
#include <utility>

#include "figure/map_view.h"
#include "figure/picks.h"

namespace planisphere {
namespace {

std::vector<std::string> names_at(const Figure& figure, std::size_t end) {
  if (!figure.dataset) return figure.map.wanted_ends[end];
  std::vector<std::string> names;
  for (const int point : figure.view.ends[end]) names.push_back(point_text(*figure.dataset, point));
  return names;
}

std::vector<std::string> authored_at(const Figure& figure, std::size_t end) {
  const std::vector<const char*>& authored = figure.spec->map.ends[end];
  return {authored.begin(), authored.end()};
}

int find_point(const Dataset& dataset, std::string_view name) {
  for (int i = 0; i < dataset.points(); ++i) {
    if (point_text(dataset, i) == name) return i;
  }
  return -1;
}

}  // namespace

const char* end_key(int end) {
  constexpr const char* keys[end_count] = {"left", "right", "down", "up"};
  return keys[end];
}

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
  for (std::size_t end = 0; end < end_count; ++end) {
    bool said = false;
    std::vector<std::string> names =
        parse_names(hash, end_key(static_cast<int>(end)) + std::string("="), said);
    figure.map.wanted_ends[end] = said ? std::move(names) : authored_at(figure, end);
  }
}

std::string ends_text(const Figure& figure) {
  if (!figure.spec->map.directions) return "";
  std::string text;
  for (std::size_t end = 0; end < end_count; ++end) {
    const std::string now = join_names(names_at(figure, end));
    if (now == join_names(authored_at(figure, end))) continue;
    text += std::string(text.empty() ? "" : "&") + end_key(static_cast<int>(end)) + "=" + now;
  }
  return text;
}

std::string settle_ends(Figure& figure) {
  std::string complaint;
  for (std::size_t end = 0; end < end_count; ++end) {
    for (const std::string& name : std::exchange(figure.map.wanted_ends[end], {})) {
      const int point = name.empty() ? -1 : find_point(*figure.dataset, name);
      add_to_end(figure, static_cast<int>(end), point);
      if (point < 0 && !name.empty() && complaint.empty())
        complaint = "There is no “" + name + "” among these " + figure.spec->map.things + ".";
    }
  }
  return complaint;
}

}  // namespace planisphere
