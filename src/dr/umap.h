// UMAP: a map that keeps the data's neighbourhoods, drawn by pulling linked points together and pushing
// random ones apart.
#pragma once

#include <cstdint>
#include <memory>

#include "base/matrix.h"
#include "base/parallel.h"
#include "dr/optimiser.h"
#include "dr/sparse_affinities.h"
#include "dr/umap_curve.h"

namespace planisphere {

/// Where a layout begins: spectral as in the paper (see spectral.h), or the first principal components, both
/// scaled to 10 units along each axis, or anywhere.
enum class UmapStart { spectral, pca, random };

/// Defaults are those of McInnes's umap-learn, McInnes, Healy and Melville (2018).
struct UmapOptions {
  int dimensions = 2;        // of the layout: 2 or 3
  int neighbours = 15;       // size of a neighbourhood, the point itself included; clamped to 2 … n
  float min_dist = 0.1f;     // below this distance in the layout, points are as similar as can be
  float spread = 1;          // the distance over which similarity falls; min_dist is at most this
  int epochs = 0;            // steps until the learning rate is 0; 0: 500 up to 10,000 points, else 200
  float learning_rate = 1;   // at the first step; falls in a straight line to 0
  int negative_samples = 5;  // random points each end of a link is pushed from when the link is due; 0 … 100
  float repulsion = 1;       // γ, weight of those; 0 … 1000
  UmapStart start = UmapStart::spectral;
  std::uint64_t seed = 1;

  bool operator==(const UmapOptions&) const = default;
};

/// A step is an epoch. Time and memory grow with n · neighbours but for the search for neighbours. Whatever
/// the data and the options, layouts stay finite: numbers that are not finite count as 0, and options that
/// make no sense as the nearest that do. The same seed gives the same bits on any number of threads (see
/// umap_epoch.h).
class Umap final : public Optimiser {
 public:
  /// Finds the neighbours of data (n × d, not kept), the graph and the start at once. Once
  /// progress->cancelled is set, returns soon with an optimiser that should be thrown away.
  Umap(MatrixView<const float> data, const UmapOptions& options, Progress* progress = nullptr);
  ~Umap() override;

  /// Writes the starting layout (n × dimensions) for this seed and forgets the step count.
  void initialise(MatrixView<float> layout);
  /// New options from the next step on; layout and step count stay. The seed's start only matters at the next
  /// initialise(); dimensions, neighbours and start cannot change.
  void set_options(const UmapOptions& options);
  const UmapOptions& options() const;
  /// Steps until the learning rate is 0. Later steps change nothing.
  int epochs() const;

  int step() const override;
  void run_to(int goal, MatrixView<float> layout) override;
  /// The fuzzy cross entropy in nats, see umap_cost.h.
  double cost(MatrixView<const float> layout) override;

  /// w_ij: n × n, symmetric, weights in [0, 1], see fuzzy_graph.h.
  const SparseAffinities& graph() const;
  /// What min_dist and spread have become.
  UmapCurve curve() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
