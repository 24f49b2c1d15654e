// A representation as the matrix of its points' distances, rows in the order of their classes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figure/figure.h"

namespace planisphere {

/// Some points of each class, class by class: so many that a cell of the matrix can be pointed at.
std::vector<int> distance_rows(const Dataset& dataset);

/// What may be chosen as Params::space: raw pixels, then Representations::spaces. In words, in a few words
/// each.
std::string space_name(const Representations& all, int space);
std::vector<std::string> list_spaces(const Representations& all);

/// m × m distances of the points in distance_rows(), divided by the root of their mean square.
Matrix<float> find_distance_matrix(const Dataset& dataset, int space);

/// The cell (row · m + column) of the matrix under a position; −1. "digit 3, digit 8: 1.21 times the usual
/// distance".
int find_distance_cell(const Figure& figure, Vec2 at);
std::string distance_text(const Figure& figure, int cell);

/// Arrows go from cell to cell, Home and End to the first and last, Escape lets go. True if the figure used
/// it.
bool press_key_in_distances(Figure& figure, std::string_view key);

DrawList build_distance_picture(const Figure& figure);
std::vector<TextMark> build_distance_texts(const Figure& figure);

}  // namespace planisphere
