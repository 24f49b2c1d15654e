// Buttons, sliders, choices and tips.
#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

#include "scene/color.h"
#include "ui/icons.h"

namespace planisphere {
namespace {

constexpr float knob_radius = 6;
constexpr float rounding = 6;
constexpr std::size_t most_side_by_side = 3;

ImVec2 low(Rect rect) {
  return {rect.x, rect.y};
}
ImVec2 high(Rect rect) {
  return {rect.x + rect.width, rect.y + rect.height};
}

bool invisible_button(const Control& control, Rect rect) {
  ImGui::SetCursorScreenPos(low(rect));
  ImGui::BeginDisabled(control.disabled);
  const bool pressed = ImGui::InvisibleButton(control.id.c_str(), {rect.width, rect.height});
  ImGui::EndDisabled();
  return pressed;
}

// The word on the button tells its sign: a playing toggle is called "Pause", a finished one "Replay".
const char* sign_of(const Control& control) {
  if (control.id == "live") return "play";
  if (control.id != "play") return control.id.c_str();
  if (control.label == "Pause") return "pause";
  return control.label == "Replay" ? "replay" : "play";
}

float fraction_of(const Control& control, float value) {
  if (control.scale == Scale::logarithmic) {
    return std::log(value / control.minimum) / std::log(control.maximum / control.minimum);
  }
  return (value - control.minimum) / (control.maximum - control.minimum);
}

float value_at(const Control& control, float fraction) {
  fraction = std::clamp(fraction, 0.0f, 1.0f);
  if (control.scale == Scale::logarithmic) {
    return control.minimum * std::pow(control.maximum / control.minimum, fraction);
  }
  return control.minimum + fraction * (control.maximum - control.minimum);
}

void label_and_value(const Control& control, Rect rect, const Theme& theme) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddText(low(rect), imgui_color(theme.faint_ink()), control.label.c_str());
  if (control.kind == ControlKind::choice) return;
  const ImVec2 size = ImGui::CalcTextSize(control.text.c_str());
  const ImVec2 label = ImGui::CalcTextSize(control.label.c_str());
  if (label.x + size.x + 6 > rect.width) return;
  list->AddText({rect.x + rect.width - size.x, rect.y}, imgui_color(theme.ink()), control.text.c_str());
}

void draw_box(Rect box, const Theme& theme) {
  ImDrawList* list = ImGui::GetForegroundDrawList();
  list->AddRectFilled(low(box), high(box), imgui_color(theme.surface()), rounding);
  list->AddRect(low(box), high(box), imgui_color(theme.line()), rounding);
}

void style_list(const Theme& theme) {
  ImGui::PushStyleColor(ImGuiCol_PopupBg, imgui_color(theme.surface()));
  ImGui::PushStyleColor(ImGuiCol_Border, imgui_color(theme.line()));
  ImGui::PushStyleColor(ImGuiCol_Text, imgui_color(theme.ink()));
  ImGui::PushStyleColor(ImGuiCol_Header, imgui_color(with_opacity(theme.line(), 0.5f)));
  ImGui::PushStyleColor(ImGuiCol_HeaderHovered, imgui_color(with_opacity(theme.line(), 0.8f)));
  ImGui::PushStyleColor(ImGuiCol_HeaderActive, imgui_color(theme.line()));
  ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, rounding);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{10, 8});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{8, 8});
}

void unstyle_list() {
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor(6);
}

// The chosen one with a sign that there are more; a press opens the list upwards, over the plot.
bool choose_from_list(const Control& control, Rect rect, const Theme& theme, float& value) {
  const float top = rect.y + ImGui::GetTextLineHeight() + 2;
  const bool opens = invisible_button(control, rect);
  const Color ink = control.disabled ? theme.faint_ink() : theme.ink();
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddText({rect.x, top}, imgui_color(ink), control.text.c_str());
  const float x = rect.x + ImGui::CalcTextSize(control.text.c_str()).x + 8, y = top + 6;
  const ImVec2 hook[] = {{x, y}, {x + 4, y + 4}, {x + 8, y}};
  list->AddPolyline(hook, 3, imgui_color(ink), 0, 1.5f);
  if (opens) ImGui::OpenPopup(control.id.c_str());
  bool changed = false;
  style_list(theme);
  ImGui::SetNextWindowPos({rect.x, rect.y}, ImGuiCond_Always, {0, 1});
  if (ImGui::BeginPopup(control.id.c_str(), ImGuiWindowFlags_NoMove)) {
    for (std::size_t i = 0; i < control.choices.size(); ++i) {
      const bool chosen = static_cast<float>(i) == control.value;
      if (!ImGui::Selectable(control.choices[i].c_str(), chosen) || chosen) continue;
      value = static_cast<float>(i);
      changed = true;
    }
    ImGui::EndPopup();
  }
  unstyle_list();
  return changed;
}

}  // namespace

