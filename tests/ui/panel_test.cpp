#include "ui/panel.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

/// ImGui without a screen: frames are made, nothing is drawn.
struct Paper {
  TinyFigure tiny;
  ImGuiContext* context = ImGui::CreateContext();

  explicit Paper(float width) {
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.Fonts->Build();
    tiny.turn();
    tiny.turn();
    resize_figure(tiny.figure, width, 700);
    io.DisplaySize = {width, 700};
  }
  ~Paper() { ImGui::DestroyContext(context); }

  PanelResult frame() {
    ImGui::GetIO().DeltaTime = 0.016f;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("figure", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    PanelResult result = draw_panel(tiny.figure, "");
    ImGui::End();
    ImGui::Render();
    return result;
  }

  Rect place(std::string_view control) {
    for (const PlacedControl& placed : frame().placed) {
      if (placed.id == control) return placed.rect;
    }
    return {};
  }

  void pointer(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }
  void button(bool down) { ImGui::GetIO().AddMouseButtonEvent(0, down); }
};

bool inside(Rect inner, Rect outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

bool overlap(Rect a, Rect b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

TEST_CASE("every control has a place of its own inside the panel, on phones and on wide screens") {
  for (const float width : {320.0f, 360.0f, 559.0f, 560.0f, 900.0f, 2000.0f}) {
    Paper paper(width);
    const std::vector<PlacedControl> placed = paper.frame().placed;
    CHECK(placed.size() == list_controls(paper.tiny.figure).size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
      CHECK_MESSAGE(inside(placed[i].rect, paper.tiny.figure.arrangement.panel), placed[i].id, " at width ",
                    width);
      for (std::size_t j = 0; j < i; ++j) CHECK(!overlap(placed[i].rect, placed[j].rect));
    }
  }
}

TEST_CASE("a press and a release on the play button use it once") {
  Paper paper(800);
  const Rect play = paper.place("play");
  paper.pointer(play.x + 10, play.y + 10);
  paper.frame();
  paper.button(true);
  CHECK(paper.frame().used.empty());
  paper.button(false);
  const std::vector<ControlUse> used = paper.frame().used;
  REQUIRE(used.size() == 1);
  CHECK(used[0].control == "play");
  CHECK(used[0].value == 1);
  CHECK(paper.frame().used.empty());
}

TEST_CASE("dragging a slider to its ends gives its least and greatest values") {
  Paper paper(800);
  const Rect slider = paper.place("perplexity");
  paper.pointer(slider.x + slider.width / 2, slider.y + slider.height - 10);
  paper.frame();
  paper.button(true);
  paper.frame();
  for (const bool right : {false, true}) {
    paper.pointer(right ? 5000.0f : -5000.0f, slider.y);
    const std::vector<ControlUse> used = paper.frame().used;
    REQUIRE(used.size() == 1);
    CHECK(used[0].control == "perplexity");
    CHECK(used[0].value == doctest::Approx(right ? 200 : 2));
  }
}

TEST_CASE("a figure without controls has no panel") {
  Paper paper(800);
  paper.tiny.figure.view.with_controls = false;
  resize_figure(paper.tiny.figure, 800, 700);
  CHECK(paper.frame().placed.empty());
}

TEST_CASE("controls of a figure that is still loading cannot be used") {
  Paper paper(800);
  const Rect play = paper.place("play");
  paper.tiny.figure.dataset = nullptr;
  paper.pointer(play.x + 10, play.y + 10);
  paper.frame();
  paper.button(true);
  paper.frame();
  paper.button(false);
  CHECK(paper.frame().used.empty());
}

}  // namespace planisphere
