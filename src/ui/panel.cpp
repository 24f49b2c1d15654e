// Rows of the panel: buttons and status, sliders, legend.
#include "ui/panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "figure/picture.h"
#include "figure/views.h"
#include "ui/widgets.h"

namespace planisphere {
namespace {

constexpr float margin = 10;
constexpr float button_height = 34;
constexpr float play_text_width = 50;  // whichever of its labels it shows
constexpr float icon_width = 38;
constexpr float slider_height = parameter_height - 2;
constexpr float gap = 18;
constexpr float halo_width = 2;

struct Panel {
  const Figure& figure;
  std::string_view focused_control;
  PanelResult result;
  const Control* hovered = nullptr;
  Rect hovered_rect;

  void place(const Control& control, Rect rect) {
    result.placed.push_back({control.id, control.kind, rect});
    if (control.id == focused_control) focus_ring(rect, figure.theme);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (rect.contains({mouse.x, mouse.y}) && !ImGui::IsAnyItemActive()) {
      hovered = &control;
      hovered_rect = rect;
    }
  }

  void use(const Control& control, float value) { result.used.push_back({control.id, value}); }
};

bool is_button(const Control& control) {
  return control.kind == ControlKind::button || control.kind == ControlKind::toggle;
}

bool is_in_panel(const Control& control) {
  return !is_button(control) && control.row_length == 0;
}

// Returns where the buttons end.
float draw_buttons(Panel& panel, const std::vector<Control>& controls, float x, float y) {
  for (const Control& control : controls) {
    if (!is_button(control)) continue;
    const float text_width =
        control.id == "play" ? play_text_width : ImGui::CalcTextSize(control.label.c_str()).x;
    const Rect rect{x, y, control.labelled ? icon_width + text_width : icon_width, button_height};
    if (icon_button(control, rect, panel.figure.theme)) panel.use(control, control.value > 0 ? 0.0f : 1.0f);
    panel.place(control, rect);
    x += rect.width + 4;
  }
  return x;
}

void draw_status(const Figure& figure, Rect rect, bool right_aligned) {
  const std::string text = figure.dataset ? status_text(figure) : std::string("loading");
  const ImVec2 size = ImGui::CalcTextSize(text.c_str());
  const float x = right_aligned ? std::max(rect.x, rect.x + rect.width - size.x) : rect.x;
  ImGui::GetWindowDrawList()->AddText({x, std::round(rect.y + (rect.height - size.y) / 2)},
                                      imgui_color(figure.theme.faint_ink()), text.c_str());
}

void draw_sliders(Panel& panel, const std::vector<Control>& controls, Rect rect, int columns) {
  const float width = (rect.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  int index = 0;
  for (const Control& control : controls) {
    if (!is_in_panel(control)) continue;
    const Rect cell{rect.x + (width + gap) * static_cast<float>(index % columns),
                    rect.y + (slider_height + 2) * static_cast<float>(index / columns), width, slider_height};
    float value = control.value;
    const bool changed = control.kind == ControlKind::range
                             ? slider(control, cell, panel.figure.theme, value)
                             : choice(control, cell, panel.figure.theme, value);
    if (changed) panel.use(control, value);
    panel.place(control, cell);
    ++index;
  }
}

void draw_legend(const Figure& figure, Rect rect) {
  if (!figure.dataset) return;
  const std::vector<std::string>& names = figure.dataset->classes.names;
  float step = 34;
  for (const std::string& name : names) step = std::max(step, 13 + ImGui::CalcTextSize(name.c_str()).x + 12);
  step = std::min(step, rect.width / static_cast<float>(std::max<std::size_t>(1, names.size())));
  ImDrawList* list = ImGui::GetWindowDrawList();
  const int only = highlighted_class(*figure.spec, *figure.dataset);
  float left = rect.x;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (only >= 0 && static_cast<int>(i) != only) continue;
    const float x = std::exchange(left, left + step), middle = rect.y + rect.height / 2;
    const Color color = class_color_of(figure.dataset->classes, static_cast<int>(i));
    list->AddCircleFilled({x + 5, middle}, 4.5f, imgui_color(color));
    const ImVec2 size = ImGui::CalcTextSize(names[i].c_str());
    list->AddText({x + 13, std::round(middle - size.y / 2)}, imgui_color(figure.theme.ink()),
                  names[i].c_str());
  }
}

void draw_rows(Panel& panel, const std::vector<Control>& controls) {
  const Figure& figure = panel.figure;
  const Rect area = figure.arrangement.panel;
  const bool narrow = figure.arrangement.narrow;
  const float left = area.x + margin, width = area.width - 2 * margin;
  float y = area.y + 8;
  const float end = draw_buttons(panel, controls, left, y);
  if (narrow) {
    y += button_height + 4;
    draw_status(figure, {left, y, width, 18}, false);
    y += 24;
  } else {
    draw_status(figure, {end + 8, y, left + width - end - 8, button_height}, true);
    y += button_height + 10;
  }
  const int sliders = static_cast<int>(std::count_if(controls.begin(), controls.end(), is_in_panel));
  const int columns = figure.arrangement.columns;
  draw_sliders(panel, controls, {left, y, width, slider_height}, columns);
  y += (slider_height + 2) * static_cast<float>((sliders + columns - 1) / columns);
  if (has_legend(*figure.spec) && figure.spec->view != View::map) draw_legend(figure, {left, y, width, 22});
}

// Pixels are chosen in the pictures beside the axes; here they are only found again, by their HTML twins.
void place_pickers(Panel& panel, const std::vector<Control>& controls) {
  const std::vector<Rect>& images = panel.figure.arrangement.images;
  std::size_t axis = 0;
  for (const Control& control : controls) {
    if (control.row_length > 0 && axis < images.size()) panel.place(control, images[axis++]);
  }
}

// Large letters are made for their size, where all are there.
ImFont* find_face(const TextMark& mark) {
  const bool plain =
      std::all_of(mark.text.begin(), mark.text.end(), [](char c) { return c >= ' ' && c <= '~'; });
  const bool large = mark.size > 1.15f * ImGui::GetFontSize();
  return large && plain ? ImGui::GetIO().Fonts->Fonts.back() : ImGui::GetFont();
}

void draw_text(const TextMark& mark, ImVec2 at, Color paper) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  ImFont* const face = find_face(mark);
  const auto write = [&](float dx, float dy, Color color) {
    list->AddText(face, mark.size, {at.x + dx, at.y + dy}, imgui_color(color), mark.text.c_str());
  };
  if (mark.ground == TextGround::halo) {
    for (int i = 0; i < 8; ++i) {
      const float turned = 0.785398f * static_cast<float>(i);
      write(halo_width * std::cos(turned), halo_width * std::sin(turned), paper);
    }
  }
  write(0, 0, mark.color);
}

void draw_texts(const Figure& figure) {
  for (const TextMark& mark : build_texts(figure)) {
    const float scale = mark.size / ImGui::GetFontSize();
    const ImVec2 size = ImGui::CalcTextSize(mark.text.c_str());
    const float before = mark.align == TextAlign::start    ? 0
                         : mark.align == TextAlign::middle ? size.x / 2
                                                           : size.x;
    const ImVec2 at{mark.at.x - before * scale, mark.at.y - size.y * scale / 2};
    if (mark.ground == TextGround::box)
      ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size.x * scale, at.y + size.y * scale},
                                                imgui_color(figure.theme.paper()));
    draw_text(mark, at, figure.theme.paper());
  }
}

