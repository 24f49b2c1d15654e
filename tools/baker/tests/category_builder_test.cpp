// Categories with parents: circles, sizes, homes; and how neighbours are held against them.
#include "baker/category_builder.h"

#include <doctest/doctest.h>

#include <set>

#include "baker/category_purity.h"
#include "base/random.h"

using namespace planisphere;

namespace {

/// All that lies at or above some categories, by following every link.
std::set<int> reach(const CategoryTree& tree, const std::vector<int>& from) {
  std::set<int> found(from.begin(), from.end());
  for (bool grows = true; grows;) {
    grows = false;
    for (const int category : std::vector<int>(found.begin(), found.end())) {
      for (const int parent : tree.parents[static_cast<std::size_t>(category)])
        grows = found.insert(parent).second || grows;
    }
  }
  return found;
}

std::set<int> members_of(const Categories& closed, const std::string& name) {
  for (int c = 0; c < closed.count(); ++c) {
    if (closed.names[static_cast<std::size_t>(c)] == name) return {closed.of(c).begin(), closed.of(c).end()};
  }
  return {};
}

}  // namespace

TEST_CASE("a category has all points that reach it, if they are enough") {
  Random random(1);
  for (int trial = 0; trial < 200; ++trial) {
    CategoryTree tree;
    std::vector<std::vector<int>> of_point(40);
    for (int c = 0; c < 30; ++c) {
      tree.names.push_back(std::to_string(c));
      tree.parents.emplace_back();
      for (int i = random.below(3); i > 0 && c > 0; --i) tree.parents.back().push_back(random.below(c));
    }
    for (auto& categories : of_point)
      for (int i = random.below(4); i > 0; --i) categories.push_back(random.below(30));
    std::vector<std::set<int>> expected(30);
    for (int point = 0; point < 40; ++point)
      for (const int category : reach(tree, of_point[static_cast<std::size_t>(point)]))
        expected[static_cast<std::size_t>(category)].insert(point);
    const Categories closed = close_categories(build_category_graph(tree, of_point, 4), "c").value();
    for (std::size_t c = 0; c < 30; ++c) {
      const std::set<int> wanted = expected[c].size() >= 4 ? expected[c] : std::set<int>();
      CHECK(members_of(closed, std::to_string(c)) == wanted);
    }
  }
}

TEST_CASE("parents in a circle end in a graph without") {
  const CategoryTree tree{{"a", "b", "c"}, {{1}, {2}, {0, 2}}};
  const CategoryGraph graph = build_category_graph(tree, {{0}, {1}, {2}}, 1);
  REQUIRE(graph.names.size() == 3);
  std::size_t links = 0;
  for (std::size_t c = 0; c < 3; ++c) {
    for (const int parent : graph.parents[c]) CHECK(parent < static_cast<int>(c));
    links += graph.parents[c].size();
  }
  CHECK(links == 2);
}

TEST_CASE("a chain of a hundred thousand categories is no matter") {
  CategoryTree tree;
  for (int c = 0; c < 100000; ++c) {
    tree.names.push_back("c");
    tree.parents.push_back(c + 1 < 100000 ? std::vector<int>{c + 1} : std::vector<int>{});
  }
  CHECK(build_category_graph(tree, {{0}, {99999}}, 2).names.size() == 1);
}

TEST_CASE("purity is one among one's like and chance is what sizes say") {
  Categories categories{{"even", "odd", "all"}, {0, 20, 40, 80}, {}};
  for (int i = 0; i < 40; i += 2) categories.members.push_back(i);
  for (int i = 1; i < 40; i += 2) categories.members.push_back(i);
  for (int i = 0; i < 40; ++i) categories.members.push_back(i);
  Matrix<int> neighbours(400, 2);
  for (int i = 0; i < 400; ++i) {
    neighbours(i, 0) = (i + 2) % 40;
    neighbours(i, 1) = 399;
  }
  const Purity purity = measure_purity(categories, neighbours);
  CHECK(purity.categories == 3);
  CHECK(purity.found == doctest::Approx(0.5));
  CHECK(purity.chance == doctest::Approx((40 * 19.0 / 399 + 40 * 39.0 / 399) / 80));
}
