// The table of layout methods a figure can run: what they are called, what a reader may change, how they
// start.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/optimiser.h"
#include "figure/mail.h"
#include "figure/spec.h"

namespace planisphere {

/// A layout that is done as soon as it is started.
class FinishedLayout : public Optimiser {
 public:
  int step() const override { return 0; }
  void run_to(int, MatrixView<float>) override {}
  double cost(MatrixView<const float>) override { return 0; }
};

struct MethodInfo {
  Method method = Method::pca;
  const char* label = "";                      // for readers
  const char* cost_name = nullptr;             // "KL", "stress"; null where there is nothing to say
  int max_steps = 0;                           // of its usual schedule; 0: it is done at once
  int max_points = 0;                          // it is not offered for more; 0: no limit
  std::span<const char* const> controls = {};  // the parameters that matter to it, by name
  Params usual = {};                           // their usual values
  /// Initialised on vectors (n × d): layout (n × 2 or n × 3) is its starting layout.
  std::unique_ptr<Optimiser> (*start)(const PlotSpec&, const Params&, MatrixView<const float> vectors,
                                      MatrixView<float> layout, Progress&) = nullptr;
  /// Changed parameters for a running one; null where none can change.
  void (*change)(Optimiser&, const PlotSpec&, const Params&) = nullptr;
  /// The edges (m × 2 points) of a method that lays out a graph; null for the others.
  Matrix<int> (*edges)(const Optimiser&) = nullptr;
  /// What the axes of a method that looks from an angle mean; null for the others.
  Axes (*axes)(const Optimiser&) = nullptr;
};

std::span<const MethodInfo> method_table();
const MethodInfo& method_info(Method method);

/// A figure's plots: the spec's, or the one method that the reader chose; the figure's options filled in.
std::vector<PlotSpec> plots_of(const FigureSpec& spec, const Params& params);

/// Whether the figure shows its bundle's layout rather than computing one.
bool shows_baked(const FigureSpec& spec, const Params& params);

/// The steps after which a figure's plots are all done; of one plot.
int last_step(const FigureSpec& spec, const Params& params);
int last_step(const FigureSpec& spec, const Params& params, Method method);

}  // namespace planisphere
