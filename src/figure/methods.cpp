// The table of methods a figure can run.
#include "figure/methods.h"

#include "dr/tsne.h"

namespace planisphere {
namespace {

TsneOptions tsne_options(const FigureSpec& spec, const Params& params) {
  TsneOptions options;
  options.perplexity = params.perplexity;
  options.learning_rate = params.learning_rate;
  options.early_exaggeration = spec.early_exaggeration * params.exaggeration;
  options.early_steps = spec.early_steps;
  options.exaggeration = params.exaggeration;
  options.initialisation = params.start == Start::pca ? Initialisation::pca : Initialisation::random;
  options.seed = static_cast<std::uint64_t>(params.seed);
  return options;
}

}  // namespace

std::unique_ptr<Optimiser> start_method(const FigureSpec& spec, const Params& params,
                                        MatrixView<const float> vectors, MatrixView<float> layout) {
  switch (spec.method) {
    case Method::tsne: {
      auto tsne = std::make_unique<Tsne>(vectors, tsne_options(spec, params));
      tsne->initialise(layout);
      return tsne;
    }
  }
  return nullptr;
}

void change_method(Optimiser& method, const FigureSpec& spec, const Params& params) {
  switch (spec.method) {
    case Method::tsne:
      static_cast<Tsne&>(method).set_options(tsne_options(spec, params));
      break;
  }
}

}  // namespace planisphere
