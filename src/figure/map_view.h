// A map of named things: where its points lie, what colours them, what is lit, how it flies to a point.
#pragma once

#include <string>

#include "figure/figure.h"

namespace planisphere {

inline constexpr float name_size = 12.5f;  // CSS pixels: of a point's name on the map
inline constexpr float longest_name = 150;

/// Whether points can be found, and light their neighbours: on maps, and where the spec says so.
bool has_findable_points(const FigureSpec& spec);

/// Whether pointing at points tells something about them.
bool answers_to_hands(const Figure& figure);

/// Puts the baked map into the figure's plots, and brings up to date what its MapState holds. True while
/// something is still under way: a flight, names to be worked out.
bool lay_out_map(Figure& figure, double elapsed_ms);

/// What goes on over a layout: a flight, and once its points lie still their names. True while there is more.
bool move_on_map(Figure& figure, const Matrix<float>& layout, double elapsed_ms, bool settled);

/// Finds what the hovered point lights, if the reader wants to see that.
void light_neighbours(Figure& figure);

/// Goes to a point and points at it: smoothly, or at once where the reader wants little motion. False if
/// there is no such point.
bool fly_to(Figure& figure, int point);
/// Stays where it is: the reader has taken hold of the view.
void stop_flight(Figure& figure);

/// The layout that the figure shows, or null.
const Matrix<float>* find_baked(const FigureSpec& spec, const Dataset& dataset);

/// Whether a point's neighbours in the original space can be told.
bool has_neighbours(const Figure& figure);

/// Whether the metadata have a column "label".
bool has_names(const Dataset& dataset);
/// What is known of each point.
const std::string& point_text(const Dataset& dataset, int point);
/// What more is known: of the bundle's summaries once they have come, or the metadata's column "summary".
std::string point_summary(const Figure& figure, int point);

}  // namespace planisphere
