// Writing a figure and its controls as JSON.
#include "host/browser/description.h"

#include "figure/controls.h"
#include "figure/snapshot.h"

namespace planisphere {
namespace {

const char* kind_name(ControlKind kind) {
  constexpr const char* names[] = {"button", "toggle", "range", "choice"};
  return names[static_cast<int>(kind)];
}

void write_control(JsonWriter& json, const Control& control) {
  json.open_object();
  json.member("id", control.id);
  json.member("label", control.label);
  json.member("help", control.help);
  json.member("kind", kind_name(control.kind));
  json.member("disabled", control.disabled);
  if (control.kind != ControlKind::button) json.member("value", control.value);
  if (control.kind == ControlKind::range || control.kind == ControlKind::choice) {
    json.member("text", control.text);
    json.member("min", control.minimum);
    json.member("max", control.maximum);
    json.member("step", control.decimals == 0 ? 1.0 : 0.1);
    if (control.row_length > 0) json.member("row_length", control.row_length);
  }
  if (control.kind == ControlKind::choice) json.member("choices", control.choices);
  json.close_object();
}

void write_placed(JsonWriter& json, const PlacedControl& control) {
  json.open_object();
  json.member("id", control.id);
  json.member("kind", kind_name(control.kind));
  write_rect_members(json, control.rect);
  json.close_object();
}

}  // namespace

std::string describe_figure(const Stage& stage) {
  JsonWriter json;
  json.open_object();
  write_snapshot(json, stage.figure);
  json.key("controls");
  json.open_array();
  for (const PlacedControl& control : stage.placed_controls()) write_placed(json, control);
  json.close_array();
  json.key("tooltip");
  write_rect(json, stage.tooltip());
  const Rect panel = stage.figure.arrangement.panel;
  json.member("picture_height", panel.height > 0 ? panel.y : stage.figure.height);
  json.close_object();
  return json.text();
}

std::string describe_controls(const Figure& figure) {
  JsonWriter json;
  json.open_array();
  for (const Control& control : list_controls(figure)) write_control(json, control);
  json.close_array();
  return json.text();
}

}  // namespace planisphere
