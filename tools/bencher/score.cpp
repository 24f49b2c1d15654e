// Quality by dr/quality.h; KL with nothing approximated but what t-SNE's definition leaves out.
#include "bencher/score.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "base/parallel.h"
#include "bencher/rows_file.h"
#include "dr/affinities.h"
#include "dr/attraction.h"
#include "dr/neighbours.h"
#include "dr/quality.h"
#include "dr/tsne.h"

namespace planisphere {
namespace {

constexpr int dense_up_to = 2000;  // points; below, all pairs have an affinity, as in exact t-SNE
constexpr int rows_a_task = 64;

SparseAffinities find_affinities(MatrixView<const float> data, float perplexity) {
  const int k = neighbours_for_perplexity(perplexity, data.rows);
  const Neighbours neighbours = find_neighbours_exactly(data, k);
  Matrix<float> conditional(data.rows, neighbours.count());
  write_neighbour_affinities(neighbours, clamp_perplexity(perplexity, data.rows), conditional);
  return build_joint_affinities(neighbours.index, conditional);
}

/// Σ_{j ≠ i} 1 / (1 + ‖y_i − y_j‖²), which is 1 less than the sum over all j.
double sum_similarities(const Planes& layout, int i) {
  double sum = -1;
  for (int j = 0; j < layout.points; j += simd::lanes) {
    simd::f32x8 squared_distance{};
    for (int k = 0; k < layout.dimensions; ++k) {
      const simd::f32x8 difference = layout.plane(k)[i] - simd::load(layout.plane(k) + j);
      squared_distance += difference * difference;
    }
    const simd::i32x8 counts = simd::lane_numbers() < static_cast<float>(layout.points - j);
    sum += simd::sum_in_double(counts ? 1.0f / (squared_distance + 1.0f) : simd::broadcast(0.0f));
  }
  return sum;
}

/// Z of the similarities q_ij: all pairs.
double find_normaliser(const Planes& layout) {
  const int tasks = (layout.points + rows_a_task - 1) / rows_a_task;
  std::vector<double> sums(static_cast<std::size_t>(tasks));
  parallel_for(tasks, [&](int task) {
    for (int i = task * rows_a_task; i < std::min((task + 1) * rows_a_task, layout.points); ++i)
      sums[static_cast<std::size_t>(task)] += sum_similarities(layout, i);
  });
  double normaliser = 0;
  for (const double sum : sums) normaliser += sum;
  return normaliser;
}

template <int dimensions>
double find_divergence(const SparseAffinities& affinities, const Planes& layout) {
  PackedPoints<dimensions> points;
  points.pack(layout);
  return find_kl_divergence(affinities, points, find_normaliser(layout));
}

/// KL of any layout of some data; the affinities are found once.
class DivergenceMeter {
 public:
  DivergenceMeter(MatrixView<const float> data, int dimensions, float perplexity) {
    if (data.rows <= dense_up_to) {
      TsneOptions options;
      options.dimensions = dimensions;
      options.perplexity = perplexity;
      options.method = TsneMethod::exact;
      exact_.emplace(data, options);
    } else {
      affinities_ = find_affinities(data, perplexity);
    }
  }

  double measure(MatrixView<const float> layout) {
    if (exact_) return exact_->cost(layout);
    Planes planes(layout.rows, layout.cols);
    write_planes(layout, planes);
    return layout.cols == 2 ? find_divergence<2>(affinities_, planes)
                            : find_divergence<3>(affinities_, planes);
  }

 private:
  std::optional<Tsne> exact_;
  SparseAffinities affinities_;
};

}  // namespace

Result<std::string> score_layouts(const ScoreOrder& order) {
  set_thread_count(0);
  const Result<Matrix<float>> data = read_rows(order.data.path, order.data.columns, order.data.points);
  if (!data.ok()) return Error{data.error()};
  std::optional<DivergenceMeter> meter;
  if (order.perplexity > 0) meter.emplace(data.value(), order.dimensions, order.perplexity);
  std::string lines;
  for (const std::string& path : order.layouts) {
    const Result<Matrix<float>> layout = read_rows(path, order.dimensions);
    if (!layout.ok()) return Error{layout.error()};
    if (layout.value().rows() != data.value().rows()) return Error{path + ": not as many rows as the data"};
    const NeighbourQuality quality =
        measure_neighbours(data.value(), layout.value(), {.exact_up_to = 10000, .sampled_points = 5000});
    nlohmann::ordered_json line = {{"layout", path},
                                   {"knn15", quality.preservation},
                                   {"trustworthiness", quality.trustworthiness},
                                   {"kl", nullptr},
                                   {"stress", nullptr}};
    if (meter) line["kl"] = meter->measure(layout.value());
    if (order.stress) line["stress"] = measure_distances(data.value(), layout.value()).scale_free_stress;
    lines += line.dump() + "\n";
  }
  lines.pop_back();
  return lines;
}

}  // namespace planisphere
