// The fast methods of t-SNE against the exact one, and everything that holds for exact t-SNE held by them
// too.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/parallel.h"
#include "dr/hostile.h"
#include "dr/interpolation.h"
#include "dr/tsne.h"
#include "planted_data.h"
#include "slow_neighbours.h"

using namespace planisphere;

namespace {

struct Case {
  TsneMethod method;
  int dimensions;
};
constexpr Case fast_cases[] = {{TsneMethod::grid, 2},
                               {TsneMethod::barnes_hut, 2},
                               {TsneMethod::barnes_hut, 3},
                               {TsneMethod::interpolation, 2}};

TsneOptions options_for(Case some) {
  TsneOptions options;
  options.method = some.method;
  options.make_interpolation = make_interpolation_repulsion;
  options.dimensions = some.dimensions;
  options.early_steps = 30;
  return options;
}

Matrix<float> lay_out(const Matrix<float>& data, const TsneOptions& options, int steps) {
  Tsne tsne(data, options);
  Matrix<float> layout(data.rows(), options.dimensions);
  tsne.initialise(layout);
  tsne.run_to(steps, layout);
  return layout;
}

double find_gradient_error(const Matrix<float>& data, const TsneOptions& fast) {
  TsneOptions exact = fast;
  exact.method = TsneMethod::exact;
  const int n = data.rows();
  const Matrix<float> layout = slow::make_map(n, fast.dimensions);
  Matrix<float> approximate(n, fast.dimensions), truth(n, fast.dimensions);
  Tsne(data, fast).write_gradient(layout, approximate);
  Tsne(data, exact).write_gradient(layout, truth);
  double error = 0, size = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const double difference = static_cast<double>(approximate.flat()[i] - truth.flat()[i]);
    error += difference * difference;
    size += static_cast<double>(truth.flat()[i] * truth.flat()[i]);
  }
  return std::sqrt(error / size);
}

bool stays_finite_for_a_while(const Matrix<float>& data, TsneOptions options) {
  options.early_steps = 20;
  Tsne tsne(data, options);
  Matrix<float> layout(data.rows(), options.dimensions);
  tsne.initialise(layout);
  tsne.run_to(60, layout);
  return all_finite(layout) && std::isfinite(tsne.cost(layout));
}

}  // namespace

TEST_CASE("few points are laid out exactly, many in the plane by grid and in space by tree") {
  TsneOptions flat, deep;
  deep.dimensions = 3;
  const Matrix<float> few = planted::make_normal(100, 3, 1), many = planted::make_normal(2100, 3, 1);
  CHECK(Tsne(few, flat).method() == TsneMethod::exact);
  CHECK(Tsne(many, flat).method() == TsneMethod::grid);
  CHECK(Tsne(many, deep).method() == TsneMethod::barnes_hut);
  deep.method = TsneMethod::grid;
  CHECK(Tsne(few, deep).method() == TsneMethod::barnes_hut);
  CHECK(Tsne(many, flat).affinities().empty());
}

TEST_CASE("interpolation is used in the plane by those who bring it along") {
  const Matrix<float> data = planted::make_normal(100, 3, 1);
  TsneOptions options = options_for({TsneMethod::interpolation, 2});
  CHECK(Tsne(data, options).method() == TsneMethod::interpolation);
  options.make_interpolation = nullptr;
  CHECK(Tsne(data, options).method() == TsneMethod::grid);
  CHECK(Tsne(data, options_for({TsneMethod::interpolation, 3})).method() == TsneMethod::barnes_hut);
}

TEST_CASE("fast gradients are close to the exact one") {
  const Matrix<float> data = planted::make_clusters(700, 20, 6, 2);
  for (const Case some : fast_cases) CHECK(find_gradient_error(data, options_for(some)) < 0.03);
}

