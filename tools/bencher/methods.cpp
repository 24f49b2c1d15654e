// What each method's name stands for.
#include "bencher/methods.h"

#include <cassert>

#include "bencher/scalar_tsne.h"
#include "dr/tsne.h"

namespace planisphere {
namespace {

TsneOptions tsne_options(int dimensions) {
  TsneOptions options;
  options.dimensions = dimensions;
  return options;
}

Contestant prepare_tsne(MatrixView<const float> data, int dimensions) {
  auto tsne = std::make_unique<Tsne>(data, tsne_options(dimensions));
  Matrix<float> layout(data.rows, dimensions);
  tsne->initialise(layout);
  return {std::move(tsne), std::move(layout)};
}

Contestant prepare_scalar_tsne(MatrixView<const float> data, int dimensions) {
  Matrix<float> layout(data.rows, dimensions);
  write_pca_layout(data, TsneOptions().seed, 1e-4f, layout);
  return {std::make_unique<ScalarTsne>(data, tsne_options(dimensions)), std::move(layout)};
}

struct Method {
  const char* name;
  Contestant (*prepare)(MatrixView<const float> data, int dimensions);
};

constexpr Method methods[] = {{"tsne", prepare_tsne}, {"scalar-tsne", prepare_scalar_tsne}};

}  // namespace

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const Method& method : methods) names.push_back(method.name);
  return names;
}

Contestant prepare_method(const std::string& name, MatrixView<const float> data, int dimensions) {
  for (const Method& method : methods) {
    if (name == method.name) return method.prepare(data, dimensions);
  }
  assert(false && "no method of that name");
  return {};
}

}  // namespace planisphere
