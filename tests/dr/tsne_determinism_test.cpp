// Same seed, same picture: the same bits in pieces or at once, on one thread or many, natively or in
// WebAssembly.
#include <doctest/doctest.h>

#include "base/parallel.h"
#include "dr/tsne.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

TsneOptions determinism_options(int dimensions, std::uint64_t seed,
                                Initialisation initialisation = Initialisation::pca) {
  TsneOptions options;
  options.dimensions = dimensions;
  options.early_steps = 30;
  options.seed = seed;
  options.initialisation = initialisation;
  return options;
}

// 611 points are several tasks for every kernel and no multiple of eight.
Matrix<float> lay_out(const TsneOptions& options, int steps, int n = 611) {
  Tsne tsne(planted::make_clusters(n, 20, 5), options);
  Matrix<float> layout(n, options.dimensions);
  tsne.initialise(layout);
  tsne.run_to(steps, layout);
  return layout;
}

}  // namespace

TEST_CASE("500 + 500 steps equal 1,000 bit for bit") {
  const Matrix<float> data = planted::make_clusters(120, 10, 4);
  Tsne whole(data, determinism_options(2, 1)), parts(data, determinism_options(2, 1));
  Matrix<float> at_once(120, 2), in_parts(120, 2);
  whole.initialise(at_once);
  parts.initialise(in_parts);
  whole.run_to(1000, at_once);
  parts.run_to(500, in_parts);
  CHECK(at_once != in_parts);
  parts.run_to(1000, in_parts);
  CHECK(at_once == in_parts);
  CHECK(parts.step() == 1000);
}

TEST_CASE("one thread and many give the same bits") {
  for (const int dimensions : {2, 3}) {
    set_thread_count(1);
    const Matrix<float> alone = lay_out(determinism_options(dimensions, 1), 40);
    for (const int threads : {2, 3, 4}) {
      set_thread_count(threads);
      CHECK(lay_out(determinism_options(dimensions, 1), 40) == alone);
    }
    set_thread_count(0);
  }
}

TEST_CASE("the same seed gives the same bits and another seed others, from PCA and from random starts") {
  for (const Initialisation start : {Initialisation::pca, Initialisation::random}) {
    const Matrix<float> first = lay_out(determinism_options(2, 1, start), 20);
    CHECK(lay_out(determinism_options(2, 1, start), 20) == first);
    CHECK(lay_out(determinism_options(2, 2, start), 20) != first);
  }
}

TEST_CASE("initialise starts over with the same bits") {
  Tsne tsne(planted::make_clusters(100, 8, 3), determinism_options(3, 5));
  Matrix<float> first(100, 3), again(100, 3);
  tsne.initialise(first);
  tsne.run_to(50, first);
  tsne.initialise(again);
  CHECK(tsne.step() == 0);
  tsne.run_to(50, again);
  CHECK(first == again);
}

TEST_CASE("asking for the cost or the gradient on the way changes nothing") {
  Tsne asked(planted::make_clusters(100, 8, 3), determinism_options(2, 5)),
      quiet(planted::make_clusters(100, 8, 3), determinism_options(2, 5));
  Matrix<float> a(100, 2), b(100, 2), gradient(100, 2);
  asked.initialise(a);
  quiet.initialise(b);
  for (int step = 5; step <= 50; step += 5) {
    asked.run_to(step, a);
    asked.write_gradient(planted::make_normal(100, 2, 1), gradient);
    asked.cost(planted::make_normal(100, 2, 1));
  }
  quiet.run_to(50, b);
  CHECK(a == b);
}

TEST_CASE("running to a step that has been reached does nothing") {
  Tsne tsne(planted::make_clusters(50, 8, 3), determinism_options(2, 5));
  Matrix<float> layout(50, 2);
  tsne.initialise(layout);
  tsne.run_to(10, layout);
  const Matrix<float> before = layout;
  tsne.run_to(10, layout);
  tsne.run_to(3, layout);
  CHECK(layout == before);
  CHECK(tsne.step() == 10);
}

// These constants were written down once; every compiler, instruction set and number of threads must give
// them.
TEST_CASE("layouts are the same bits on every machine") {
  CHECK(planted::fingerprint(planted::make_clusters(611, 20, 5)) == 0x6299cc60f41bcb30);
  CHECK(planted::fingerprint(lay_out(determinism_options(2, 1), 50)) == 0x411bc1b9dbfdb0a0);
  CHECK(planted::fingerprint(lay_out(determinism_options(3, 1), 50)) == 0xd4b6c757997d7e85);
  CHECK(planted::fingerprint(lay_out(determinism_options(2, 7, Initialisation::random), 50)) ==
        0x76b03dec12fff112);
}
