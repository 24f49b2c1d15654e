// Any options on any small data, bit patterns and all: every method ends, with a finite layout.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "dr/classical_mds.h"
#include "dr/descent_mds.h"
#include "dr/graph_layout.h"
#include "dr/interpolation.h"
#include "dr/isomap.h"
#include "dr/pca.h"
#include "dr/smacof.h"
#include "dr/sne.h"
#include "dr/tsne.h"
#include "dr/umap.h"
#include "fuzz/bytes.h"

using namespace planisphere;

namespace {

constexpr int steps = 8;

void require_finite(MatrixView<const float> layout) {
  for (const float y : layout.flat()) {
    if (!std::isfinite(y)) std::abort();
  }
}

template <class Method>
void run(Method&& method, int points, int dimensions) {
  Matrix<float> layout(points, dimensions);
  method.initialise(layout);
  require_finite(layout);
  method.run_to(steps, layout);
  require_finite(layout);
  if (std::isnan(method.cost(layout))) std::abort();
}

Initialisation take_initialisation(FuzzBytes& bytes) {
  return static_cast<Initialisation>(bytes.take_int(0, 2));
}

void run_tsne(FuzzBytes& bytes, MatrixView<const float> data, int dimensions) {
  TsneOptions options;
  options.dimensions = dimensions;
  options.perplexity = bytes.take<float>();
  options.learning_rate = bytes.take<float>();
  options.early_exaggeration = bytes.take<float>();
  options.exaggeration = bytes.take<float>();
  options.early_momentum = bytes.take<float>();
  options.momentum = bytes.take<float>();
  options.early_steps = bytes.take_int(-1, steps);
  options.method = static_cast<TsneMethod>(bytes.take_int(0, 4));
  options.make_interpolation = make_interpolation_repulsion;
  options.initialisation = take_initialisation(bytes);
  run(Tsne(data, options), data.rows, dimensions);
}

void run_sne(FuzzBytes& bytes, MatrixView<const float> data, int dimensions) {
  SneOptions options;
  options.dimensions = dimensions;
  options.symmetric = bytes.take_int(0, 1) == 1;
  options.perplexity = bytes.take<float>();
  options.learning_rate = bytes.take<float>();
  options.momentum = bytes.take<float>();
  options.initialisation = take_initialisation(bytes);
  run(Sne(data, options), data.rows, dimensions);
}

void run_umap(FuzzBytes& bytes, MatrixView<const float> data, int dimensions) {
  UmapOptions options;
  options.dimensions = dimensions;
  options.neighbours = bytes.take<std::int16_t>();
  options.min_dist = bytes.take<float>();
  options.spread = bytes.take<float>();
  options.epochs = bytes.take_int(0, steps);
  options.learning_rate = bytes.take<float>();
  options.negative_samples = bytes.take<std::int8_t>();
  options.repulsion = bytes.take<float>();
  options.start = static_cast<UmapStart>(bytes.take_int(0, 2));
  run(Umap(data, options), data.rows, dimensions);
}

void run_descent(FuzzBytes& bytes, MatrixView<const float> data, int dimensions) {
  DescentMdsOptions options;
  options.stress.dimensions = dimensions;
  options.stress.kind = bytes.take_int(0, 1) == 0 ? StressKind::metric : StressKind::sammon;
  options.stress.initialisation = take_initialisation(bytes);
  options.step = bytes.take<float>();
  options.step_factor = bytes.take<float>();
  options.momentum = bytes.take<float>();
  run(DescentMds(data, options), data.rows, dimensions);
}

void run_smacof(FuzzBytes& bytes, MatrixView<const float> data, int dimensions) {
  StressOptions options;
  options.dimensions = dimensions;
  options.initialisation = take_initialisation(bytes);
  run(Smacof(data, options), data.rows, dimensions);
}

void run_graph(FuzzBytes& bytes, MatrixView<const float> data, int dimensions) {
  GraphLayoutOptions options;
  options.dimensions = dimensions;
  options.neighbours = bytes.take<std::int16_t>();
  options.step = bytes.take<float>();
  options.step_factor = bytes.take<float>();
  options.momentum = bytes.take<float>();
  options.theta = bytes.take<float>();
  options.exact_up_to = bytes.take_int(0, 40);
  options.initialisation = take_initialisation(bytes);
  run(GraphLayout(data, options), data.rows, dimensions);
}

void run_at_once(FuzzBytes& bytes, MatrixView<const float> data, int dimensions) {
  Matrix<float> scores(data.rows, std::min({dimensions, data.rows, data.cols}));
  write_pca_scores(find_pca(data, scores.cols()), data, scores);
  require_finite(scores);
  ClassicalMdsOptions mds;
  mds.dimensions = dimensions;
  require_finite(find_classical_mds_of(data, mds).layout);
  IsomapOptions isomap;
  isomap.dimensions = dimensions;
  isomap.neighbours = bytes.take<std::int16_t>();
  isomap.exact_up_to = bytes.take_int(0, 40);
  isomap.landmarks = bytes.take<std::int16_t>();
  require_finite(find_isomap(data, isomap).layout);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzBytes bytes(data, size);
  constexpr void (*methods[])(FuzzBytes&, MatrixView<const float>, int) = {
      run_tsne, run_sne, run_umap, run_descent, run_smacof, run_graph, run_at_once};
  const auto method = methods[bytes.take_int(0, 6)];
  const int dimensions = bytes.take_int(2, 3);
  Matrix<float> vectors(bytes.take_int(0, 40), bytes.take_int(1, 6));
  for (float& x : vectors.flat()) x = bytes.take<float>();
  method(bytes, vectors, dimensions);
  return 0;
}
