// Writing a figure and its controls as JSON.
#include "host/browser/description.h"

#include <nlohmann/json.hpp>

#include "figure/controls.h"
#include "figure/snapshot.h"

namespace planisphere {
namespace {

const char* kind_name(ControlKind kind) {
  constexpr const char* names[] = {"button", "toggle", "range", "choice"};
  return names[static_cast<int>(kind)];
}

nlohmann::json control_json(const Control& control) {
  nlohmann::json object = {{"id", control.id},
                           {"label", control.label},
                           {"help", control.help},
                           {"kind", kind_name(control.kind)},
                           {"disabled", control.disabled}};
  if (control.kind == ControlKind::button) return object;
  object["value"] = control.value;
  if (control.kind == ControlKind::toggle) return object;
  object["text"] = control.text;
  object["min"] = control.minimum;
  object["max"] = control.maximum;
  object["step"] = control.decimals == 0 ? 1.0 : 0.1;
  if (control.row_length > 0) object["row_length"] = control.row_length;
  if (control.kind == ControlKind::choice) object["choices"] = control.choices;
  return object;
}

}  // namespace

std::string describe_figure(const Stage& stage) {
  nlohmann::json controls = nlohmann::json::array();
  for (const PlacedControl& control : stage.placed_controls()) {
    controls.push_back({{"id", control.id},
                        {"kind", kind_name(control.kind)},
                        {"x", control.rect.x},
                        {"y", control.rect.y},
                        {"width", control.rect.width},
                        {"height", control.rect.height}});
  }
  const Figure& figure = stage.figure;
  const Rect panel = figure.arrangement.panel;
  const nlohmann::json picture_height = panel.height > 0 ? panel.y : figure.height;
  const Rect tooltip = stage.tooltip();
  const nlohmann::json box = {
      {"x", tooltip.x}, {"y", tooltip.y}, {"width", tooltip.width}, {"height", tooltip.height}};
  return open_snapshot(figure) + ",\"controls\":" + controls.dump() + ",\"tooltip\":" + box.dump() +
         ",\"picture_height\":" + picture_height.dump() + "}";
}

std::string describe_controls(const Figure& figure) {
  nlohmann::json controls = nlohmann::json::array();
  for (const Control& control : list_controls(figure)) controls.push_back(control_json(control));
  return controls.dump();
}

}  // namespace planisphere
