// How badly a layout shows the fuzzy graph, in nats: what UMAP makes small.
#pragma once

#include <cstdint>

#include "dr/packed_points.h"
#include "dr/sparse_affinities.h"
#include "dr/umap_curve.h"

namespace planisphere {

/// Up to this many points the cost is a sum over all pairs.
inline constexpr int exact_cost_up_to = 2000;
/// Above, over so many random pairs a point.
inline constexpr int cost_samples = 64;

/// The fuzzy cross entropy (McInnes, Healy and Melville 2018, definition 10) between the graph's weights w
/// and the layout's similarities v = 1 / (1 + a d^2b), over pairs i < j:
///   Σ w log(w / v) + (1 − w) log((1 − w) / (1 − v)),
/// with 1 − v kept above 1e-4. The links' part is always exact. What all pairs add, −Σ log(1 − v), is
/// estimated from samples drawn by seed above exact_cost_up_to points: to about 1% on maps of 10,000.
///
/// UMAP's few negative samples push less than this cost asks for (Damrich and Hamprecht 2021), so that it may
/// rise again while a map's clusters tighten.
template <int dimensions>
double find_fuzzy_cross_entropy(const SparseAffinities& weights, const UmapCurve& curve,
                                const PackedPoints<dimensions>& points, std::uint64_t seed);

}  // namespace planisphere
