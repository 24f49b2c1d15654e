// What a reader may change about a figure's method; it travels in the URL and to the optimiser's thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace planisphere {

/// Rows, and columns, of the pictures whose pixels a reader may choose.
inline constexpr int image_side = 28;

/// The layout methods a figure can run.
enum class Method : int {
  pca,
  classical_mds,
  mds,
  smacof,
  sammon,
  isomap,
  graph,
  sne,
  symmetric_sne,
  tsne,
  umap,
};
inline constexpr int method_count = 11;

/// Where a layout starts.
enum class Start : int { random = 0, pca = 1, spectral = 2 };

/// Of the layout.
enum class Dimensions : int { two = 0, three = 1 };

/// Plain numbers only: the struct is copied byte by byte to the optimiser's thread or worker.
struct Params {
  Method method = Method::tsne;
  Dimensions dimensions = Dimensions::two;
  int seed = 1;
  Start start = Start::random;
  float perplexity = 30;
  float learning_rate = 100;
  float exaggeration = 1;              // on the attraction, the whole run long, on top of the early phase
  int neighbours = 15;                 // of each point in the graphs of UMAP and Isomap
  int springs = 3;                     // of each point in the spring layout's graph
  float min_dist = 0.1f;               // UMAP: how close neighbours may come
  float step_length = 1;               // of the descents with normalised gradient, in the essays' steps
  float inertia = 0.8f;                // their momentum
  int live = 0;                        // 1: computed here although the bundle has a baked layout
  int x_pixel = 7 * image_side + 13;   // row · 28 + column: the axis across
  int y_pixel = 18 * image_side + 16;  // the axis up
  float training_rate = 0.1f;          // of a figure's network: how far a step goes along the gradient
  float blend = 1;                     // from the space of a network's inputs, 0, to its hidden layer's, 1
  int map = 2;                         // of representations: Representations::maps by name
  int representation = 0;              // the chosen one
  int aligned = 0;                     // 1: two representations are laid over each other
  int space = 0;                       // of Representations::spaces
  float speed = 60;  // steps a second while playing; fields' maximum means "as fast as it goes"

  bool operator==(const Params&) const = default;
};

inline bool is_spatial(const Params& params) {
  return params.dimensions == Dimensions::three;
}

/// How a slider moves between its ends.
enum class Scale { linear, logarithmic };

/// One row of the table that feeds sliders, URLs and documentation.
struct ParamField {
  const char* name;   // in the URL and as the control's id
  const char* label;  // for readers
  const char* help;   // one sentence
  float minimum;
  float maximum;
  Scale scale;
  int decimals;                        // shown and kept in the URL
  bool restarts;                       // changing it starts the layout anew
  std::span<const char* const> names;  // where its values are words: one for each whole number from 0
  float (*get)(const Params&);
  void (*set)(Params&, float);
  int row_length = 0;  // where its values are pixels of a picture: row · row_length + column
};

std::span<const ParamField> param_fields();
const ParamField* find_param(std::string_view name);

/// Clamps to the field's range and rounds to its decimals.
float tidy(const ParamField& field, float value);

/// "seed=3&perplexity=12": the fields that differ from `defaults`; empty if none does.
std::string format_params(const Params& params, const Params& defaults);

/// Reads such a text over `params`. Unknown names are left alone; values are clamped. Returns a sentence
/// about the first value that made no sense or had to be clamped, or "".
std::string parse_params(std::string_view text, Params& params);

}  // namespace planisphere
