// Waves on graphs for which they are known in closed form, and maps of graphs in parts.
#include "dr/spectral.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/spectral_components.h"
#include "dr/spectral_vectors.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

constexpr double pi = 3.14159265358979323846;

struct Link {
  int a, b;
  float weight = 1;
};

SparseAffinities make_graph(int n, const std::vector<Link>& links) {
  std::vector<std::vector<Link>> rows(n);
  for (const Link& link : links) {
    rows[link.a].push_back(link);
    rows[link.b].push_back({link.b, link.a, link.weight});
  }
  SparseAffinities graph;
  graph.begins.push_back(0);
  for (int i = 0; i < n; ++i) {
    std::sort(rows[i].begin(), rows[i].end(), [](const Link& x, const Link& y) { return x.b < y.b; });
    while (rows[i].size() % simd::lanes != 0) rows[i].push_back({i, i, 0});
    for (const Link& link : rows[i]) {
      graph.column.push_back(link.b);
      graph.value.push_back(link.weight);
    }
    graph.begins.push_back(graph.column.size());
  }
  return graph;
}

std::vector<Link> make_path(int from, int count) {
  std::vector<Link> links;
  for (int i = 0; i + 1 < count; ++i) links.push_back({from + i, from + i + 1});
  return links;
}

std::vector<Link> make_ring(int count) {
  std::vector<Link> links = make_path(0, count);
  links.push_back({count - 1, 0});
  return links;
}

double find_extent(const Matrix<float>& layout, int begin, int end, int k) {
  float least = layout(begin, k), most = least;
  for (int i = begin; i < end; ++i) {
    least = std::min(least, layout(i, k));
    most = std::max(most, layout(i, k));
  }
  return static_cast<double>(most - least);
}

}  // namespace

TEST_CASE("waves on a path are cosines") {
  for (const int n : {40, 64, 65, 150}) {  // solved in full up to 64
    CAPTURE(n);
    const SpectralVectors found = find_spectral_vectors(make_graph(n, make_path(0, n)), 3, 1);
    for (int v = 0; v < 3; ++v) {
      CHECK(found.values[v] == doctest::Approx(std::cos(pi * (v + 1) / (n - 1))).epsilon(1e-5));
      double overlap = 0, length = 0;
      for (int i = 0; i < n; ++i) {
        const double root_degree = i == 0 || i == n - 1 ? 1 : std::sqrt(2.0);
        const double wave = root_degree * std::cos(pi * (v + 1) * i / (n - 1));
        overlap += wave * static_cast<double>(found.vectors(v, i));
        length += wave * wave;
      }
      CHECK(std::fabs(overlap) / std::sqrt(length) == doctest::Approx(1).epsilon(1e-3));
    }
  }
}

TEST_CASE("a ring's spectral layout is a circle") {
  for (const int n : {50, 200}) {
    Matrix<float> layout(n, 2);
    write_spectral_layout(make_graph(n, make_ring(n)), {}, 1, layout);
    double least = 1e9, most = 0;
    for (int i = 0; i < n; ++i) {
      const double radius = std::hypot(static_cast<double>(layout(i, 0)), static_cast<double>(layout(i, 1)));
      least = std::min(least, radius);
      most = std::max(most, radius);
    }
    CHECK(most < 1.01);
    CHECK(least > 0.99 * most);
  }
}

TEST_CASE("vectors are orthonormal and orthogonal to the root of the degrees") {
  std::vector<Link> links = make_ring(300);
  for (int i = 0; i < 100; ++i) links.push_back({i, 299 - 2 * i > i ? 299 - 2 * i : i + 50, 0.3f});
  const SparseAffinities graph = make_graph(300, links);
  const SpectralVectors found = find_spectral_vectors(graph, 3, 1);
  CHECK(found.residual < 1e-3);
  for (int a = 0; a < 3; ++a) {
    double along_degrees = 0;
    for (int b = 0; b <= a; ++b) {
      double product = 0;
      for (int i = 0; i < 300; ++i) {
        product += static_cast<double>(found.vectors(a, i)) * static_cast<double>(found.vectors(b, i));
      }
      CHECK(std::fabs(product - (a == b)) < 1e-4);
    }
    for (int i = 0; i < 300; ++i) {
      double degree = 0;
      for (std::size_t e = graph.begins[i]; e < graph.begins[i + 1]; ++e)
        degree += static_cast<double>(graph.value[e]);
      along_degrees += std::sqrt(degree) * static_cast<double>(found.vectors(a, i));
    }
    CHECK(std::fabs(along_degrees) < 1e-3);
  }
}

TEST_CASE("components are found in the order of their first points") {
  std::vector<Link> links{{0, 3}, {3, 5}, {1, 4}, {2, 6, 0.0f}};
  const auto components = find_components(make_graph(7, links));
  CHECK(components == std::vector<std::vector<int>>{{0, 3, 5}, {1, 4}, {2}, {6}});
  const SparseAffinities part = extract_component(make_graph(7, links), components[0]);
  CHECK(part.points() == 3);
  CHECK(part.column[part.begins[1]] == 0);
  CHECK(part.column[part.begins[1] + 1] == 2);
}

TEST_CASE("parts of a graph go where the guide has their mean and keep apart") {
  std::vector<Link> links = make_path(0, 100);
  for (const Link& link : make_path(100, 80)) links.push_back(link);
  Matrix<float> guide(180, 2), layout(180, 2);
  for (int i = 0; i < 180; ++i) guide(i, 0) = i < 100 ? -4.0f : 4.0f;
  write_spectral_layout(make_graph(180, links), guide, 1, layout);
  for (int i = 0; i < 180; ++i) {
    CHECK((i < 100 ? -layout(i, 0) : layout(i, 0)) > -1e-6f);
    CHECK(std::fabs(layout(i, 1)) <= 1);
  }
  CHECK(find_extent(layout, 0, 100, 0) > 0.1);
}

TEST_CASE("many parts without a guide all get places of their own") {
  std::vector<Link> links;
  for (int i = 0; i < 3000; i += 3) links.insert(links.end(), {{i, i + 1}, {i + 1, i + 2}});
  for (const int dimensions : {2, 3}) {
    Matrix<float> layout(3000, dimensions);
    write_spectral_layout(make_graph(3000, links), {}, 1, layout);
    for (int i = 0; i + 3 < 3000; i += 3) CHECK(layout(i, 0) != layout(i + 3, 0));
    for (const float number : layout.flat()) CHECK(std::fabs(number) <= 1);
  }
}

TEST_CASE("graphs of few points, without links and complete are laid out") {
  for (int n = 0; n < 8; ++n) {
    for (const bool complete : {false, true}) {
      std::vector<Link> links;
      for (int i = 0; complete && i < n; ++i) {
        for (int j = 0; j < i; ++j) links.push_back({i, j});
      }
      Matrix<float> layout(n, 3);
      write_spectral_layout(make_graph(n, links), {}, 1, layout);
      for (const float number : layout.flat()) CHECK(std::fabs(number) <= 1);
    }
  }
}

TEST_CASE("spectral layouts are the same bits on any number of threads") {
  const SparseAffinities graph = make_graph(2000, make_ring(2000));
  Matrix<float> alone(2000, 3), together(2000, 3);
  set_thread_count(1);
  write_spectral_layout(graph, {}, 1, alone);
  set_thread_count(4);
  write_spectral_layout(graph, {}, 1, together);
  set_thread_count(0);
  CHECK(alone == together);
  CHECK(planted::fingerprint(alone) == 0x7f3d0ff36ba5c215);
}
