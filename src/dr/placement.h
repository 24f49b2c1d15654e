// Puts a new point into a map that is finished, by its distances to the points that are there.
#pragma once

#include <span>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

/// Into a map by PCA or classical scaling: y = ½ Λ⁻¹ Yᵀ (m − δ²), with Y the layout (n × k, mean 0, its
/// columns orthogonal), Λ the columns' sums of squares, δ (n) the new point's distances, and m (n) each old
/// point's mean squared distance to all (Gower 1968; Trosset and Priebe 2008). For Euclidean distances it is
/// the projection onto the principal components.
std::vector<float> place_by_products(MatrixView<const float> layout, std::span<const float> mean_squares,
                                     std::span<const float> distances);

/// Into a map by metric scaling: the place y, near `start` (k), that makes Σ_i (δ_i − ‖y − y_i‖)² small, by y
/// ← mean of y_i + δ_i (y − y_i) / ‖y − y_i‖ (de Leeuw 1977, for one free point). δ in the unit of the layout
/// (n × k).
std::vector<float> place_by_stress(MatrixView<const float> layout, std::span<const float> distances,
                                   std::span<const float> start);

/// Into any map, such as one by t-SNE, of which only neighbourhoods mean something: the mean of the nearest
/// points' places, weighted with ((R − δ_i)₊ / (R δ_i))², R being the distance of the neighbour after those
/// (Franke and Nielson 1980; Renka 1988). At an old point it is that point's place, and it moves without
/// jumps.
std::vector<float> place_by_neighbours(MatrixView<const float> layout, std::span<const float> distances,
                                       int neighbours = 8);

}  // namespace planisphere
