// Writing a figure's state as JSON.
#include "figure/snapshot.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

#include "figure/controls.h"
#include "figure/directions.h"
#include "figure/map_view.h"
#include "figure/methods.h"
#include "figure/path_view.h"
#include "figure/picks.h"
#include "figure/picture.h"
#include "figure/representation_views.h"
#include "figure/views.h"
#include "scene/area_labels.h"

namespace planisphere {
namespace {

constexpr int sampled_points = 20;

using nlohmann::json;

json params_json(const Params& params) {
  json object = json::object();
  for (const ParamField& field : param_fields()) object[field.name] = field.get(params);
  return object;
}

json pixel_json(const Figure& figure) {
  const int pixel = figure.view.pixel;
  if (!figure.dataset || pixel < 0) return nullptr;
  const int side = figure.spec->view == View::distances ? figure.goals.front().rows() : image_side;
  return {{"row", pixel / side}, {"column", pixel % side}, {"text", pixel_text(figure, pixel)}};
}

json hovered_json(const Figure& figure) {
  const int point = figure.view.hovered;
  if (!figure.dataset || point < 0) return nullptr;
  return {{"index", point},
          {"label", point_label(*figure.dataset, point)},
          {"image", !figure.dataset->sprite.empty()}};
}

json representation_json(const Figure& figure) {
  if (!figure.dataset || !shows_representations(*figure.spec)) return nullptr;
  return {{"index", figure.params.representation}, {"text", representation_text(figure)}};
}

std::string css_color(Color color) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", static_cast<unsigned>(color.r),
                static_cast<unsigned>(color.g), static_cast<unsigned>(color.b));
  return text;
}

json screen_json(const Figure& figure, const PlotView& plot) {
  json points = json::array();
  const int count = std::min(sampled_points, static_cast<int>(plot.screen.positions.size()));
  for (int i = 0; i < count; ++i) {
    const Vec2 at = plot.screen.positions[static_cast<std::size_t>(i)];
    points.push_back({{"index", i}, {"x", at.x}, {"y", at.y}});
    if (!figure.colors.empty()) points.back()["color"] = css_color(point_color(figure, i));
  }
  return points;
}

std::string hex(std::uint64_t number) {
  char text[20];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(number));
  return text;
}

}  // namespace

std::uint64_t hash_layout(MatrixView<const float> layout) {
  std::uint64_t hash = 14695981039346656037ull;
  for (float y : layout.flat()) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &y, sizeof bits);
    for (int shift = 0; shift < 32; shift += 8) hash = (hash ^ ((bits >> shift) & 255)) * 1099511628211ull;
  }
  return hash;
}

namespace {

json rect_json(Rect rect) {
  return {{"x", rect.x}, {"y", rect.y}, {"width", rect.width}, {"height", rect.height}};
}

json plot_json(const Figure& figure, std::size_t i) {
  const PlotFrame& frame = figure.frame.plots[i];
  return {{"method", plot_title(figure, static_cast<int>(i))},
          {"step", frame.step},
          {"preparing", frame.preparing != 0},
          {"cost", frame.cost},
          {"ms_per_step", frame.ms_per_step},
          {"preservation", frame.preservation},
          {"trustworthiness", frame.trustworthiness},
          {"edges", frame.edges.rows()},
          {"plot", rect_json(figure.arrangement.plots[i])},
          {"points_on_screen", screen_json(figure, figure.plots[i])},
          {"shares",
           frame.axes.shares.flat().empty()
               ? json::array()
               : json(std::vector<float>(frame.axes.shares.flat().begin(), frame.axes.shares.flat().end()))},
          {"layout_hash", hex(hash_layout(frame.layout))}};
}

json plots_json(const Figure& figure) {
  json plots = json::array();
  if (!is_current(figure)) return plots;
  for (std::size_t i = 0; i < figure.plots.size(); ++i) plots.push_back(plot_json(figure, i));
  return plots;
}

// The place on the chosen map after each step.
json path_json(const Figure& figure, const Matrix<float>& path) {
  json places = json::array();
  const int column = figure.spec->view == View::path ? path_column(figure) : 0;
  for (int i = 0; i < path.rows() && column + 1 < path.cols(); ++i)
    places.push_back({path(i, column), path(i, column + 1)});
  return places;
}

json training_json(const Figure& figure, const TrainingFrame& training) {
  if (training.step < 0) return nullptr;
  return {{"step", training.step},
          {"last_step", training.last_step},
          {"loss", training.loss},
          {"accuracy", training.accuracy},
          {"path", path_json(figure, training.path)},
          {"diverged", training.diverged != 0}};
}

bool all_started(const Figure& figure) {
  if (figure.spec->map.directions && figure.frame.plots.empty()) return false;
  if (is_still(*figure.spec)) return figure.dataset && figure.error.empty();
  return is_current(figure) && !figure.frame.plots.empty() &&
         std::all_of(figure.frame.plots.begin(), figure.frame.plots.end(),
                     [](const PlotFrame& plot) { return plot.step >= 0; });
}

}  // namespace

