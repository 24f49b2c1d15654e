// From the distances in each representation to maps of all representations.
#pragma once

#include <vector>

#include "base/matrix.h"
#include "data/representations.h"

namespace planisphere {

/// Coordinates (r × r, columns by falling variance) whose Euclidean distances are the disagreements
/// (find_disagreement) of the rows of `distances` (r × pairs): classical scaling without leaving anything
/// out. The maps need the r rows' distances, not their hundred thousand numbers.
Matrix<float> find_meta_coordinates(const Matrix<float>& distances);

/// Their maps: "pca", the first two coordinates; "mds", metric scaling by majorisation; "tsne".
std::vector<Representations::Map> lay_out_representations(const Matrix<float>& coordinates);

/// The leading k principal components' scores (n × k) of n points with these distances of all pairs, whose
/// error is told.
struct LowRank {
  Matrix<float> points;
  double error = 0;  // root of Σ (their distance − d)² / Σ d²
};
LowRank find_low_rank(const std::vector<float>& distances, int points, int k);

}  // namespace planisphere