bool icon_button(const Control& control, Rect rect, const Theme& theme) {
  const bool pressed = invisible_button(control, rect);
  const bool lit = (ImGui::IsItemHovered() || ImGui::IsItemActive()) && !control.disabled;
  const Color ink = control.disabled ? theme.line() : theme.ink();
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (lit || control.labelled) {
    list->AddRectFilled(low(rect), high(rect), imgui_color(with_opacity(theme.line(), lit ? 0.55f : 0.3f)),
                        rounding);
  }
  const float middle = rect.y + rect.height / 2;
  if (!control.labelled) {
    draw_icon(sign_of(control), {rect.x + rect.width / 2, middle}, 13, imgui_color(ink));
    return pressed;
  }
  draw_icon(sign_of(control), {rect.x + 18, middle}, 12, imgui_color(ink));
  const ImVec2 size = ImGui::CalcTextSize(control.label.c_str());
  list->AddText({rect.x + 31, std::round(middle - size.y / 2)}, imgui_color(ink), control.label.c_str());
  return pressed;
}

bool slider(const Control& control, Rect rect, const Theme& theme, float& value) {
  invisible_button(control, rect);
  label_and_value(control, rect, theme);
  const float left = rect.x + knob_radius, right = rect.x + rect.width - knob_radius;
  const float y = rect.y + rect.height - knob_radius - 5;
  const bool active = ImGui::IsItemActive() && !control.disabled;
  if (active) value = value_at(control, (ImGui::GetIO().MousePos.x - left) / (right - left));
  const float knob = left + (right - left) * std::clamp(fraction_of(control, control.value), 0.0f, 1.0f);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const Color ink = control.disabled ? theme.line() : theme.accent();
  list->AddLine({left, y}, {right, y}, imgui_color(theme.line()), 2);
  list->AddLine({left, y}, {knob, y}, imgui_color(ink), 2);
  const bool lit = (ImGui::IsItemHovered() && !control.disabled) || active;
  list->AddCircleFilled({knob, y}, lit ? knob_radius + 1 : knob_radius, imgui_color(ink));
  return active && value != control.value;
}

bool choice(const Control& control, Rect rect, const Theme& theme, float& value) {
  label_and_value(control, rect, theme);
  if (control.choices.size() > most_side_by_side) return choose_from_list(control, rect, theme, value);
  const float width = rect.width / static_cast<float>(std::max<std::size_t>(1, control.choices.size()));
  const float top = rect.y + ImGui::GetTextLineHeight() + 2;
  bool changed = false;
  for (std::size_t i = 0; i < control.choices.size(); ++i) {
    Control part = control;
    part.id += control.choices[i];
    const Rect cell{rect.x + width * static_cast<float>(i), top, width, rect.y + rect.height - top};
    const bool chosen = static_cast<float>(i) == control.value;
    if (invisible_button(part, cell) && !chosen) {
      value = static_cast<float>(i);
      changed = true;
    }
    const bool lit = chosen || (ImGui::IsItemHovered() && !control.disabled);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddText({cell.x, cell.y}, imgui_color(lit && !control.disabled ? theme.ink() : theme.faint_ink()),
                  control.choices[i].c_str());
    const float text_width = ImGui::CalcTextSize(control.choices[i].c_str()).x;
    if (chosen) {
      const float y = cell.y + ImGui::GetTextLineHeight() + 2;
      list->AddLine({cell.x, y}, {cell.x + text_width, y}, imgui_color(theme.accent()), 2);
    }
  }
  return changed;
}

void focus_ring(Rect rect, const Theme& theme) {
  ImGui::GetWindowDrawList()->AddRect({rect.x - 3, rect.y - 3},
                                      {rect.x + rect.width + 3, rect.y + rect.height + 3},
                                      imgui_color(theme.accent()), rounding, 0, 2);
}

void text_tip(const std::string& text, Vec2 anchor, Rect bounds, const Theme& theme) {
  constexpr float padding = 7;
  const ImVec2 size = ImGui::CalcTextSize(text.c_str(), nullptr, false, bounds.width - 4 * padding);
  Rect box{anchor.x - size.x / 2 - padding, anchor.y - size.y - 2 * padding, size.x + 2 * padding,
           size.y + 2 * padding};
  box.x = std::clamp(box.x, bounds.x, std::max(bounds.x, bounds.x + bounds.width - box.width));
  box.y = std::max(box.y, bounds.y);
  draw_box(box, theme);
  ImGui::GetForegroundDrawList()->AddText(nullptr, 0, {box.x + padding, box.y + padding},
                                          imgui_color(theme.ink()), text.c_str(), nullptr, size.x + 1);
}

}  // namespace planisphere
