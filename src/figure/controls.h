// A figure's controls as values: ImGui draws them, the page mirrors them as HTML, tests press them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figure/figure.h"

namespace planisphere {

enum class ControlKind { button, toggle, range, choice };

struct Control {
  std::string id;
  std::string label;
  std::string help;
  ControlKind kind = ControlKind::button;
  bool disabled = false;
  bool labelled = false;  // a button or toggle that shows its label
  float value = 0;        // toggle: 0 or 1; range: within minimum … maximum; choice: an index
  float minimum = 0, maximum = 1;
  Scale scale = Scale::linear;
  int decimals = 0;
  int row_length = 0;  // a pixel of a picture, chosen in that picture instead of the panel: its row's length
  std::string text;    // the value in words
  std::vector<std::string> choices;
};

/// The controls in reading order.
std::vector<Control> list_controls(const Figure& figure);

/// Presses a button, sets a toggle, a range or a choice. False if there is no such control.
bool act(Figure& figure, std::string_view control, float value);

/// How many ranges and choices the panel has to hold.
int count_parameters(const Figure& figure);

/// "step 412 of 1600 · KL 1.234 · 1,000 points at 1,650 steps a second": what the optimiser is doing. What is
/// known about the hovered point or pixel, or about the axes, where there is no optimiser to speak of.
std::string status_text(const Figure& figure);

/// "step 12 of 400 · loss 0.123 · 98.5% right": how far the figure's network has come in its training.
std::string training_text(const Figure& figure);

/// "row 7, column 13: 0.94", of the picture that a matrix shows.
std::string pixel_text(const Figure& figure, int pixel);
/// "0.94 across, 0 up": a point's ink at the pixels of the axes.
std::string inks_text(const Figure& figure, int point);

/// What a plot among several is called.
std::string plot_title(const Figure& figure, int plot);

/// "42% kept, trust 0.97": the share of 15 nearest neighbours preserved, and trustworthiness, where the spec
/// asks for them and once they are measured; the cost of a plot whose spec does not: "KL 1.234". Nothing of
/// maps that were computed before.
std::string quality_text(const Figure& figure, int plot);

}  // namespace planisphere
