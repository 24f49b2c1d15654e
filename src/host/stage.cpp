// ImGui frames, input routing and painting for one figure.
#include "host/stage.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

#include "figure/controls.h"
#include "figure/opening.h"
#include "figure/picture.h"
#include "host/tooltip_image.h"
#include "ui/tooltip.h"

namespace planisphere {
namespace {

constexpr ImVec2 nowhere = {-3.0e38f, -3.0e38f};

void make_invisible_window(float width, float height) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("figure", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(2);
}

}  // namespace

Screen::Screen() {
  painter_ = ImGui::CreateContext(typeface.atlas());
  ImGui::SetCurrentContext(painter_);
  ImGui::GetIO().IniFilename = nullptr;
}

Screen::~Screen() {
  ImGui::SetCurrentContext(painter_);
  if (has_gl_objects_) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(painter_);
}

int Screen::prepare_text(float pixel_ratio) {
  ImGui::SetCurrentContext(painter_);
  if (!has_gl_objects_) {
    ImGui_ImplOpenGL3_Init("#version 300 es");
    has_gl_objects_ = true;
    text_uploaded_ = false;
  }
  if (typeface.rasterise(pixel_ratio)) text_uploaded_ = false;
  if (text_uploaded_) return text_generation_;
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  ImGui_ImplOpenGL3_CreateDeviceObjects();
  text_uploaded_ = true;
  return ++text_generation_;
}

void Screen::prepare(int part, float pixel_ratio) {
  if (part == 0 && !text_uploaded_) typeface.rasterise(pixel_ratio);
  if (part == 1) prepare_text(pixel_ratio);
  if (part == 2) renderer.prepare();
}

void Screen::draw_panels(ImGuiContext* figure_context) {
  ImGui::SetCurrentContext(figure_context);
  ImDrawData* data = ImGui::GetDrawData();
  ImGui::SetCurrentContext(painter_);
  if (data) ImGui_ImplOpenGL3_RenderDrawData(data);
}

void Screen::forget() {
  ImGui::SetCurrentContext(painter_);
  if (has_gl_objects_) ImGui_ImplOpenGL3_Shutdown();
  has_gl_objects_ = false;
  renderer.forget();
}

Stage::Stage(Screen& screen, const FigureSpec& spec, std::string_view state)
    : figure(open_figure(spec, state)),
      screen_(screen),
      context_(ImGui::CreateContext(screen.typeface.atlas())) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
}

Stage::~Stage() {
  ImGui::DestroyContext(context_);
}

void Stage::resize(float width, float height, float ratio) {
  resize_figure(figure, width, height);
  pixel_ratio = ratio;
  panel_frames_wanted_ = 2;
}

bool Stage::point(const PointerEvent& event) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  panel_frames_wanted_ = 2;
  const bool on_panel = figure.arrangement.panel.contains(event.at);
  if (event.kind == PointerKind::down) panels_have_pointer_ = on_panel;
  if (event.kind == PointerKind::leave || event.kind == PointerKind::cancel) {
    io.AddMousePosEvent(nowhere.x, nowhere.y);
    if (event.kind == PointerKind::cancel) io.AddMouseButtonEvent(0, false);
  } else {
    io.AddMousePosEvent(event.at.x, event.at.y);
    if (event.kind != PointerKind::move && event.button < 3) {
      io.AddMouseButtonEvent(event.button, event.kind == PointerKind::down);
    }
  }
  if (event.kind == PointerKind::up && event.type == PointerType::touch)
    io.AddMousePosEvent(nowhere.x, nowhere.y);
  const bool taken = panels_have_pointer_ || drag_.active || on_panel;
  if (!panels_have_pointer_) point_at(figure, drag_, event);
  if (event.kind == PointerKind::up || event.kind == PointerKind::cancel) panels_have_pointer_ = false;
  return taken;
}

void Stage::focus_control(std::string_view control) {
  focused_control_ = control;
  panel_frames_wanted_ = 2;
}

Changes Stage::update(double now_ms) {
  elapsed_s_ = std::clamp(static_cast<float>((now_ms - last_frame_ms_) / 1000), 0.001f, 0.1f);
  last_frame_ms_ = now_ms;
  Changes changes = update_figure(figure, now_ms);
  if (changes.picture || changes.controls) panel_frames_wanted_ = std::max(panel_frames_wanted_, 1);
  const int text_generation = screen_.prepare_text(pixel_ratio);
  if (text_generation != text_generation_) panel_frames_wanted_ = 2;
  text_generation_ = text_generation;
  if (panel_frames_wanted_ == 0) return changes;
  --panel_frames_wanted_;
  changes.picture = true;
  changes.animating = changes.animating || panel_frames_wanted_ > 0;
  const PanelResult result = run_panels();
  placed_ = result.placed;
  for (const ControlUse& use : result.used) act(figure, use.control, use.value);
  if (!result.used.empty()) changes.animating = true;
  return changes;
}

PanelResult Stage::run_panels() {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {figure.width, figure.height};
  io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
  io.DeltaTime = elapsed_s_;
  ImGui::NewFrame();
  make_invisible_window(figure.width, figure.height);
  PanelResult result = draw_panel(figure, focused_control_);
  const std::optional<TooltipImage> image = tooltip_image(screen_.renderer, figure);
  tooltip_ = draw_tooltip(figure, image ? &*image : nullptr);
  ImGui::End();
  ImGui::Render();
  return result;
}

void Stage::draw() {
  const SpriteImage sprite = sprite_image(figure);
  const Surface surface{figure.width, figure.height, pixel_ratio};
  screen_.renderer.clear(surface, figure.theme.page);
  for (const DrawList& list : build_draw_lists(figure)) screen_.renderer.draw(list, surface, &sprite);
  upload_tooltip_image(screen_.renderer, figure);
  screen_.draw_panels(context_);
}

}  // namespace planisphere