namespace {

json images_json(const Figure& figure) {
  json images = json::array();
  for (const Rect image : figure.arrangement.images) images.push_back(rect_json(image));
  return images;
}

}  // namespace

namespace {

constexpr std::size_t told_names = 60;
constexpr int told_farthest = 20;

json picks_json(const Figure& figure) {
  json picks = json::array();
  for (int slot = 0; slot < pick_slots; ++slot) {
    const int category = figure.view.picks[static_cast<std::size_t>(slot)];
    if (category < 0) continue;
    const Categories& categories = figure.dataset->categories;
    picks.push_back({{"slot", slot},
                     {"category", category},
                     {"name", categories.names[static_cast<std::size_t>(category)]},
                     {"count", categories.of(category).size()},
                     {"color", css_color(pick_color(slot))}});
  }
  return picks;
}

// The ends of the directions: their points, and what lies farthest towards them.
json ends_json(const Figure& figure) {
  json ends = json::array();
  for (int end = 0; end < end_count && figure.map.laid_out; ++end) {
    const auto place = static_cast<std::size_t>(end);
    const bool told = has_direction(*figure.map.laid_out, end / 2);
    ends.push_back({{"points", (*figure.map.laid_out)[place]},
                    {"color", css_color(figure.map.looks[0].shown[place].color)},
                    {"farthest", find_farthest(figure, end, told ? told_farthest : 0)}});
  }
  return ends;
}

// What the page needs to put its own fields over the figure, and what lies on the map.
json map_json(const Figure& figure) {
  if (!has_findable_points(*figure.spec) || !figure.dataset || !figure.error.empty()) return nullptr;
  const std::vector<TextMark> texts = build_texts(figure);
  json names = json::array();
  for (std::size_t i = 0; i < std::min(told_names, texts.size()); ++i) {
    const Rect place = text_bounds(texts[i]);
    names.push_back(rect_json(place));
    names.back()["text"] = texts[i].text;
  }
  return {{"picker", figure.spec->map.picker},
          {"search", figure.spec->map.search},
          {"things", figure.spec->map.things},
          {"slots", pick_slots},
          {"picks", picks_json(figure)},
          {"ends", ends_json(figure)},
          {"most_in_end", most_in_end},
          {"tools", rect_json(figure.arrangement.tools)},
          {"names", names},
          {"lit", figure.map.neighbours},
          {"flying", figure.map.flight.has_value()}};
}

}  // namespace

std::string open_snapshot(const Figure& figure) {
  json object = {
      {"name", figure.spec->name},
      {"title", figure.spec->title},
      {"generation", figure.transport.restarts},
      {"ready", all_started(figure)},
      {"step", is_current(figure) ? furthest_step(figure.frame) : 0},
      {"max_steps", last_step(*figure.spec, figure.params)},
      {"running", figure.transport.playing},
      {"finished", is_finished(figure)},
      {"threads", figure.frame.threads},
      {"seed", figure.params.seed},
      {"params", params_json(figure.params)},
      {"camera",
       {{"x", figure.view.camera.pan.x},
        {"y", figure.view.camera.pan.y},
        {"zoom", figure.view.camera.zoom},
        {"yaw", figure.view.camera.yaw},
        {"pitch", figure.view.camera.pitch}}},
      {"dimensions", is_spatial(figure.params) ? 3 : 2},
      {"turning", is_spatial(figure.params) && figure.view.idle_yaw != 0},
      {"points", figure.dataset ? figure.dataset->points() : 0},
      {"hovered", hovered_json(figure)},
      {"pixel", pixel_json(figure)},
      {"representation", representation_json(figure)},
      {"images", images_json(figure)},
      {"shown", shown_points(figure)},
      {"strip", figure.strip.points},
      {"map", map_json(figure)},
      {"status", figure.dataset && figure.error.empty() ? status_text(figure) : ""},
      {"announcement", figure.announcement},
      {"plots", plots_json(figure)},
      {"training", training_json(figure, is_current(figure) ? figure.frame.training : TrainingFrame{})},
      {"former_paths", figure.former_paths.size()},
      {"state", figure_state(figure)},
      {"notice", figure.notice},
      {"error", figure.error},
  };
  // The first plot's own fields once more at the top: most figures have a single one.
  if (!object["plots"].empty()) {
    for (const auto& [key, value] : object["plots"][0].items()) {
      if (key != "step") object[key] = value;
    }
  }
  std::string text = object.dump(-1, ' ', false, json::error_handler_t::replace);
  text.pop_back();
  return text;
}

}  // namespace planisphere
