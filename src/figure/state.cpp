// A figure's state as a URL hash, and back.
#include "figure/state.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

#include "data/number_text.h"
#include "figure/ends.h"
#include "figure/figure.h"
#include "figure/picks.h"

namespace planisphere {
namespace {

constexpr float max_pan = 1000;

std::string camera_text(const Camera& camera) {
  std::string text;
  const auto add = [&text](const char* name, float value, float usual) {
    if (value == usual) return;
    char pair[32];
    std::snprintf(pair, sizeof pair, "%s%s=%.4g", text.empty() ? "" : "&", name, static_cast<double>(value));
    text += pair;
  };
  add("x", camera.pan.x, 0);
  add("y", camera.pan.y, 0);
  add("zoom", camera.zoom, 1);
  add("yaw", camera.yaw, Camera{}.yaw);
  add("pitch", camera.pitch, Camera{}.pitch);
  return text;
}

std::optional<float> find_number(std::string_view text, std::string_view name) {
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    if (!pair.starts_with(name) || pair.size() <= name.size() || pair[name.size()] != '=') continue;
    const std::string_view digits = pair.substr(name.size() + 1);
    if (const std::optional<float> value = read_float(digits)) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string parse_state(std::string_view text, Params& params, ViewState& view) {
  const std::string complaint = parse_params(text, params);
  if (const auto x = find_number(text, "x")) view.camera.pan.x = std::clamp(*x, -max_pan, max_pan);
  if (const auto y = find_number(text, "y")) view.camera.pan.y = std::clamp(*y, -max_pan, max_pan);
  if (const auto zoom = find_number(text, "zoom")) view.camera.zoom = std::clamp(*zoom, min_zoom, max_zoom);
  if (const auto yaw = find_number(text, "yaw")) view.camera.yaw = std::remainder(*yaw, full_turn);
  if (const auto pitch = find_number(text, "pitch"))
    view.camera.pitch = std::clamp(*pitch, -max_pitch, max_pitch);
  if (const auto controls = find_number(text, "controls")) view.with_controls = *controls != 0;
  if (const auto neighbours = find_number(text, "lit")) view.neighbours = *neighbours != 0;
  return complaint;
}

bool find_texts(const FigureSpec& spec, std::string_view text) {
  const auto texts = find_number(text, "texts");
  return spec.map.texts && (!texts || *texts != 0);
}

std::string figure_state(const Figure& figure) {
  std::string text = format_params(figure.params, figure.spec->params);
  const ViewState& view = figure.view;
  for (const std::string& part : {camera_text(view.camera), picks_text(figure), ends_text(figure),
                                  std::string(view.neighbours ? "lit=1" : ""),
                                  std::string(figure.spec->map.texts && !view.texts ? "texts=0" : ""),
                                  std::string(view.with_controls ? "" : "controls=0")}) {
    if (part.empty()) continue;
    if (!text.empty()) text += '&';
    text += part;
  }
  return text;
}

}  // namespace planisphere
