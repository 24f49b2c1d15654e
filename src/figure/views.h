// What the kinds of view have in common: which of them need an optimiser, what they ask of the data, what
// they show.
#pragma once

#include <string>
#include <vector>

#include "figure/figure.h"

namespace planisphere {

inline constexpr int shown_images = 4;  // by a view of images

/// Points on two axes that mean something, with a picture beside each.
bool has_axes(const FigureSpec& spec);
/// Maps with the network that they come from above.
bool has_diagram(const FigureSpec& spec);
/// Pictures only, no points.
bool has_only_images(const FigureSpec& spec);
/// Whether there are colours of classes to be explained below the plots; those of a reader's data the page
/// explains.
bool has_legend(const FigureSpec& spec);
/// The picture follows from data and parameters alone: the figure needs no workshop.
bool is_still(const FigureSpec& spec);
/// Whether its reader plays and pauses an optimiser.
bool has_transport(const Figure& figure);

/// A sentence about what the view needs and these data lack, or "".
std::string find_lack(const Work& work);

/// The frame of a figure that is_still(), for its present parameters; elapsed_ms of the way there if they
/// changed. True while it is still moving.
bool lay_out_still(Figure& figure, double elapsed_ms);

/// Each point goes a part of what is left of its way, the layout's size. True while it is under way.
bool approach(Matrix<float>& layout, const Matrix<float>& goal, double elapsed_ms);

/// The points whose pictures a figure of images shows: different ones, by its seed. None for noise.
std::vector<int> shown_points(const Figure& figure);

/// −1 without a highlighted class.
int highlighted_class(const FigureSpec& spec, const Dataset& dataset);

}  // namespace planisphere
