// Placing and drawing the tooltip.
#include "ui/tooltip.h"

#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "figure/picture.h"
#include "ui/widgets.h"

namespace planisphere {
namespace {

constexpr float padding = 8;
constexpr float dot_width = 14;  // CSS pixels: the class's colour before the label
constexpr float distance = 14;   // CSS pixels between the point and the box

// Right of and above the point where there is room, else on the other side.
Rect place_box(Vec2 point, float width, float height, const Figure& figure) {
  Rect box{point.x + distance, point.y - distance - height, width, height};
  if (box.x + width > figure.width) box.x = point.x - distance - width;
  if (box.y < 0) box.y = point.y + distance;
  box.x = std::clamp(box.x, 0.0f, std::max(0.0f, figure.width - width));
  box.y = std::clamp(box.y, 0.0f, std::max(0.0f, figure.height - height));
  return box;
}

}  // namespace

void draw_tooltip(const Figure& figure, const TooltipImage* image) {
  const int point = figure.view.hovered;
  const auto plot = static_cast<std::size_t>(figure.view.plot);
  if (!figure.dataset || point < 0 || figure.spec->view == View::meta || plot >= figure.plots.size() ||
      figure.plots[plot].screen.positions.empty())
    return;
  const std::string label = point_label(*figure.dataset, point);
  const ImVec2 text = ImGui::CalcTextSize(label.c_str());
  const float image_width = image ? image->width : 0, image_height = image ? image->height + 4 : 0;
  const float width = std::max(image_width, text.x + dot_width) + 2 * padding,
              height = image_height + text.y + 2 * padding;
  const Rect box =
      place_box(figure.plots[plot].screen.positions[static_cast<std::size_t>(point)], width, height, figure);

  ImDrawList* list = ImGui::GetForegroundDrawList();
  const ImVec2 low{box.x, box.y}, high{box.x + width, box.y + height};
  list->AddRectFilled(low, high, imgui_color(figure.theme.surface()), 6);
  list->AddRect(low, high, imgui_color(figure.theme.line()), 6);
  if (image) {
    const float x = box.x + (width - image->width) / 2, y = box.y + padding;
    list->AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(image->texture)), {x, y},
                   {x + image->width, y + image->height}, {0, 0}, {1, 1},
                   image->ink ? imgui_color(figure.theme.ink()) : IM_COL32_WHITE);
  }
  const float x = box.x + (width - text.x + dot_width) / 2, y = box.y + padding + image_height;
  list->AddCircleFilled({x - dot_width + 4, y + text.y / 2}, 4,
                        imgui_color(point_color(*figure.dataset, point)));
  list->AddText({x, y}, imgui_color(figure.theme.ink()), label.c_str());
}

}  // namespace planisphere
