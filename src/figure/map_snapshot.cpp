// Writing what is coloured, named and lit on a map as JSON.
#include "figure/map_snapshot.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "figure/directions.h"
#include "figure/map_view.h"
#include "figure/picks.h"
#include "figure/picture.h"
#include "figure/snapshot.h"
#include "figure/views.h"
#include "scene/area_labels.h"

namespace planisphere {
namespace {

constexpr std::size_t told_names = 60;
constexpr int told_farthest = 20;

void write_picks(JsonWriter& json, const Figure& figure) {
  json.open_array();
  for (int slot = 0; slot < pick_slots; ++slot) {
    const int category = figure.view.picks[static_cast<std::size_t>(slot)];
    if (category < 0) continue;
    const Categories& categories = figure.dataset->categories;
    json.open_object();
    json.member("slot", slot);
    json.member("category", category);
    json.member("name", categories.names[static_cast<std::size_t>(category)]);
    json.member("count", categories.of(category).size());
    json.member("color", css_color(pick_color(slot)));
    json.close_object();
  }
  json.close_array();
}

// The ends of the directions: their points, and what lies farthest towards them.
void write_ends(JsonWriter& json, const Figure& figure) {
  json.open_array();
  for (int end = 0; end < end_count && figure.map.laid_out; ++end) {
    const auto place = static_cast<std::size_t>(end);
    const bool told = has_direction(*figure.map.laid_out, end / 2);
    json.open_object();
    json.member("points", (*figure.map.laid_out)[place]);
    json.member("color", css_color(figure.map.looks[0].shown[place].color));
    json.member("farthest", find_farthest(figure, end, told ? told_farthest : 0));
    json.close_object();
  }
  json.close_array();
}

void write_names(JsonWriter& json, const Figure& figure) {
  const std::vector<TextMark> texts = build_texts(figure);
  json.open_array();
  for (std::size_t i = 0; i < std::min(told_names, texts.size()); ++i) {
    json.open_object();
    write_rect_members(json, text_bounds(texts[i]));
    json.member("text", texts[i].text);
    json.close_object();
  }
  json.close_array();
}

}  // namespace

void write_map(JsonWriter& json, const Figure& figure) {
  if (!has_findable_points(*figure.spec) || !figure.dataset || !figure.error.empty())
    return json.value(nullptr);
  json.open_object();
  json.member("picker", figure.spec->map.picker);
  json.member("search", figure.spec->map.search);
  json.member("things", figure.spec->map.things);
  json.member("slots", pick_slots);
  json.key("picks");
  write_picks(json, figure);
  json.key("ends");
  write_ends(json, figure);
  json.member("most_in_end", most_in_end);
  json.key("tools");
  write_rect(json, figure.arrangement.tools);
  json.key("names");
  write_names(json, figure);
  json.member("lit", figure.map.neighbours);
  json.member("flying", figure.map.flight.has_value());
  json.close_object();
}

}  // namespace planisphere
