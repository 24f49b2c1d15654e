// Writing a figure's state as JSON.
#include "figure/snapshot.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

#include "figure/controls.h"

namespace planisphere {
namespace {

constexpr int sampled_points = 20;

using nlohmann::json;

json params_json(const Params& params) {
  json object = json::object();
  for (const ParamField& field : param_fields()) object[field.name] = field.get(params);
  return object;
}

json hovered_json(const Figure& figure) {
  const int point = figure.view.hovered;
  if (!figure.dataset || point < 0) return nullptr;
  return {{"index", point},
          {"label", point_label(*figure.dataset, point)},
          {"image", !figure.dataset->sprite.empty()}};
}

json screen_json(const Figure& figure) {
  json points = json::array();
  const int count = std::min(sampled_points, static_cast<int>(figure.screen.size()));
  for (int i = 0; i < count; ++i) {
    const Vec2 at = figure.screen[static_cast<std::size_t>(i)];
    points.push_back({{"index", i}, {"x", at.x}, {"y", at.y}});
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

std::string open_snapshot(const Figure& figure) {
  const Rect plot = figure.arrangement.plot;
  const Frame& frame = figure.frame;
  const bool current = frame.restarts == figure.transport.restarts;
  json object = {
      {"name", figure.spec->name},
      {"generation", figure.transport.restarts},
      {"ready", figure.dataset != nullptr && current},
      {"step", current ? frame.step : 0},
      {"max_steps", figure.spec->max_steps},
      {"running", figure.transport.playing},
      {"finished", current && frame.step >= figure.spec->max_steps},
      {"cost", frame.cost},
      {"ms_per_step", frame.ms_per_step},
      {"threads", frame.threads},
      {"seed", figure.params.seed},
      {"params", params_json(figure.params)},
      {"camera",
       {{"x", figure.view.camera.pan.x}, {"y", figure.view.camera.pan.y}, {"zoom", figure.view.camera.zoom}}},
      {"points", figure.dataset ? figure.dataset->points() : 0},
      {"hovered", hovered_json(figure)},
      {"points_on_screen", screen_json(figure)},
      {"plot", {{"x", plot.x}, {"y", plot.y}, {"width", plot.width}, {"height", plot.height}}},
      {"layout_hash", hex(hash_layout(frame.layout))},
      {"state", figure_state(figure)},
      {"notice", figure.notice},
      {"error", figure.error},
  };
  std::string text = object.dump(-1, ' ', false, json::error_handler_t::replace);
  text.pop_back();
  return text;
}

}  // namespace planisphere
