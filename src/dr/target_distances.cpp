// Distances block by block, from the sums of padded_rows.
#include "dr/target_distances.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "dr/padded_rows.h"

namespace planisphere {
namespace {

constexpr double safe_magnitude = 0x1p20;

}  // namespace

double find_layout_unit(MatrixView<const float> data) {
  const double unit = find_unit(data);
  return unit > 1 / safe_magnitude && unit < safe_magnitude ? 1 : unit;
}

TargetDistances::TargetDistances(MatrixView<const float> data, Progress* progress)
    : points_(data.rows), columns_((data.rows + 7) / 8 * 8), unit_(find_layout_unit(data)) {
  numbers_.assign(offset(columns_), 0.0f);
  const PaddedRows rows = pad_rows(data, {}, unit_);
  const int blocks = (points_ + block_side - 1) / block_side;
  std::vector<double> sums(static_cast<std::size_t>(blocks));
  std::atomic<int> finished{0};
  parallel_for(blocks, [&](int a) {
    double block[block_side * block_side];
    const int first_a = a * block_side, end_a = std::min(first_a + block_side, points_);
    for (int first_b = first_a; first_b < points_; first_b += block_side) {
      if (progress && progress->cancelled) return;
      write_squared_differences(rows, first_a, first_b, block);
      for (int i = first_a; i < end_a; ++i) {
        for (int j = std::max(first_b, first_column(i)); j < std::min(first_b + block_side, points_); ++j) {
          const double distance = std::sqrt(block[(i - first_a) * block_side + (j - first_b)]);
          row(i)[j - first_column(i)] = static_cast<float>(distance);
          if (j > i) sums[static_cast<std::size_t>(a)] += distance;
        }
      }
    }
    if (progress) progress->fraction = static_cast<float>(++finished) / static_cast<float>(blocks);
  });
  for (const double sum : sums) mean_ += sum;
  mean_ = points_ > 1 ? mean_ / (0.5 * points_ * (points_ - 1.0)) : 0;
}

}  // namespace planisphere
