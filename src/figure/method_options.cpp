// Options from what was authored and what was chosen.
#include "figure/method_options.h"

namespace planisphere {
namespace {

std::uint64_t seed_of(const Params& params) {
  return static_cast<std::uint64_t>(params.seed);
}

Initialisation initialisation_of(const Params& params) {
  switch (params.start) {
    case Start::pca:
      return Initialisation::pca;
    case Start::spectral:
      return Initialisation::spectral;
    default:
      return Initialisation::random;
  }
}

UmapStart umap_start_of(const Params& params) {
  switch (params.start) {
    case Start::pca:
      return UmapStart::pca;
    case Start::spectral:
      return UmapStart::spectral;
    default:
      return UmapStart::random;
  }
}

}  // namespace

ClassicalMdsOptions classical_mds_options(const Params& params, int dimensions) {
  ClassicalMdsOptions options;
  options.dimensions = dimensions;
  options.seed = seed_of(params);
  return options;
}

IsomapOptions isomap_options(const Params& params, int dimensions) {
  IsomapOptions options;
  options.dimensions = dimensions;
  options.neighbours = params.neighbours;
  options.seed = seed_of(params);
  return options;
}

StressOptions stress_options(const Params& params, int dimensions, StressKind kind) {
  StressOptions options;
  options.dimensions = dimensions;
  options.kind = kind;
  options.initialisation = initialisation_of(params);
  options.seed = seed_of(params);
  return options;
}

DescentMdsOptions descent_options(const Params& params, int dimensions, StressKind kind) {
  DescentMdsOptions options;
  options.stress = stress_options(params, dimensions, kind);
  options.step_factor = params.step_length;
  options.momentum = params.inertia;
  return options;
}

GraphLayoutOptions graph_options(const Params& params, int dimensions) {
  GraphLayoutOptions options;
  options.dimensions = dimensions;
  options.neighbours = params.springs;
  options.step_factor = params.step_length;
  options.momentum = params.inertia;
  options.initialisation = initialisation_of(params);
  options.seed = seed_of(params);
  return options;
}

SneOptions sne_options(const Params& params, int dimensions, bool symmetric) {
  SneOptions options;
  options.dimensions = dimensions;
  options.symmetric = symmetric;
  options.perplexity = params.perplexity;
  options.initialisation = initialisation_of(params);
  options.seed = seed_of(params);
  return options;
}

TsneOptions tsne_options(const PlotSpec& plot, const Params& params, int dimensions) {
  TsneOptions options;
  options.dimensions = dimensions;
  options.perplexity = params.perplexity;
  options.learning_rate = params.learning_rate;
  options.early_exaggeration = plot.early_exaggeration * params.exaggeration;
  options.early_steps = plot.early_steps;
  options.exaggeration = params.exaggeration;
  options.initialisation = initialisation_of(params);
  options.seed = seed_of(params);
  return options;
}

UmapOptions umap_options(const Params& params, int dimensions) {
  UmapOptions options;
  options.dimensions = dimensions;
  options.neighbours = params.neighbours;
  options.min_dist = params.min_dist;
  options.start = umap_start_of(params);
  options.epochs = umap_epochs;
  options.seed = seed_of(params);
  return options;
}

}  // namespace planisphere
