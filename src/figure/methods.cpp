// Each method's row in the table.
#include "figure/methods.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "dr/pca.h"
#include "figure/method_options.h"
#include "figure/training.h"

namespace planisphere {
namespace {

using Started = std::unique_ptr<Optimiser>;

Started finish(MatrixView<const float> result, MatrixView<float> layout) {
  std::copy_n(result.data, layout.size(), layout.data);
  return std::make_unique<FinishedLayout>();
}

class PcaLayout final : public FinishedLayout {
 public:
  explicit PcaLayout(Pca pca) : pca_(std::move(pca)) {}
  const Pca& pca() const { return pca_; }

 private:
  Pca pca_;
};

Started start_pca(const PlotSpec&, const Params&, MatrixView<const float> vectors, MatrixView<float> layout,
                  Progress&) {
  // Few points or flat data have fewer components than the layout has dimensions.
  Matrix<float> scores(vectors.rows, std::min({layout.cols, vectors.rows, vectors.cols}));
  Pca pca = find_pca(vectors, scores.cols());
  write_pca_scores(pca, vectors, scores);
  for (int i = 0; i < layout.rows; ++i) {
    std::fill_n(layout.row(i), layout.cols, 0.0f);
    std::copy_n(scores.row(i), scores.cols(), layout.row(i));
  }
  return std::make_unique<PcaLayout>(std::move(pca));
}

Axes pca_axes(const Optimiser& method) {
  const Pca& pca = static_cast<const PcaLayout&>(method).pca();
  Axes axes{pca.components, Matrix<float>(pca.components.rows(), 1)};
  for (int k = 0; k < axes.shares.rows(); ++k) {
    const double variance = pca.variances[static_cast<std::size_t>(k)];
    axes.shares(k, 0) = pca.total_variance > 0 ? static_cast<float>(variance / pca.total_variance) : 0;
  }
  return axes;
}

Started start_classical_mds(const PlotSpec&, const Params& params, MatrixView<const float> vectors,
                            MatrixView<float> layout, Progress&) {
  return finish(find_classical_mds_of(vectors, classical_mds_options(params, layout.cols)).layout, layout);
}

Started start_isomap(const PlotSpec&, const Params& params, MatrixView<const float> vectors,
                     MatrixView<float> layout, Progress& progress) {
  return finish(find_isomap(vectors, isomap_options(params, layout.cols), &progress).layout, layout);
}

template <class Method>
Started initialised(std::unique_ptr<Method> method, MatrixView<float> layout) {
  method->initialise(layout);
  return method;
}

template <StressKind kind>
Started start_descent(const PlotSpec&, const Params& params, MatrixView<const float> vectors,
                      MatrixView<float> layout, Progress& progress) {
  const DescentMdsOptions options = descent_options(params, layout.cols, kind);
  return initialised(std::make_unique<DescentMds>(vectors, options, &progress), layout);
}

Started start_smacof(const PlotSpec&, const Params& params, MatrixView<const float> vectors,
                     MatrixView<float> layout, Progress& progress) {
  const StressOptions options = stress_options(params, layout.cols, StressKind::metric);
  return initialised(std::make_unique<Smacof>(vectors, options, &progress), layout);
}

Started start_graph(const PlotSpec&, const Params& params, MatrixView<const float> vectors,
                    MatrixView<float> layout, Progress& progress) {
  const GraphLayoutOptions options = graph_options(params, layout.cols);
  return initialised(std::make_unique<GraphLayout>(vectors, options, &progress), layout);
}

template <bool symmetric>
Started start_sne(const PlotSpec&, const Params& params, MatrixView<const float> vectors,
                  MatrixView<float> layout, Progress&) {
  return initialised(std::make_unique<Sne>(vectors, sne_options(params, layout.cols, symmetric)), layout);
}

Started start_tsne(const PlotSpec& plot, const Params& params, MatrixView<const float> vectors,
                   MatrixView<float> layout, Progress& progress) {
  const TsneOptions options = tsne_options(plot, params, layout.cols);
  return initialised(std::make_unique<Tsne>(vectors, options, &progress), layout);
}

Started start_umap(const PlotSpec&, const Params& params, MatrixView<const float> vectors,
                   MatrixView<float> layout, Progress& progress) {
  return initialised(std::make_unique<Umap>(vectors, umap_options(params, layout.cols), &progress), layout);
}

template <class Method>
void change_descent(Optimiser& method, const PlotSpec&, const Params& params) {
  auto& descent = static_cast<Method&>(method);
  auto options = descent.options();
  options.step_factor = params.step_length;
  options.momentum = params.inertia;
  descent.set_options(options);
}

void change_tsne(Optimiser& method, const PlotSpec& plot, const Params& params) {
  auto& tsne = static_cast<Tsne&>(method);
  tsne.set_options(tsne_options(plot, params, tsne.options().dimensions));
}

Matrix<int> graph_edges(const Optimiser& method) {
  return static_cast<const GraphLayout&>(method).graph().edges;
}

constexpr const char* tsne_controls[] = {"perplexity", "learning_rate", "exaggeration", "start"};
constexpr const char* sne_controls[] = {"perplexity", "start"};
constexpr const char* descent_controls[] = {"step_length", "inertia", "start"};
constexpr const char* graph_controls[] = {"springs", "step_length", "inertia", "start"};
constexpr const char* smacof_controls[] = {"start"};
constexpr const char* isomap_controls[] = {"neighbours"};
constexpr const char* umap_controls[] = {"neighbours", "min_dist", "start"};

constexpr int all_pairs_limit = 3000;  // points: two tables of all pairs take 72 MB, a step 70 ms

constexpr MethodInfo table[] = {
    {.method = Method::pca, .label = "PCA", .start = start_pca, .axes = pca_axes},
    {.method = Method::classical_mds, .label = "Classical MDS", .start = start_classical_mds},
    {.method = Method::mds,
     .label = "MDS",
     .cost_name = "stress",
     .max_steps = 700,
     .controls = descent_controls,
     .start = start_descent<StressKind::metric>,
     .change = change_descent<DescentMds>},
    {.method = Method::smacof,
     .label = "MDS by SMACOF",
     .cost_name = "stress",
     .max_steps = 300,
     .controls = smacof_controls,
     .start = start_smacof},
    {.method = Method::sammon,
     .label = "Sammon",
     .cost_name = "stress",
     .max_steps = 600,
     .controls = descent_controls,
     .start = start_descent<StressKind::sammon>,
     .change = change_descent<DescentMds>},
    {.method = Method::isomap, .label = "Isomap", .controls = isomap_controls, .start = start_isomap},
    {.method = Method::graph,
     .label = "Neighbour graph",
     .cost_name = "energy",
     .max_steps = 700,
     .controls = graph_controls,
     .start = start_graph,
     .change = change_descent<GraphLayout>,
     .edges = graph_edges},
    {.method = Method::sne,
     .label = "SNE",
     .cost_name = "KL",
     .max_steps = 1000,
     .max_points = all_pairs_limit,
     .controls = sne_controls,
     .usual = {.perplexity = 40},
     .start = start_sne<false>},
    {.method = Method::symmetric_sne,
     .label = "Symmetric SNE",
     .cost_name = "KL",
     .max_steps = 1000,
     .max_points = all_pairs_limit,
     .controls = sne_controls,
     .usual = {.perplexity = 40},
     .start = start_sne<true>},
    {.method = Method::tsne,
     .label = "t-SNE",
     .cost_name = "KL",
     .max_steps = 1000,
     .controls = tsne_controls,
     .usual = {.perplexity = 40, .learning_rate = 100},
     .start = start_tsne,
     .change = change_tsne},
    {.method = Method::umap,
     .label = "UMAP",
     .cost_name = "cross entropy",
     .max_steps = umap_epochs,
     .controls = umap_controls,
     .start = start_umap},
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

std::vector<PlotSpec> plots_of(const FigureSpec& spec, const Params& params) {
  std::vector<PlotSpec> plots(spec.plots.begin(), spec.plots.end());
  if (plots.empty()) plots.push_back({.method = params.method});
  for (PlotSpec& plot : plots) {
    if (plot.early_exaggeration == 0) plot.early_exaggeration = spec.early_exaggeration;
    if (plot.early_steps == 0) plot.early_steps = spec.early_steps;
  }
  return plots;
}

bool shows_baked(const FigureSpec& spec, const Params& params) {
  return spec.baked && params.live == 0;
}

int last_step(const FigureSpec& spec, const Params& params, Method method) {
  if (shows_baked(spec, params)) return 0;
  if (spec.view == View::curves) return spec.network.epochs;
  if (spec.view == View::path) return path_steps;
  const int usual = method_info(method).max_steps;
  return usual > 0 && spec.max_steps > 0 ? spec.max_steps : usual;
}

int last_step(const FigureSpec& spec, const Params& params) {
  int last = 0;
  for (const PlotSpec& plot : plots_of(spec, params))
    last = std::max(last, last_step(spec, params, plot.method));
  return last;
}

}  // namespace planisphere
