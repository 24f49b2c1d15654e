// Points are moved eight to a vector, those with about as many links due together.
#include "dr/umap_epoch.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "base/parallel.h"
#include "dr/umap_random.h"

namespace planisphere {
namespace {

using simd::f32x8;
using simd::i32x8;
using simd::lanes;

constexpr int points_per_task = 128;
constexpr int turns = 4;
// A point's moves wait for each other: while one vector waits, others can be worked on.
constexpr int vectors_at_once = 2;
constexpr int points_at_once = vectors_at_once * lanes;

/// Eight points on their way.
template <int dimensions>
struct Movers {
  i32x8 point;
  i32x8 due_count;  // 0 for a lane without a point
  const int* due[lanes];
  u32x8 key;
  f32x8 position[dimensions];

  /// position ← position + rate · clamp(factor · (position − others)), where the factor is that of d².
  template <class Factor>
  PLANISPHERE_INLINE void move(f32x8 rate, const f32x8 (&others)[dimensions], const Factor& factor) {
    f32x8 differences[dimensions], squared_distance{};
    for (int k = 0; k < dimensions; ++k) {
      differences[k] = position[k] - others[k];
      squared_distance += differences[k] * differences[k];
    }
    const f32x8 force = factor(squared_distance), longest = simd::broadcast(longest_umap_move);
    for (int k = 0; k < dimensions; ++k) {
      position[k] += rate * simd::min(simd::max(force * differences[k], -longest), longest);
    }
  }

