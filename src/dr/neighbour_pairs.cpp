// Neighbours, affinities, and each step's attraction and repulsion put together.
#include "dr/neighbour_pairs.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "dr/affinities.h"
#include "dr/attraction.h"
#include "dr/neighbour_walk.h"
#include "dr/padded_rows.h"

namespace planisphere {
namespace {

constexpr double safe_magnitude = 0x1p30;
constexpr int vectors_per_task = 2048;

/// The data as it is where its squared distances stay within float32; else a copy divided by a power of two,
/// with 0 for what is not finite. Affinities do not depend on the unit.
class TameData {
 public:
  explicit TameData(MatrixView<const float> data) : view_(data) {
    const double unit = find_unit(data);
    const bool safe = unit > 1 / safe_magnitude && unit < safe_magnitude;
    const std::span<const float> numbers = data.flat();
    if (safe && std::all_of(numbers.begin(), numbers.end(), [](float x) { return std::isfinite(x); })) return;
    copy_ = Matrix<float>(data.rows, data.cols);
    const double scale = safe ? 1 : 1 / unit;
    std::transform(numbers.begin(), numbers.end(), copy_.data(), [scale](float x) {
      return std::isfinite(x) ? static_cast<float>(static_cast<double>(x) * scale) : 0.0f;
    });
    view_ = copy_;
  }
  MatrixView<const float> view() const { return view_; }

 private:
  MatrixView<const float> view_;
  Matrix<float> copy_;
};

/// gradient ← 4 (exaggeration · gradient − repulsion / Z), the gradient holding the attraction so far.
void add_repulsion(float exaggeration, const Planes& repulsion, double normaliser, Planes& gradient) {
  const float pull = 4 * exaggeration, push = normaliser > 0 ? static_cast<float>(4 / normaliser) : 0.0f;
  const int size = static_cast<int>(gradient.numbers.size());
  const int floats_per_task = vectors_per_task * simd::lanes;
  parallel_for((size + floats_per_task - 1) / floats_per_task, [&](int task) {
    const int end = std::min(size, (task + 1) * floats_per_task);
    for (int i = task * floats_per_task; i < end; i += simd::lanes) {
      float* const at = &gradient.numbers[static_cast<std::size_t>(i)];
      const simd::f32x8 away = simd::load(&repulsion.numbers[static_cast<std::size_t>(i)]);
      simd::store(at, simd::load(at) * pull - away * push);
    }
  });
}

}  // namespace

NeighbourPairs::NeighbourPairs(MatrixView<const float> data, float perplexity, int dimensions,
                               std::unique_ptr<FieldRepulsion> field, std::uint64_t seed, Progress* progress)
    : seed_(seed), field_(std::move(field)), repulsion_(data.rows, dimensions) {
  assert((!field_ || dimensions == 2) && "fields are for layouts of two dimensions");
  find_neighbours(data, perplexity, progress);
  build_affinities(perplexity);
}

void NeighbourPairs::find_neighbours(MatrixView<const float> data, float perplexity, Progress* progress) {
  const TameData tame(data);
  const int k = neighbours_for_perplexity(perplexity, data.rows);
  const Neighbours found = planisphere::find_neighbours(tame.view(), k, {.seed = seed_}, progress);
  if (order_.empty()) order_ = find_neighbour_walk(found);
  neighbours_ = renumber(found, order_);
}

void NeighbourPairs::build_affinities(float perplexity) {
  const int n = neighbours_.points(),
            k = std::min(neighbours_.count(), neighbours_for_perplexity(perplexity, n));
  Neighbours nearest{Matrix<int>(n, k), Matrix<float>(n, k)};
  for (int i = 0; i < n && k > 0; ++i) {
    std::copy_n(neighbours_.index.row(i), k, nearest.index.row(i));
    std::copy_n(neighbours_.squared_distance.row(i), k, nearest.squared_distance.row(i));
  }
  write_neighbour_affinities(nearest, perplexity, nearest.squared_distance);
  affinities_ = build_joint_affinities(nearest.index, nearest.squared_distance);
}

void NeighbourPairs::set_perplexity(MatrixView<const float> data, float perplexity) {
  if (neighbours_for_perplexity(perplexity, data.rows) > neighbours_.count()) {
    find_neighbours(data, perplexity, nullptr);
  }
  build_affinities(perplexity);
}

double NeighbourPairs::write_repulsion(const Planes& layout) {
  if (field_ && field_->fits(layout)) return field_->write_forces(layout, repulsion_);
  return tree_.write_forces(layout, repulsion_);
}

void NeighbourPairs::write_gradient(const Planes& layout, float exaggeration, Planes& gradient) {
  if (layout.dimensions == 2) {
    flat_points_.pack(layout);
    write_attraction(affinities_, flat_points_, gradient);
  } else {
    deep_points_.pack(layout);
    write_attraction(affinities_, deep_points_, gradient);
  }
  const double normaliser = write_repulsion(layout);
  add_repulsion(exaggeration, repulsion_, normaliser, gradient);
}

double NeighbourPairs::find_cost(const Planes& layout) {
  const double normaliser = write_repulsion(layout);
  if (!(normaliser > 0)) return 0;
  if (layout.dimensions == 2) {
    flat_points_.pack(layout);
    return find_kl_divergence(affinities_, flat_points_, normaliser);
  }
  deep_points_.pack(layout);
  return find_kl_divergence(affinities_, deep_points_, normaliser);
}

}  // namespace planisphere
