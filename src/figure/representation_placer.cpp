// One pass over the stored distances, then one over each map.
#include "figure/representation_placer.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

#include "dr/placement.h"

namespace planisphere {
namespace {

std::span<const float> row_of(const Matrix<float>& matrix, int i) {
  return {matrix.row(i), static_cast<std::size_t>(matrix.cols())};
}

// With s̄ the mean of the rows s_i: mean_j ‖s_i − s_j‖² = ‖s_i − s̄‖² + mean_j ‖s_j − s̄‖², here per column.
std::vector<float> find_mean_squares(const Matrix<float>& rows) {
  std::vector<double> sums(static_cast<std::size_t>(rows.cols()));
  for (int i = 0; i < rows.rows(); ++i) {
    for (int k = 0; k < rows.cols(); ++k)
      sums[static_cast<std::size_t>(k)] += static_cast<double>(rows(i, k));
  }
  std::vector<float> centre;
  for (const double sum : sums) centre.push_back(static_cast<float>(sum / rows.rows()));
  std::vector<double> squares;
  double total = 0;
  for (int i = 0; i < rows.rows(); ++i) {
    const double distance = find_disagreement(row_of(rows, i), centre);
    squares.push_back(distance * distance);
    total += squares.back();
  }
  std::vector<float> means;
  for (const double square : squares) means.push_back(static_cast<float>(square + total / rows.rows()));
  return means;
}

}  // namespace

RepresentationPlacer::RepresentationPlacer(std::shared_ptr<const Representations> representations, int points)
    : representations_(std::move(representations)) {
  const Representations& all = *representations_;
  assert(!all.list.empty() && all.pairs > 0 && "something to compare with expected");
  pairs_ = choose_pairs(points, all.pairs, static_cast<std::uint64_t>(all.pairs_seed));
  assert(static_cast<int>(pairs_.size()) == all.pairs && "as many pairs as these points have");
  distances_ = Matrix<float>(all.distances.rows(), all.distances.cols());
  for (std::size_t k = 0; k < distances_.size(); ++k)
    distances_.flat()[k] = static_cast<float>(all.distances.flat()[k] * all.distance_unit);
  mean_squares_ = find_mean_squares(distances_);
}

PlacedRepresentation RepresentationPlacer::place(MatrixView<const float> activations) const {
  const std::vector<float> own = find_pair_distances(activations, pairs_);
  std::vector<float> disagreements;
  for (int i = 0; i < distances_.rows(); ++i)
    disagreements.push_back(static_cast<float>(find_disagreement(row_of(distances_, i), own)));
  PlacedRepresentation placed;
  const auto nearest = std::min_element(disagreements.begin(), disagreements.end());
  placed.nearest = static_cast<int>(nearest - disagreements.begin());
  placed.disagreement = static_cast<double>(*nearest);
  for (const Representations::Map& map : representations_->maps) {
    std::vector<float> place = place_by_neighbours(map.points, disagreements);
    if (map.name == "pca") place = place_by_products(map.points, mean_squares_, disagreements);
    if (map.name == "mds") place = place_by_stress(map.points, disagreements, place);
    placed.places.push_back({place[0], place[1]});
  }
  return placed;
}

}  // namespace planisphere