  PLANISPHERE_INLINE f32x8 rate_at(int s, float rate) const {
    return due_count > s ? simd::broadcast(rate) : simd::broadcast(0.0f);
  }
};

/// The other end of each point's link number s that is due, twice: see take_epoch(). Lanes without one look
/// at themselves and stay.
template <int dimensions>
PLANISPHERE_INLINE void pull(const UmapForces& forces, const UmapEpoch& epoch,
                             const PackedPoints<dimensions>& from, int s, Movers<dimensions>& movers) {
  int indices[lanes];
  for (int lane = 0; lane < lanes; ++lane) {
    indices[lane] = s < movers.due_count[lane] ? movers.due[lane][s] : movers.point[lane];
  }
  f32x8 others[dimensions];
  from.fetch(indices, others);
  const f32x8 rate = movers.rate_at(s, epoch.learning_rate);
  const auto factor = [&](f32x8 squared_distance) { return find_umap_pull(forces, squared_distance); };
  movers.move(rate, others, factor);
  movers.move(rate, others, factor);
}

template <int dimensions>
PLANISPHERE_INLINE void push(const UmapForces& forces, const UmapEpoch& epoch,
                             const PackedPoints<dimensions>& from, int s, int n, Movers<dimensions>& movers) {
  movers.key += golden_step;
  const i32x8 drawn = draw_indices(movers.key, n);
  int indices[lanes];
  std::memcpy(indices, &drawn, sizeof indices);
  f32x8 others[dimensions];
  from.fetch(indices, others);
  const f32x8 rate = movers.rate_at(s, epoch.learning_rate);
  movers.move(drawn == movers.point ? simd::broadcast(0.0f) : rate, others,
              [&](f32x8 squared_distance) { return find_umap_push(forces, squared_distance); });
}

/// Fisher and Yates, with random numbers that follow from the key.
void shuffle(int* numbers, int count, std::uint32_t key) {
  for (int left = count; left > 1; --left) {
    key += golden_step;
    const std::uint64_t scaled = std::uint64_t{scramble(key)} * static_cast<std::uint64_t>(left);
    std::swap(numbers[left - 1], numbers[scaled >> 32]);
  }
}

}  // namespace

UmapMoves::UmapMoves(const SparseAffinities& weights)
    : weights_(weights), due_(weights.column.size()), due_count_(weights.points()) {}

void UmapMoves::list_due(const Turn& turn, const UmapEpoch& epoch) {
  const float now = static_cast<float>(epoch.number), before = static_cast<float>(epoch.number - 1);
  const std::uint32_t shuffle_key = scramble(~epoch.key);
  for (int p = 0; p < turn.count; ++p) {
    const int i = turn.point(p);
    int* const due = due_.data() + weights_.begins[i];
    int count = 0;
    for (std::size_t e = weights_.begins[i]; e < weights_.begins[i + 1]; e += lanes) {
      const f32x8 weight = simd::load(&weights_.value[e]);
      const i32x8 times = __builtin_convertvector(weight * now, i32x8);
      const i32x8 is_due = times != __builtin_convertvector(weight * before, i32x8);
      if (!simd::any(is_due)) continue;
      // Written and then kept or overwritten: a branch for each lane would be mispredicted most of the time.
      for (int lane = 0; lane < lanes; ++lane) {
        due[count] = weights_.column[e + static_cast<std::size_t>(lane)];
        count -= is_due[lane];
      }
    }
    due_count_[i] = count;
    shuffle(due, count, scramble(static_cast<std::uint32_t>(i) * golden_step ^ shuffle_key));
  }
}

// A counting sort, so that the points of a vector are done at about the same time.
std::vector<int> UmapMoves::sort_by_due(const Turn& turn) const {
  int most = 0;
  for (int p = 0; p < turn.count; ++p) most = std::max(most, due_count_[turn.point(p)]);
  std::vector<int> places(static_cast<std::size_t>(most) + 2), order(turn.count);
  for (int p = 0; p < turn.count; ++p) ++places[due_count_[turn.point(p)] + 1];
  for (int count = 0; count <= most; ++count) places[count + 1] += places[count];
  for (int p = 0; p < turn.count; ++p) order[places[due_count_[turn.point(p)]]++] = turn.point(p);
  return order;
}

template <int dimensions>
void UmapMoves::move_points(const UmapForces& forces, const UmapEpoch& epoch,
                            const PackedPoints<dimensions>& from, std::span<const int> points,
                            PackedPoints<dimensions>& to) const {
  Movers<dimensions> movers[vectors_at_once];
  int most = 0;
  for (int p = 0; p < points_at_once; ++p) {
    const bool exists = p < static_cast<int>(points.size());
    const int point = exists ? points[p] : points[0], lane = p % lanes;
    Movers<dimensions>& eight = movers[p / lanes];
    eight.point[lane] = point;
    eight.due_count[lane] = exists ? due_count_[point] : 0;
    eight.due[lane] = due_.data() + weights_.begins[point];
    eight.key[lane] = scramble(static_cast<std::uint32_t>(point) * golden_step + epoch.key);
    for (int k = 0; k < dimensions; ++k) eight.position[k][lane] = from.at(point)[k];
    most = std::max(most, eight.due_count[lane]);
  }
  for (int s = 0; s < most; ++s) {
    for (Movers<dimensions>& eight : movers) pull(forces, epoch, from, s, eight);
    for (int sample = 0; sample < epoch.negative_samples; ++sample) {
      for (Movers<dimensions>& eight : movers) push(forces, epoch, from, s, weights_.points(), eight);
    }
  }
  for (std::size_t p = 0; p < points.size(); ++p) {
    for (int k = 0; k < dimensions; ++k) to.at(points[p])[k] = movers[p / lanes].position[k][p % lanes];
  }
}

template <int dimensions>
void UmapMoves::move_turn(const UmapForces& forces, const UmapEpoch& epoch, const Turn& turn,
                          const PackedPoints<dimensions>& from, PackedPoints<dimensions>& to) {
  list_due(turn, epoch);
  const std::vector<int> order = sort_by_due(turn);
  for (std::span<const int> rest = order; !rest.empty();) {
    const std::span<const int> next = rest.first(std::min<std::size_t>(rest.size(), points_at_once));
    move_points(forces, epoch, from, next, to);
    rest = rest.subspan(next.size());
  }
}

template <int dimensions>
void UmapMoves::take_epoch(const UmapForces& forces, const UmapEpoch& epoch, PackedPoints<dimensions>& points,
                           PackedPoints<dimensions>& scratch) {
  const int n = weights_.points();
  for (int first = 0; first < std::min(turns, n); ++first) {
    const int members = (n - first + turns - 1) / turns;
    parallel_for((members + points_per_task - 1) / points_per_task, [&](int task) {
      const int begin = task * points_per_task;
      const Turn turn{first + begin * turns, turns, std::min(points_per_task, members - begin)};
      move_turn(forces, epoch, turn, points, scratch);
    });
    for (int i = first; i < n; i += turns) std::copy_n(scratch.at(i), dimensions, points.at(i));
  }
}

template void UmapMoves::take_epoch(const UmapForces&, const UmapEpoch&, PackedPoints<2>&, PackedPoints<2>&);
template void UmapMoves::take_epoch(const UmapForces&, const UmapEpoch&, PackedPoints<3>&, PackedPoints<3>&);

}  // namespace planisphere
