// Same seed, same picture: the same bits in pieces or at once, on one thread or many, natively or in
// WebAssembly.
#include <doctest/doctest.h>

#include <initializer_list>

#include "base/parallel.h"
#include "dr/umap.h"
#include "planted_data.h"

using namespace planisphere;

namespace {

UmapOptions umap_determinism_options(int dimensions, std::uint64_t seed,
                                     UmapStart start = UmapStart::spectral) {
  UmapOptions options;
  options.dimensions = dimensions;
  options.epochs = 60;
  options.seed = seed;
  options.start = start;
  return options;
}

// 611 points are several tasks for every kernel and no multiple of eight.
Matrix<float> lay_out(const UmapOptions& options, int steps, int n = 611) {
  Umap umap(planted::make_clusters(n, 20, 5, 4), options);
  Matrix<float> layout(n, options.dimensions);
  umap.initialise(layout);
  umap.run_to(steps, layout);
  return layout;
}

}  // namespace

TEST_CASE("UMAP: stopping and going on equals going straight through, bit for bit") {
  const Matrix<float> data = planted::make_clusters(300, 10, 4);
  Umap whole(data, umap_determinism_options(2, 1)), parts(data, umap_determinism_options(2, 1));
  Matrix<float> at_once(300, 2), in_parts(300, 2);
  whole.initialise(at_once);
  parts.initialise(in_parts);
  whole.run_to(60, at_once);
  for (const int stop : {1, 2, 30, 31}) parts.run_to(stop, in_parts);
  CHECK(at_once != in_parts);
  parts.run_to(60, in_parts);
  CHECK(at_once == in_parts);
  CHECK(parts.step() == 60);
}

TEST_CASE("UMAP: one thread and many give the same bits") {
  for (const int dimensions : {2, 3}) {
    set_thread_count(1);
    const Matrix<float> alone = lay_out(umap_determinism_options(dimensions, 1), 20);
    for (const int threads : {2, 3, 4}) {
      set_thread_count(threads);
      CHECK(lay_out(umap_determinism_options(dimensions, 1), 20) == alone);
    }
    set_thread_count(0);
  }
}

TEST_CASE("UMAP: the same seed gives the same bits and another seed others, from every start") {
  for (const UmapStart start : {UmapStart::spectral, UmapStart::pca, UmapStart::random}) {
    const Matrix<float> first = lay_out(umap_determinism_options(2, 1, start), 10);
    CHECK(lay_out(umap_determinism_options(2, 1, start), 10) == first);
    CHECK(lay_out(umap_determinism_options(2, 2, start), 10) != first);
  }
}

TEST_CASE("UMAP: initialise starts over with the same bits") {
  Umap umap(planted::make_clusters(200, 8, 3), umap_determinism_options(3, 5));
  Matrix<float> first(200, 3), again(200, 3);
  umap.initialise(first);
  umap.run_to(30, first);
  umap.initialise(again);
  CHECK(umap.step() == 0);
  umap.run_to(30, again);
  CHECK(first == again);
}

TEST_CASE("UMAP: asking for the cost on the way changes nothing") {
  const Matrix<float> data = planted::make_clusters(200, 8, 3);
  Umap asked(data, umap_determinism_options(2, 5)), quiet(data, umap_determinism_options(2, 5));
  Matrix<float> a(200, 2), b(200, 2);
  asked.initialise(a);
  quiet.initialise(b);
  for (int step = 5; step <= 30; step += 5) {
    asked.run_to(step, a);
    asked.cost(planted::make_normal(200, 2, 1));
  }
  quiet.run_to(30, b);
  CHECK(a == b);
}

TEST_CASE("UMAP: steps beyond the last epoch change nothing") {
  Umap umap(planted::make_clusters(100, 8, 3), umap_determinism_options(2, 5));
  Matrix<float> layout(100, 2);
  umap.initialise(layout);
  umap.run_to(umap.epochs(), layout);
  const Matrix<float> finished = layout;
  umap.run_to(1000, layout);
  CHECK(layout == finished);
  CHECK(umap.step() == 1000);
}

// These constants were written down once; every compiler, instruction set and number of threads must give
// them.
TEST_CASE("UMAP: layouts are the same bits on every machine") {
  CHECK(planted::fingerprint(lay_out(umap_determinism_options(2, 1), 60)) == 0x61cac05dd4ad2e62);
  CHECK(planted::fingerprint(lay_out(umap_determinism_options(3, 1), 60)) == 0x081cfb9dcc415ad8);
  CHECK(planted::fingerprint(lay_out(umap_determinism_options(2, 7, UmapStart::pca), 60)) ==
        0xa7db0b4e387d17d9);
  CHECK(planted::fingerprint(lay_out(umap_determinism_options(2, 7, UmapStart::random), 60)) ==
        0x0851333c461699cc);
  CHECK(planted::fingerprint(lay_out(umap_determinism_options(2, 1), 5, 3000)) ==
        0x25686fb27c8ee288);  // approximate neighbours
}
