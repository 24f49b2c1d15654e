// Where things lie inside a figure: the plots above, the controls below, differently on a phone.
#pragma once

#include <vector>

#include "scene/draw_list.h"

namespace planisphere {

inline constexpr float narrow_below = 560;      // CSS pixels of width
inline constexpr float parameter_height = 44;   // a row of sliders and choices
inline constexpr float plot_title_height = 22;  // above each of several plots

struct Arrangement {
  std::vector<Rect> plots;
  std::vector<Rect> images;  // pictures beside the plots or instead of them; see arrange_views.h
  Rect diagram;              // above the plots; empty without a network
  Rect panel;                // empty without controls
  Rect tools;                // in the panel: for the page's own fields, where a map has them
  bool narrow = false;
  int columns = 1;  // of parameters in the panel
  bool operator==(const Arrangement&) const = default;
};

/// The arrangement of a figure of width × height CSS pixels with so many plots: a grid, filled row by row,
/// whose cells are as nearly square as can be. Several plots leave plot_title_height above each for its
/// title. parameters: how many sliders and choices the panel holds in its rows; −1 for no panel at all.
Arrangement arrange(float width, float height, int plots, int parameters, bool with_legend = true);

/// Gives a panel without parameters room for the page's fields, so that it is as high as the usual one.
void arrange_tools(Arrangement& arrangement);

/// The plot that contains a position, or −1.
int find_plot(const Arrangement& arrangement, Vec2 at);

}  // namespace planisphere
