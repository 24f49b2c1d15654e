// Each method's row in the table.
#include "figure/methods.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "dr/classical_mds.h"
#include "dr/descent_mds.h"
#include "dr/pca.h"
#include "dr/smacof.h"
#include "dr/tsne.h"
#include "dr/umap.h"

namespace planisphere {
namespace {

constexpr int umap_epochs = 500;

/// A layout that is done as soon as it is started.
class FinishedLayout final : public Optimiser {
 public:
  int step() const override { return 0; }
  void run_to(int, MatrixView<float>) override {}
  double cost(MatrixView<const float>) override { return 0; }
};

void change_nothing(Optimiser&, const FigureSpec&, const Params&) {}

std::unique_ptr<Optimiser> start_pca(const FigureSpec&, const Params&, MatrixView<const float> vectors,
                                     MatrixView<float> layout, Progress&) {
  write_pca_scores(find_pca(vectors, layout.cols), vectors, layout);
  return std::make_unique<FinishedLayout>();
}

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

std::unique_ptr<Optimiser> start_tsne(const FigureSpec& spec, const Params& params,
                                      MatrixView<const float> vectors, MatrixView<float> layout, Progress&) {
  auto tsne = std::make_unique<Tsne>(vectors, tsne_options(spec, params));
  tsne->initialise(layout);
  return tsne;
}

void change_tsne(Optimiser& method, const FigureSpec& spec, const Params& params) {
  static_cast<Tsne&>(method).set_options(tsne_options(spec, params));
}

std::unique_ptr<Optimiser> start_classical_mds(const FigureSpec&, const Params& params,
                                               MatrixView<const float> vectors, MatrixView<float> layout,
                                               Progress&) {
  ClassicalMdsOptions options;
  options.dimensions = layout.cols;
  options.seed = static_cast<std::uint64_t>(params.seed);
  const ClassicalMds result = find_classical_mds_of(vectors, options);
  std::copy_n(result.layout.data(), layout.size(), layout.data);
  return std::make_unique<FinishedLayout>();
}

Initialisation initialisation_of(const Params& params) {
  return params.start == Start::pca ? Initialisation::pca : Initialisation::random;
}

DescentMdsOptions descent_options(const Params& params, StressKind kind) {
  DescentMdsOptions options;
  options.stress.kind = kind;
  options.stress.initialisation = initialisation_of(params);
  options.stress.seed = static_cast<std::uint64_t>(params.seed);
  options.step = params.step_size;
  options.momentum = params.inertia;
  return options;
}

template <StressKind kind>
std::unique_ptr<Optimiser> start_descent(const FigureSpec&, const Params& params,
                                         MatrixView<const float> vectors, MatrixView<float> layout,
                                         Progress& progress) {
  auto mds = std::make_unique<DescentMds>(vectors, descent_options(params, kind), &progress);
  mds->initialise(layout);
  return mds;
}

template <StressKind kind>
void change_descent(Optimiser& method, const FigureSpec&, const Params& params) {
  auto& mds = static_cast<DescentMds&>(method);
  DescentMdsOptions options = mds.options();
  options.step = params.step_size;
  options.momentum = params.inertia;
  mds.set_options(options);
}

std::unique_ptr<Optimiser> start_smacof(const FigureSpec&, const Params& params,
                                        MatrixView<const float> vectors, MatrixView<float> layout,
                                        Progress& progress) {
  StressOptions options;
  options.initialisation = initialisation_of(params);
  options.seed = static_cast<std::uint64_t>(params.seed);
  auto smacof = std::make_unique<Smacof>(vectors, options, &progress);
  smacof->initialise(layout);
  return smacof;
}

UmapOptions umap_options(const Params& params) {
  UmapOptions options;
  options.neighbours = params.neighbours;
  options.min_dist = params.min_dist;
  options.start = params.start == Start::pca ? UmapStart::spectral : UmapStart::random;
  options.epochs = umap_epochs;
  options.seed = static_cast<std::uint64_t>(params.seed);
  return options;
}

std::unique_ptr<Optimiser> start_umap(const FigureSpec&, const Params& params,
                                      MatrixView<const float> vectors, MatrixView<float> layout,
                                      Progress& progress) {
  auto umap = std::make_unique<Umap>(vectors, umap_options(params), &progress);
  umap->initialise(layout);
  return umap;
}

constexpr const char* tsne_controls[] = {"perplexity", "learning_rate", "exaggeration", "start"};
constexpr const char* descent_controls[] = {"step_size", "inertia", "start"};
constexpr const char* smacof_controls[] = {"start"};
constexpr const char* umap_controls[] = {"neighbours", "min_dist", "start"};

constexpr MethodInfo table[] = {
    {Method::pca, "PCA", nullptr, 0, {}, {}, start_pca, change_nothing},
    {Method::classical_mds, "Classical MDS", nullptr, 0, {}, {}, start_classical_mds, change_nothing},
    {Method::mds,
     "MDS",
     "stress",
     700,
     descent_controls,
     {.step_size = 8, .inertia = 0.8f},
     start_descent<StressKind::metric>,
     change_descent<StressKind::metric>},
    {Method::smacof, "MDS by SMACOF", "stress", 300, smacof_controls, {}, start_smacof, change_nothing},
    {Method::sammon,
     "Sammon",
     "stress",
     600,
     descent_controls,
     {.step_size = 5.5f, .inertia = 0.8f},
     start_descent<StressKind::sammon>,
     change_descent<StressKind::sammon>},
    {Method::tsne,
     "t-SNE",
     "KL",
     1000,
     tsne_controls,
     {.perplexity = 40, .learning_rate = 100},
     start_tsne,
     change_tsne},
    {Method::umap,
     "UMAP",
     "cross entropy",
     umap_epochs,
     umap_controls,
     {.neighbours = 15, .min_dist = 0.1f},
     start_umap,
     change_nothing},
};

}  // namespace

std::span<const MethodInfo> method_table() {
  return table;
}

const MethodInfo& method_info(Method method) {
  const auto found = std::find_if(std::begin(table), std::end(table),
                                  [&](const MethodInfo& m) { return m.method == method; });
  assert(found != std::end(table) && "a method that is not in the table");
  return *found;
}

std::vector<Method> plot_methods(const FigureSpec& spec, const Params& params) {
  return spec.methods.empty() ? std::vector<Method>{params.method} : spec.methods;
}

int last_step(const FigureSpec& spec, Method method) {
  const int usual = method_info(method).max_steps;
  return usual > 0 && spec.max_steps > 0 ? spec.max_steps : usual;
}

int last_step(const FigureSpec& spec, const Params& params) {
  int last = 0;
  for (const Method method : plot_methods(spec, params)) last = std::max(last, last_step(spec, method));
  return last;
}

}  // namespace planisphere
