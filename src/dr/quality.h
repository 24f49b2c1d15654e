// How well a layout shows the data: measures that any layout method can be held to.
#pragma once

#include <cstdint>
#include <span>

#include "base/matrix.h"

namespace planisphere {

/// What is counted and, for large n, how much of it. Samples depend on the seed and n alone, so that layouts
/// of one dataset are measured on the same points.
struct QualityOptions {
  int neighbours = 15;        // k, clamped to (n − 1) / 2, where trustworthiness is still defined
  int exact_up_to = 5000;     // points; above, a sample of query points is compared with all points
  int sampled_points = 1000;  // how many query points that is
  int most_pairs = 1000000;   // for the Shepard correlation; above, as many pairs are drawn
  std::uint64_t seed = 1;
};

/// All from 0 (bad) to 1 (perfect); 1 where there are too few points to have neighbours (n < 3).
struct NeighbourQuality {
  /// Share of the k nearest in the data that are also among the k nearest in the layout.
  double preservation = 1;
  /// 1 − 2 / (n k (2n − 3k − 1)) · Σ_i Σ_{j near in the layout only} (rank of j in the data − k): falls when
  /// strangers move in (Venna and Kaski 2001).
  double trustworthiness = 1;
  /// The same with data and layout exchanged: falls when neighbours are torn apart (Venna and Kaski 2006).
  double continuity = 1;
};

/// data: n × d, layout: n × any number of dimensions. Ties in distance are broken by index; numbers that are
/// not finite count as 0. O(n² (d + k)), or O(s n (d + k)) for s sampled points; memory O(n d).
NeighbourQuality measure_neighbours(MatrixView<const float> data, MatrixView<const float> layout,
                                    const QualityOptions& options = {});

/// Leave-one-out accuracy: the share of points whose k nearest in the layout vote for the point's own label
/// (n of them). Ties go to the tied label that is met first on the way outwards. 1 for n < 3.
double measure_label_accuracy(MatrixView<const float> layout, std::span<const int> labels,
                              const QualityOptions& options = {});

/// With d* the distances in the data and d those in the layout, sums over all pairs i < j. The first and the
/// second compare lengths, so they only suit methods that keep the data's unit (MDS, Isomap); the others suit
/// all.
struct DistanceQuality {
  double raw_stress =
      0;  // Σ (d* − d)², in the data's unit squared; scaled up from the sample above exact_up_to
  double kruskal_stress = 0;       // √(Σ (d* − d)² / Σ d²), "stress-1" (Kruskal 1964)
  double scale_free_stress = 0;    // √(Σ (d* − αd)² / Σ d*²) for the best α: 0 perfect, at most 1
  double shepard_correlation = 1;  // Spearman's, of d* and d: 1 where the order of all distances is kept
};

/// data: n × d, layout: n × any number of dimensions. Perfect for n < 2; a correlation of 0 where all
/// distances in one of the two are equal, unless both are so. Stress is 1 where the layout is a single point
/// and the data is not.
DistanceQuality measure_distances(MatrixView<const float> data, MatrixView<const float> layout,
                                  const QualityOptions& options = {});

}  // namespace planisphere
