// Points between other points: how far each lies along the direction that leads from one group to another.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "figure/figure.h"

namespace planisphere {

/// n × 2: cosines of the angles between each point's vector and two directions. vectors: n × d of length 1.
/// Across goes the step from the mean of the left end's vectors to that of the right one's (Mikolov, Yih and
/// Zweig 2013; the mean of several pairs as Bolukbasi and others 2016 advise), up the step from the lower end
/// to the upper. An end without points counts as 0, so that the other one's own direction is left. Without
/// both a lower and an upper end, up goes what left and right have in common, at a right angle to the step
/// between them. A direction of length 0 puts all points at 0.
Matrix<float> lay_out_between(MatrixView<const float> vectors, const Ends& ends);

/// The first `most` points of a layout on the way from an end (0 left, 1 right, 2 down, 3 up) to the other
/// one, equal ones in their own order.
std::vector<int> rank_from(MatrixView<const float> layout, int end, std::span<const int> without, int most);
/// How many points come before this one on that way.
int count_before(MatrixView<const float> layout, int end, int point);

/// Brings the figure's plot up to date with its ends. True while points are on their way there.
bool lay_out_directions(Figure& figure, double elapsed_ms);

/// Whether there is an end on this axis: 0 across, 1 up.
bool has_direction(const Ends& ends, int axis);
/// The points that lie farthest towards an end, farthest first, without those that the reader chose as ends.
std::vector<int> find_farthest(const Figure& figure, int end, int most);
/// "man, boy": what lies at an end. "far from woman" where nothing does and the other end is woman.
std::string end_name(const Figure& figure, int end);
/// "number 12 of 5000 towards woman": from the nearer end of each direction.
std::string place_text(const Figure& figure, int point);

}  // namespace planisphere
