// New representations on the maps of stored ones.
#include "figure/representation_placer.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"
#include "dr/pca.h"
#include "dr/turned.h"

using namespace planisphere;

namespace {

constexpr int points = 30, stored = 12;

// Number `index` goes from one cloud of points to another.
Matrix<float> make_activations(double index) {
  Random random(1);
  Matrix<float> cloud(points, 4);
  for (float& number : cloud.flat()) {
    const float from = random.normal(), to = random.normal();
    number = from + static_cast<float>(index / stored) * to;
  }
  return cloud;
}

// With all pairs, so that only rounding to bytes is lost.
std::shared_ptr<Representations> store() {
  auto all = std::make_shared<Representations>();
  const std::vector<PointPair> pairs = list_pairs(points);
  all->pairs = static_cast<int>(pairs.size());
  all->distance_unit = 0.01;
  all->distances = Matrix<std::uint8_t>(stored, all->pairs);
  Matrix<float> rows(stored, all->pairs);
  for (int i = 0; i < stored; ++i) {
    all->list.push_back({.name = std::to_string(i)});
    const std::vector<float> distances = find_pair_distances(make_activations(i), pairs);
    for (int p = 0; p < all->pairs; ++p) {
      rows(i, p) = distances[static_cast<std::size_t>(p)] / std::sqrt(static_cast<float>(all->pairs));
      all->distances(i, p) =
          static_cast<std::uint8_t>(std::lround(100 * distances[static_cast<std::size_t>(p)]));
    }
  }
  Matrix<float> layout(stored, 2);
  write_pca_scores(find_pca(rows, 2), rows, layout);
  all->maps = {{"pca", layout}, {"mds", layout}, {"tsne", layout}};
  return all;
}

double distance(const std::array<float, 2>& a, const float* b) {
  return std::hypot(static_cast<double>(a[0] - b[0]), static_cast<double>(a[1] - b[1]));
}

}  // namespace

TEST_CASE("a stored representation lands at its own place on every map, turned and permuted as it may be") {
  const auto all = store();
  const RepresentationPlacer placer(all, points);
  const double extent = static_cast<double>(std::fabs(all->maps[0].points(0, 0)));
  for (int i = 0; i < stored; ++i) {
    std::vector<Matrix<float>> copies = turned::make_copies(make_activations(i));
    copies.push_back(make_activations(i));
    for (const Matrix<float>& copy : copies) {
      const PlacedRepresentation placed = placer.place(copy);
      CHECK(placed.nearest == i);
      CHECK(placed.disagreement < 0.01);
      REQUIRE(placed.places.size() == 3);
      for (std::size_t map = 0; map < 3; ++map)
        CHECK(distance(placed.places[map], all->maps[map].points.row(i)) < 0.05 * extent);
    }
  }
}

TEST_CASE("a representation between two stored ones lands between them") {
  const auto all = store();
  const RepresentationPlacer placer(all, points);
  const PlacedRepresentation placed = placer.place(make_activations(4.5));
  for (std::size_t map = 0; map < 3; ++map) {
    const Matrix<float>& layout = all->maps[map].points;
    const double apart = distance({layout(4, 0), layout(4, 1)}, layout.row(5));
    CHECK(distance(placed.places[map], layout.row(4)) < apart);
    CHECK(distance(placed.places[map], layout.row(5)) < apart);
  }
}

TEST_CASE("activations that are all equal or no numbers are placed somewhere") {
  const RepresentationPlacer placer(store(), points);
  Matrix<float> nothing(points, 3);
  nothing(2, 1) = NAN;
  for (const auto& [x, y] : placer.place(nothing).places) CHECK((std::isfinite(x) && std::isfinite(y)));
}
