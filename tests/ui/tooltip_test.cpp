#include "ui/tooltip.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "figure/made_up_map.h"

namespace planisphere {
namespace {

/// The tooltip of a point of a map, without a screen.
Rect tooltip_of(MapFigure& map, int point) {
  map.figure.view.hovered = point;
  map.figure.view.hover_by = HoverBy::choice;
  map.turn();
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.Fonts->Build();
  io.DisplaySize = {map.figure.width, map.figure.height};
  ImGui::NewFrame();
  const Rect box = draw_tooltip(map.figure, nullptr);
  ImGui::Render();
  ImGui::DestroyContext(context);
  return box;
}

DatasetPointer with_texts() {
  auto data = made_up_words(40);
  std::string sentence =
      "A row has flared up between leading plane makers over the width of tourist-class seats on flights";
  for (std::string& text : data->columns[0].values) text = sentence += " , setting the tone";
  data->columns[0].values[7] = std::string(900, 'W');
  data->columns[0].values[8] = "";
  data->columns.push_back(
      {"summary", std::vector<std::string>(40, "what it is, said at some length, and then at more")});
  return data;
}

}  // namespace

TEST_CASE("a tooltip lies inside of the figure, however long its text and wherever its point") {
  const DatasetPointer data = with_texts();
  for (const float width : {200.0f, 360.0f, 900.0f}) {
    MapFigure map("", map_spec(), data, width, 600);
    for (int point = 0; point < 40; ++point) {
      const Rect box = tooltip_of(map, point);
      CHECK(box.width > 0);
      CHECK(box.x >= 0);
      CHECK(box.y >= 0);
      CHECK(box.x + box.width <= width);
      CHECK(box.y + box.height <= 600);
      CHECK(box.width < 380);
      CHECK(box.height < 200);
    }
  }
}

TEST_CASE("without a hovered point there is no tooltip") {
  MapFigure map;
  CHECK(tooltip_of(map, -1) == Rect{});
}

}  // namespace planisphere