TEST_CASE("fast maps are as good as exact ones") {
  const Matrix<float> data = planted::make_clusters(700, 20, 6, 2);
  for (const Case some : fast_cases) {
    TsneOptions options = options_for(some), exact = options;
    exact.method = TsneMethod::exact;
    Tsne judge(data, exact);
    const double cost = judge.cost(lay_out(data, options, 400)),
                 least = judge.cost(lay_out(data, exact, 400));
    CHECK(cost < 1.03 * least);
    CHECK(Tsne(data, options).cost(lay_out(data, options, 400)) == doctest::Approx(cost).epsilon(0.05));
  }
}

TEST_CASE("fast methods: 100 + 100 steps equal 200 bit for bit") {
  const Matrix<float> data = planted::make_clusters(500, 10, 4);
  for (const Case some : fast_cases) {
    const TsneOptions options = options_for(some);
    Tsne parts(data, options);
    Matrix<float> layout(500, options.dimensions);
    parts.initialise(layout);
    parts.run_to(100, layout);
    parts.run_to(200, layout);
    CHECK(layout == lay_out(data, options, 200));
  }
}

TEST_CASE("fast methods: rows of the layout are rows of the data") {
  const Matrix<float> data = planted::make_clusters(600, 20, 6);
  for (const Case some : fast_cases)
    CHECK(planted::find_agreement(lay_out(data, options_for(some), 200), 6) > 0.99);
}

TEST_CASE("fast methods: another perplexity on the way is the same as from the start") {
  const Matrix<float> data = planted::make_clusters(600, 10, 4);
  for (const float perplexity : {10.0f, 50.0f}) {
    TsneOptions options = options_for(fast_cases[0]), other = options;
    other.perplexity = perplexity;
    Tsne changed(data, options);
    Matrix<float> layout(600, 2), expected(600, 2);
    changed.set_options(other);
    changed.initialise(layout);
    changed.run_to(50, layout);
    const double cost = changed.cost(layout);
    Tsne fresh(data, other);
    CHECK(fresh.cost(layout) == doctest::Approx(cost).epsilon(1e-4));
  }
}

TEST_CASE("fast methods stay finite with hostile data and options") {
  for (const Case some : fast_cases) {
    const TsneOptions options = options_for(some);
    for (int n = 0; n < 10; ++n) CHECK(stays_finite_for_a_while(planted::make_normal(n, 4, 1), options));
    CHECK(stays_finite_for_a_while(Matrix<float>(12, 0), options));
    CHECK(stays_finite_for_a_while(Matrix<float>(50, 3), options));
    for (const float scale : {1e-38f, 1e-20f, 1e20f, 8e37f}) {
      Matrix<float> data = planted::make_clusters(50, 5, 3, 0.1f);
      for (float& number : data.flat()) number *= scale / 20;
      data(3, 1) = std::numeric_limits<float>::quiet_NaN();
      CHECK(stays_finite_for_a_while(data, options));
    }
    TsneOptions wild = options;
    wild.learning_rate = 1e6f;
    wild.perplexity = 1e9f;
    CHECK(stays_finite_for_a_while(planted::make_clusters(100, 5, 3), wild));
  }
}

TEST_CASE("a cancelled t-SNE returns") {
  Progress progress;
  progress.cancelled = true;
  Tsne tsne(planted::make_clusters(3000, 5, 3), {}, &progress);
  CHECK(tsne.step() == 0);
}

TEST_CASE("fast layouts are the same bits on any number of threads and on every machine") {
  const Matrix<float> data = planted::make_clusters(2501, 12, 5, 2);
  const std::uint64_t expected[] = {0xc6a0db91667521cc, 0x2f5399f9efa7f6b4, 0xfd4901c72a91c44e,
                                    0xd790621278739e53};
  for (const int threads : {1, 2, 4}) {
    set_thread_count(threads);
    for (int c = 0; c < 4; ++c)
      CHECK(planted::fingerprint(lay_out(data, options_for(fast_cases[c]), 40)) == expected[c]);
  }
  set_thread_count(0);
}
