// Each pair is visited once, by the task that owns the lower index; forces on the higher index go to that
// task's own sums, which are added up in the order of the tasks. So results are the same bits on any number
// of threads.
#include "dr/pair_forces.h"

#include <algorithm>
#include <cassert>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/pair_sums.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::i32x8;

// The planes of something, as plain pointers: what a kernel stores might otherwise be the planes' own fields,
// which would then be read again for every eight points.
template <int D, class Float>
struct Pointers {
  template <class PlanesOrConst>
  explicit Pointers(PlanesOrConst& planes) {
    for (int k = 0; k < D; ++k) of[k] = planes.plane(k);
  }
  Float* of[D];
};

// One point, in all lanes, and the sums of its row.
template <int D>
struct Row {
  f32x8 position[D];
  f32x8 attraction[D]{};
  f32x8 repulsion[D]{};
  f32x8 similarity{};
};

// The point against eight others: their differences and q̃.
template <int D>
PLANISPHERE_INLINE f32x8 find_similarity(const Row<D>& row, const Pointers<D, const float>& layout, int j,
                                         f32x8 (&difference)[D]) {
  f32x8 squared_distance{};
  for (int k = 0; k < D; ++k) {
    difference[k] = row.position[k] - simd::load(layout.of[k] + j);
    squared_distance =
        k == 0 ? difference[k] * difference[k] : squared_distance + difference[k] * difference[k];
  }
  return 1.0f / (squared_distance + 1.0f);
}

template <int D>
PLANISPHERE_INLINE void add_to_row(Row<D>& row, const f32x8 (&difference)[D], f32x8 p, f32x8 similarity) {
  const f32x8 pull = p * similarity, push = similarity * similarity;
  row.similarity += similarity;
  for (int k = 0; k < D; ++k) {
    row.attraction[k] += pull * difference[k];
    row.repulsion[k] += push * difference[k];
  }
}

// As add_to_row, and the opposite forces to the eight others.
template <int D>
PLANISPHERE_INLINE void add_to_both(Row<D>& row, const f32x8 (&difference)[D], f32x8 p, f32x8 similarity,
                                    int j, const Pointers<D, float>& attraction,
                                    const Pointers<D, float>& repulsion) {
  const f32x8 pull = p * similarity, push = similarity * similarity;
  row.similarity += similarity;
  for (int k = 0; k < D; ++k) {
    const f32x8 attractive = pull * difference[k], repulsive = push * difference[k];
    row.attraction[k] += attractive;
    row.repulsion[k] += repulsive;
    simd::store(attraction.of[k] + j, simd::load(attraction.of[k] + j) - attractive);
    simd::store(repulsion.of[k] + j, simd::load(repulsion.of[k] + j) - repulsive);
  }
}

// The first `count` of eight floats; the others may not even exist.
PLANISPHERE_INLINE f32x8 load_some(const float* from, int count) {
  f32x8 some{};
  for (int lane = 0; lane < std::min(count, simd::lanes); ++lane) some[lane] = from[lane];
  return some;
}

PLANISPHERE_INLINE f32x8 keep_where(i32x8 mask, f32x8 v) {
  return mask ? v : simd::broadcast(0.0f);
}

}  // namespace

PairForces::PairForces(int points, int dimensions) {
  assert((dimensions == 2 || dimensions == 3) && "layouts have 2 or 3 dimensions");
  for (const auto [first, end] : cut_rows_by_pairs(points)) {
    shares_.push_back({first, end, Planes(points, dimensions), Planes(points, dimensions)});
  }
}

void PairForces::write_gradient(const Planes& layout, MatrixView<const float> affinities, float exaggeration,
                                Planes& gradient) {
  assert(affinities.rows == layout.points && affinities.cols == layout.points && "n × n expected");
  parallel_for(static_cast<int>(shares_.size()), [&](int task) {
    Share& share = shares_[static_cast<std::size_t>(task)];
    layout.dimensions == 2 ? visit_pairs<2>(layout, affinities, share)
                           : visit_pairs<3>(layout, affinities, share);
  });
  add_shares(exaggeration, gradient);
}

template <int D>
void PairForces::visit_pairs(const Planes& layout, MatrixView<const float> affinities, Share& share) {
  for (int k = 0; k < D; ++k) {
    std::fill(share.attraction.plane(k) + share.first_row, share.attraction.plane(k) + layout.stride, 0.0f);
    std::fill(share.repulsion.plane(k) + share.first_row, share.repulsion.plane(k) + layout.stride, 0.0f);
  }
  share.similarity = 0;
  for (int i = share.first_row; i < share.end_row; ++i) {
    share.similarity += visit_row<D>(layout, affinities, i, share);
  }
}

// Point i against its own block of eight (one way: every row of the block does so), then against all later
// points (both ways), the last, incomplete block apart. Returns its part of Z.
template <int D>
double PairForces::visit_row(const Planes& layout, MatrixView<const float> affinities, int i, Share& share) {
  const int n = layout.points, block = i / simd::lanes * simd::lanes, full = n / simd::lanes * simd::lanes;
  const Pointers<D, const float> positions(layout);
  const Pointers<D, float> attraction(share.attraction), repulsion(share.repulsion);
  const float* const p = affinities.row(i);
  const f32x8 lane = simd::lane_numbers();
  f32x8 difference[D];
  Row<D> row;
  for (int k = 0; k < D; ++k) row.position[k] = simd::broadcast(positions.of[k][i]);

  const f32x8 own = find_similarity(row, positions, block, difference);
  const i32x8 others = (lane != static_cast<float>(i - block)) & (lane < static_cast<float>(n - block));
  add_to_row(row, difference, load_some(p + block, n - block), keep_where(others, own));
  const double similarity_within = simd::sum_in_double(row.similarity);

  row.similarity = f32x8{};
  for (int j = block + simd::lanes; j < full; j += simd::lanes) {
    const f32x8 later = find_similarity(row, positions, j, difference);
    add_to_both(row, difference, simd::load(p + j), later, j, attraction, repulsion);
  }
  if (full < n && block < full) {
    const f32x8 last = find_similarity(row, positions, full, difference);
    const f32x8 existing = keep_where(lane < static_cast<float>(n - full), last);
    add_to_both(row, difference, load_some(p + full, n - full), existing, full, attraction, repulsion);
  }
  for (int k = 0; k < D; ++k) {
    attraction.of[k][i] += simd::sum(row.attraction[k]);
    repulsion.of[k][i] += simd::sum(row.repulsion[k]);
  }
  return similarity_within + 2 * simd::sum_in_double(row.similarity);
}

void PairForces::add_shares(float exaggeration, Planes& gradient) const {
  double normaliser = 0;  // Z
  for (const Share& share : shares_) normaliser += share.similarity;
  const float pull = 4 * exaggeration, push = normaliser > 0 ? static_cast<float>(4 / normaliser) : 0.0f;
  for (int k = 0; k < gradient.dimensions; ++k) {
    for (int i = 0; i < gradient.stride; i += simd::lanes) {
      f32x8 attraction{}, repulsion{};
      for (const Share& share : shares_) {
        if (share.first_row > i) break;
        attraction += simd::load(share.attraction.plane(k) + i);
        repulsion += simd::load(share.repulsion.plane(k) + i);
      }
      simd::store(gradient.plane(k) + i, attraction * pull - repulsion * push);
    }
  }
}

}  // namespace planisphere
