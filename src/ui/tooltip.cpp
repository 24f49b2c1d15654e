// Placing and drawing the tooltip.
#include "ui/tooltip.h"

#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "data/point_url.h"
#include "figure/map_picture.h"
#include "figure/map_view.h"
#include "figure/picture.h"
#include "figure/representation_views.h"
#include "scene/text_width.h"
#include "ui/widgets.h"

namespace planisphere {
namespace {

constexpr float padding = 8;
constexpr float dot_width = 14;     // CSS pixels: the class's colour before the label
constexpr float distance = 14;      // CSS pixels between the point and the box
constexpr float widest_text = 340;  // CSS pixels
constexpr int most_lines = 7, most_summary_lines = 3;

// Right of and above the point where there is room, else on the other side.
Rect place_box(Vec2 point, float width, float height, const Figure& figure) {
  Rect box{point.x + distance, point.y - distance - height, width, height};
  if (box.x + width > figure.width) box.x = point.x - distance - width;
  if (box.y < 0) box.y = point.y + distance;
  box.x = std::clamp(box.x, 0.0f, std::max(0.0f, figure.width - width));
  box.y = std::clamp(box.y, 0.0f, std::max(0.0f, figure.height - height));
  return box;
}

float measure(std::string_view text) {
  return ImGui::CalcTextSize(text.data(), text.data() + text.size()).x;
}

// "https://en.wikipedia.org/wiki/Moon" leads to "en.wikipedia.org".
std::string host_of(std::string_view address) {
  address.remove_prefix(std::min(address.size(), address.find("//") + 2));
  return std::string(address.substr(0, address.find_first_of("/?#:")));
}

/// What the box says: the point's text, and fainter what it is about and where a click leads.
struct Words {
  std::vector<std::string> lines, faint_lines;
  float width = 0;

  float height() const {
    return static_cast<float>(lines.size() + faint_lines.size()) * ImGui::GetTextLineHeight();
  }
};

Words words_about(const Figure& figure, int point) {
  Words words;
  const float room = std::min(widest_text, figure.width - 2 * padding - dot_width - 4);
  words.lines = wrap_text(point_label(*figure.dataset, point), room, most_lines, measure);
  if (figure.spec->view == View::map) {
    words.faint_lines = wrap_text(point_summary(figure, point), room, most_summary_lines, measure);
    const std::string address = build_point_url(*figure.dataset, point);
    if (!address.empty())
      words.faint_lines.push_back(shorten("\xE2\x86\x97 " + host_of(address), ImGui::GetFontSize(), room));
  }
  for (const auto* lines : {&words.lines, &words.faint_lines}) {
    for (const std::string& line : *lines) words.width = std::max(words.width, measure(line));
  }
  return words;
}

void draw_words(const Words& words, Vec2 at, Color dot, const Theme& theme) {
  ImDrawList* list = ImGui::GetForegroundDrawList();
  const float line_height = ImGui::GetTextLineHeight();
  dot.a = 255;
  list->AddCircleFilled({at.x - dot_width + 4, at.y + line_height / 2}, 4, imgui_color(dot));
  const auto write = [&](const std::vector<std::string>& lines, Color color) {
    for (const std::string& line : lines) {
      list->AddText({at.x, at.y}, imgui_color(color), line.data(), line.data() + line.size());
      at.y += line_height;
    }
  };
  write(words.lines, theme.ink());
  write(words.faint_lines, theme.faint_ink());
}

void draw_image(const TooltipImage& image, Rect box, const Theme& theme) {
  const float x = box.x + (box.width - image.width) / 2, y = box.y + padding;
  ImGui::GetForegroundDrawList()->AddImage(
      reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(image.texture)), {x, y},
      {x + image.width, y + image.height}, {0, 0}, {1, 1},
      image.ink ? imgui_color(theme.ink()) : IM_COL32_WHITE);
}

}  // namespace

Rect draw_tooltip(const Figure& figure, const TooltipImage* image) {
  const int point = figure.view.hovered;
  const auto plot = static_cast<std::size_t>(figure.view.plot);
  if (!figure.dataset || point < 0 || has_boxes(*figure.spec) || plot >= figure.plots.size() ||
      figure.plots[plot].screen.positions.empty())
    return {};
  const Words words = words_about(figure, point);
  const float image_width = image ? image->width : 0, image_height = image ? image->height + 4 : 0;
  const float width = std::max(image_width, words.width + dot_width) + 2 * padding,
              height = image_height + words.height() + 2 * padding;
  const Rect box =
      place_box(figure.plots[plot].screen.positions[static_cast<std::size_t>(point)], width, height, figure);

  ImDrawList* list = ImGui::GetForegroundDrawList();
  const ImVec2 low{box.x, box.y}, high{box.x + width, box.y + height};
  list->AddRectFilled(low, high, imgui_color(figure.theme.surface()), 6);
  list->AddRect(low, high, imgui_color(figure.theme.line()), 6);
  if (image) draw_image(*image, box, figure.theme);
  const Color dot =
      figure.spec->view == View::map ? map_color(figure, plot, point) : point_color(figure, point);
  const Vec2 text{box.x + (width - words.width + dot_width) / 2, box.y + padding + image_height};
  draw_words(words, text, dot, figure.theme);
  return box;
}

}  // namespace planisphere
