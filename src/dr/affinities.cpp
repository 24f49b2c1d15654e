// The dense affinities of exact t-SNE: all distances, a perplexity search for each row, and the symmetric
// mean.
#include "dr/affinities.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/parallel.h"
#include "dr/padded_rows.h"
#include "dr/perplexity.h"

namespace planisphere {
namespace {

constexpr double safe_magnitude = 0x1p30;
constexpr int rows_a_task = 16;

void write_block_and_mirror(const double* block, int first_a, int first_b, MatrixView<float> symmetric) {
  const int end_a = std::min(first_a + block_side, symmetric.rows);
  const int end_b = std::min(first_b + block_side, symmetric.rows);
  const auto entry = [&](int a, int b) {
    return static_cast<float>(block[(a - first_a) * block_side + (b - first_b)]);
  };
  for (int a = first_a; a < end_a; ++a) {
    float* const row = symmetric.row(a);
    for (int b = first_b; b < end_b; ++b) row[b] = entry(a, b);
  }
  for (int b = first_b; b < end_b; ++b) {
    float* const row = symmetric.row(b);
    for (int a = first_a; a < end_a; ++a) row[a] = entry(a, b);
  }
}

// task(first_a, first_b) for all blocks on and above the diagonal.
template <class Task>
void for_block_pairs(int n, const Task& task) {
  const int blocks = count_stretches(n, block_side);
  parallel_for(blocks * blocks, [&](int pair) {
    const int a = pair / blocks, b = pair % blocks;
    if (a <= b) task(a * block_side, b * block_side);
  });
}

}  // namespace

double write_squared_distances(MatrixView<const float> data, MatrixView<float> squared_distances) {
  assert(squared_distances.rows == data.rows && squared_distances.cols == data.rows && "n × n expected");
  double unit = find_unit(data);
  if (unit > 1 / safe_magnitude && unit < safe_magnitude) unit = 1;
  const PaddedRows rows = pad_rows(data, {}, unit);
  for_block_pairs(data.rows, [&](int first_a, int first_b) {
    double block[block_side * block_side];
    write_squared_differences(rows, first_a, first_b, block);
    write_block_and_mirror(block, first_a, first_b, squared_distances);
  });
  return unit;
}

float clamp_perplexity(float perplexity, int n) {
  const float most = std::max(1.0f, static_cast<float>(n - 1) / 3);
  return perplexity >= 1 ? std::min(perplexity, most) : 1.0f;  // also where perplexity is not a number
}

void write_conditional_affinities(MatrixView<const float> squared_distances, float perplexity,
                                  MatrixView<float> conditional) {
  const int n = squared_distances.rows;
  assert(squared_distances.cols == n && conditional.rows == n && conditional.cols == n && "n × n expected");
  const float possible = clamp_perplexity(perplexity, n);
  parallel_stretches(n, rows_a_task, [&](int begin, int end) {
    PerplexitySearch search(possible, n);
    for (int i = begin; i < end; ++i) {
      const std::size_t size = static_cast<std::size_t>(n);
      search.write_row({squared_distances.row(i), size}, i, {conditional.row(i), size});
    }
  });
}

void symmetrise(MatrixView<float> affinities) {
  const int n = affinities.rows;
  assert(affinities.cols == n && "n × n expected");
  const float scale = 0.5f / static_cast<float>(std::max(1, n));
  for_block_pairs(n, [&](int first_a, int first_b) {
    for (int a = first_a; a < std::min(first_a + block_side, n); ++a) {
      for (int b = std::max(a + 1, first_b); b < std::min(first_b + block_side, n); ++b) {
        const float joint = (affinities(a, b) + affinities(b, a)) * scale;
        affinities(a, b) = joint;
        affinities(b, a) = joint;
      }
    }
  });
}

}  // namespace planisphere
