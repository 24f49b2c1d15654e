// What each method's name stands for.
#include "bencher/methods.h"

#include <cassert>

#include "bencher/scalar_tsne.h"
#include "dr/descent_mds.h"
#include "dr/graph_layout.h"
#include "dr/interpolation.h"
#include "dr/smacof.h"
#include "dr/tsne.h"
#include "dr/umap.h"

namespace planisphere {
namespace {

template <class Method, class Options>
Contestant start(MatrixView<const float> data, int dimensions, const Options& options) {
  auto method = std::make_unique<Method>(data, options);
  Matrix<float> layout(data.rows, dimensions);
  method->initialise(layout);
  return {std::move(method), std::move(layout)};
}

TsneOptions tsne_options(const MethodOrder& order) {
  TsneOptions options;
  options.dimensions = order.dimensions;
  options.perplexity = order.perplexity;
  options.exaggeration = order.exaggeration;
  return options;
}

template <TsneMethod method>
Contestant prepare_tsne(const MethodOrder& order, MatrixView<const float> data) {
  TsneOptions options = tsne_options(order);
  options.method = method;
  options.make_interpolation = make_interpolation_repulsion;
  return start<Tsne>(data, order.dimensions, options);
}

Contestant prepare_scalar_tsne(const MethodOrder& order, MatrixView<const float> data) {
  Matrix<float> layout(data.rows, order.dimensions);
  write_pca_layout(data, TsneOptions().seed, 1e-4f, layout);
  return {std::make_unique<ScalarTsne>(data, tsne_options(order)), std::move(layout)};
}

Contestant prepare_umap(const MethodOrder& order, MatrixView<const float> data) {
  UmapOptions options;
  options.dimensions = order.dimensions;
  options.epochs = order.steps;
  return start<Umap>(data, order.dimensions, options);
}

Contestant prepare_descent(StressKind kind, const MethodOrder& order, MatrixView<const float> data) {
  DescentMdsOptions options;
  options.stress.dimensions = order.dimensions;
  options.stress.kind = kind;
  return start<DescentMds>(data, order.dimensions, options);
}

Contestant prepare_mds(const MethodOrder& order, MatrixView<const float> data) {
  return prepare_descent(StressKind::metric, order, data);
}

Contestant prepare_sammon(const MethodOrder& order, MatrixView<const float> data) {
  return prepare_descent(StressKind::sammon, order, data);
}

Contestant prepare_smacof(const MethodOrder& order, MatrixView<const float> data) {
  StressOptions options;
  options.dimensions = order.dimensions;
  return start<Smacof>(data, order.dimensions, options);
}

Contestant prepare_graph(const MethodOrder& order, MatrixView<const float> data) {
  GraphLayoutOptions options;
  options.dimensions = order.dimensions;
  return start<GraphLayout>(data, order.dimensions, options);
}

struct Method {
  const char* name;
  Contestant (*prepare)(const MethodOrder& order, MatrixView<const float> data);
};

constexpr Method methods[] = {{"tsne", prepare_tsne<TsneMethod::automatic>},
                              {"exact-tsne", prepare_tsne<TsneMethod::exact>},
                              {"barnes-hut-tsne", prepare_tsne<TsneMethod::barnes_hut>},
                              {"grid-tsne", prepare_tsne<TsneMethod::grid>},
                              {"interpolation-tsne", prepare_tsne<TsneMethod::interpolation>},
                              {"scalar-tsne", prepare_scalar_tsne},
                              {"umap", prepare_umap},
                              {"mds", prepare_mds},
                              {"sammon", prepare_sammon},
                              {"smacof", prepare_smacof},
                              {"graph", prepare_graph}};

}  // namespace

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const Method& method : methods) names.push_back(method.name);
  return names;
}

Contestant prepare_method(const MethodOrder& order, MatrixView<const float> data) {
  for (const Method& method : methods) {
    if (order.name == method.name) return method.prepare(order, data);
  }
  assert(false && "no method of that name");
  return {};
}

}  // namespace planisphere
