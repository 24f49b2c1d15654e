// The arrangement of plots and controls.
#include "figure/arrange.h"

#include <algorithm>
#include <cmath>

namespace planisphere {
namespace {

constexpr float gap = 10;  // between plots

// The number of columns that gives the largest square in each cell.
int choose_columns(float width, float height, int plots) {
  int best = 1;
  float best_side = 0;
  for (int columns = 1; columns <= plots; ++columns) {
    const int rows = (plots + columns - 1) / columns;
    const float side =
        std::min(width / static_cast<float>(columns), height / static_cast<float>(rows) - plot_title_height);
    if (side > best_side) {
      best_side = side;
      best = columns;
    }
  }
  return best;
}

std::vector<Rect> arrange_plots(float width, float height, int plots) {
  if (plots <= 1) return {{0, 0, width, height}};
  const int columns = choose_columns(width, height, plots), rows = (plots + columns - 1) / columns;
  const float cell_width = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float cell_height = height / static_cast<float>(rows);
  std::vector<Rect> cells;
  for (int i = 0; i < plots; ++i) {
    const float x = static_cast<float>(i % columns) * (cell_width + gap);
    const float y = static_cast<float>(i / columns) * cell_height + plot_title_height;
    cells.push_back({x, y, std::max(1.0f, cell_width), std::max(1.0f, cell_height - plot_title_height)});
  }
  return cells;
}

}  // namespace

namespace {

// Buttons, on a phone with the status below, and the legend. With the usual five parameters, web/shadow.mjs
// reserves the space.
constexpr float wide_rest = 88, narrow_rest = 100;
constexpr float legend_height = 30;
constexpr float least_parameter_width = 110;

int choose_parameter_columns(float width, bool narrow, int parameters) {
  if (narrow) return 2;
  return std::clamp(static_cast<int>(width / least_parameter_width), 1, std::max(1, parameters));
}

}  // namespace

Arrangement arrange(float width, float height, int plots, int parameters, bool with_legend) {
  Arrangement arrangement;
  arrangement.narrow = width < narrow_below;
  arrangement.columns = choose_parameter_columns(width, arrangement.narrow, parameters);
  const int rows = (parameters + arrangement.columns - 1) / arrangement.columns;
  float panel_height =
      (arrangement.narrow ? narrow_rest : wide_rest) + parameter_height * static_cast<float>(rows);
  if (!with_legend) panel_height -= legend_height;
  if (parameters < 0) panel_height = 0;
  width = std::max(1.0f, width);
  const float plot_height = std::max(1.0f, height - panel_height);
  arrangement.plots = arrange_plots(width, plot_height, plots);
  arrangement.panel = {0, plot_height, width, panel_height};
  return arrangement;
}

void arrange_tools(Arrangement& arrangement) {
  if (arrangement.panel.height <= 0) return;
  constexpr float margin = 10, wide_top = 50, narrow_top = 68;
  const float top = arrangement.narrow ? narrow_top : wide_top;
  const float rows = (arrangement.narrow ? 3 : 1) * parameter_height;
  Rect& panel = arrangement.panel;
  const float height = (arrangement.narrow ? narrow_rest : wide_rest) + rows, taken = height - panel.height;
  panel = {panel.x, panel.y - taken, panel.width, height};
  for (Rect& plot : arrangement.plots) plot.height = std::max(1.0f, plot.height - taken);
  arrangement.tools = {panel.x + margin, panel.y + top, std::max(1.0f, panel.width - 2 * margin),
                       height - top};
}

int find_plot(const Arrangement& arrangement, Vec2 at) {
  for (std::size_t i = 0; i < arrangement.plots.size(); ++i) {
    if (arrangement.plots[i].contains(at)) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace planisphere
