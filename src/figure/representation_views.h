// Figures of many representations of the same points: what their plots show, and in which words.
#pragma once

#include <string>

#include "figure/figure.h"

namespace planisphere {

bool shows_representations(const FigureSpec& spec);
/// Whether a plot's points are representations, and not the dataset's points.
bool plots_representations(const FigureSpec& spec, int plot);

/// Of Representations::list, and as in space_name(): the last one where the parameters name none that is
/// there.
int chosen_representation(const Figure& figure);
int chosen_space(const Figure& figure);
/// The chosen one in words: "20 ReLU units, after 1 epoch, learning rate 0.1, seed 2; 93% right".
std::string representation_text(const Figure& figure);
/// What stands above a plot.
std::string representation_title(const Figure& figure, int plot);

/// The frame for the present parameters, or elapsed_ms of the way there. Parameters that name something which
/// the data do not have are mended. True while it is still moving.
bool lay_out_representations(Figure& figure, double elapsed_ms);

}  // namespace planisphere
