// A figure with everything it needs to be seen and touched; the same in a browser tab and in a desktop
// window.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "figure/figure.h"
#include "figure/interaction.h"
#include "render/renderer.h"
#include "ui/panel.h"
#include "ui/typeface.h"

struct ImGuiContext;

namespace planisphere {

/// What all figures of a page share: one GL context's renderer and one text face.
class Screen {
 public:
  Screen();
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  Typeface typeface;
  Renderer renderer;

  /// Paints what ImGui collected in `figure_context`.
  void draw_panels(ImGuiContext* figure_context);
  /// The GL context was lost, or has come back: everything is made again when it is next needed.
  void forget();
  /// Rasterises the text face for this pixel ratio and uploads it, unless that is done. The number changes
  /// with every upload: what ImGui has collected before refers to the texture that was.
  int prepare_text(float pixel_ratio);
  /// Does beforehand what the first picture would have to wait for, in three parts: 0, 1, 2.
  void prepare(int part, float pixel_ratio);

 private:
  ImGuiContext* painter_;  // owns ImGui's GL objects; figures have contexts of their own
  bool has_gl_objects_ = false;
  bool text_uploaded_ = false;
  int text_generation_ = 0;
};

/// One figure on a screen. Needs the screen's GL context to be current.
class Stage {
 public:
  Stage(Screen& screen, const FigureSpec& spec, std::string_view state);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  Figure figure;
  float pixel_ratio = 1;

  void resize(float width, float height, float ratio);
  /// True if something under the pointer takes the event.
  bool point(const PointerEvent& event);
  /// The control that shows a focus ring; "" for none.
  void focus_control(std::string_view control);
  Changes update(double now_ms);
  /// Paints the figure into the lower left corner of the present framebuffer.
  void draw();

  /// Where the controls were when they were last drawn.
  const std::vector<PlacedControl>& placed_controls() const { return placed_; }
  /// And the tooltip; empty without one.
  Rect tooltip() const { return tooltip_; }

 private:
  PanelResult run_panels();

  Screen& screen_;
  ImGuiContext* context_;
  Drag drag_;
  std::string focused_control_;
  std::vector<PlacedControl> placed_;
  Rect tooltip_;
  bool panels_have_pointer_ = false;
  int panel_frames_wanted_ = 2;  // ImGui needs a second frame to settle what is hovered
  int text_generation_ = 0;
  double last_frame_ms_ = 0;
  float elapsed_s_ = 1.0f / 60;
};

}  // namespace planisphere
