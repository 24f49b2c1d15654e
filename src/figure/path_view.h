// The way that the representation of a reader's own network goes through the map of all others.
#pragma once

#include <string>

#include "figure/figure.h"

namespace planisphere {

/// Puts the landmarks into the newest frame, which knows only the path, and frames both plots.
void lay_out_path(Figure& figure);

/// The present path becomes one of figure.former_paths, but for one that has not led anywhere; it takes the
/// place of one that begins as it does, of the same run. The oldest of too many are forgotten.
void keep_path(Figure& figure);
void forget_paths(Figure& figure);

/// Of a path: where its places on the chosen map begin, x before y.
int path_column(const Figure& figure);

std::string path_title(const Figure& figure, int plot);
/// " Nearest: 20 sigmoid units, after 1 epoch, …": a sentence to go on with, or "" without a path.
std::string path_news(const Figure& figure);

}  // namespace planisphere