void draw_plot_titles(const Figure& figure) {
  const std::vector<Rect>& places = figure.arrangement.plots;
  if (places.size() < 2) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < places.size() && i < figure.frame.plots.size(); ++i) {
    const Rect place = places[i];
    const float y = place.y - plot_title_height + 3;
    const std::string title = plot_title(figure, static_cast<int>(i)),
                      quality = quality_text(figure, static_cast<int>(i));
    list->AddText({place.x + margin, y}, imgui_color(figure.theme.ink()), title.c_str());
    const float width = ImGui::CalcTextSize(quality.c_str()).x;
    if (ImGui::CalcTextSize(title.c_str()).x + width + 3 * margin > place.width) continue;
    list->AddText({place.x + place.width - width - margin, y}, imgui_color(figure.theme.faint_ink()),
                  quality.c_str());
  }
}

}  // namespace

PanelResult draw_panel(const Figure& figure, std::string_view focused_control) {
  Panel panel{figure, focused_control, {}, nullptr, {}};
  draw_plot_titles(figure);
  draw_texts(figure);
  if (figure.arrangement.panel.height <= 0) return {};
  const std::vector<Control> controls = list_controls(figure);
  draw_rows(panel, controls);
  place_pickers(panel, controls);
  if (panel.hovered && !panel.hovered->help.empty()) {
    const Rect rect = panel.hovered_rect;
    text_tip(panel.hovered->help, {rect.x + rect.width / 2, rect.y - 4}, {0, 0, figure.width, figure.height},
             figure.theme);
  }
  return std::move(panel.result);
}

}  // namespace planisphere
