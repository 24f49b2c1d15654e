// Each row of the joint affinities merges two sorted lists: whom i chose as neighbours, and who chose i.
#include "dr/sparse_affinities.h"

#include <algorithm>
#include <cassert>
#include <climits>
#include <cmath>
#include <numeric>
#include <span>

#include "base/parallel.h"
#include "base/simd.h"
#include "dr/affinities.h"
#include "dr/perplexity.h"

namespace planisphere {
namespace {

constexpr int rows_per_task = 256;

struct Entry {
  int column;
  float value;
};

/// Calls task(begin, end) for stretches of rows, side by side.
template <class Task>
void for_rows(int n, const Task& task) {
  parallel_for((n + rows_per_task - 1) / rows_per_task,
               [&](int part) { task(part * rows_per_task, std::min(n, (part + 1) * rows_per_task)); });
}

/// The conditional affinities turned round: row i lists who chose i, in ascending order.
struct Transposed {
  std::vector<std::size_t> begins;
  std::vector<Entry> entries;

  std::span<const Entry> row(int i) const { return {entries.data() + begins[i], begins[i + 1] - begins[i]}; }
};

Transposed transpose(MatrixView<const int> index, MatrixView<const float> conditional) {
  Transposed turned{std::vector<std::size_t>(index.rows + 1), std::vector<Entry>(index.size())};
  for (const int j : index.flat()) ++turned.begins[j + 1];
  std::partial_sum(turned.begins.begin(), turned.begins.end(), turned.begins.begin());
  std::vector<std::size_t> next(turned.begins.begin(), turned.begins.end() - 1);
  for (int i = 0; i < index.rows; ++i) {
    for (int r = 0; r < index.cols; ++r) turned.entries[next[index(i, r)]++] = {i, conditional(i, r)};
  }
  return turned;
}

/// row ← the sum of two sorted lists, sorted.
void write_sum(std::span<const Entry> chosen, std::span<const Entry> choosers, std::vector<Entry>& row) {
  row.clear();
  std::size_t a = 0, b = 0;
  while (a < chosen.size() || b < choosers.size()) {
    const int column_a = a < chosen.size() ? chosen[a].column : INT_MAX;
    const int column_b = b < choosers.size() ? choosers[b].column : INT_MAX;
    float value = 0;
    if (column_a <= column_b) value += chosen[a++].value;
    if (column_b <= column_a) value += choosers[b++].value;
    row.push_back({std::min(column_a, column_b), value});
  }
}

/// Merges rows of both lists into one after the other; keeps its lists between rows.
class RowMerge {
 public:
  RowMerge(MatrixView<const int> index, MatrixView<const float> conditional, const Transposed& turned)
      : index_(index), conditional_(conditional), turned_(turned) {}

  std::span<const Entry> operator()(int i) {
    chosen_.clear();
    for (int r = 0; r < index_.cols; ++r) chosen_.push_back({index_(i, r), conditional_(i, r)});
    std::sort(chosen_.begin(), chosen_.end(), [](Entry a, Entry b) { return a.column < b.column; });
    write_sum(chosen_, turned_.row(i), merged_);
    return merged_;
  }

 private:
  MatrixView<const int> index_;
  MatrixView<const float> conditional_;
  const Transposed& turned_;
  std::vector<Entry> chosen_, merged_;
};

}  // namespace

int neighbours_for_perplexity(float perplexity, int n) {
  return std::clamp(static_cast<int>(std::ceil(3 * clamp_perplexity(perplexity, n))), 0, std::max(0, n - 1));
}

void write_neighbour_affinities(const Neighbours& neighbours, float perplexity,
                                MatrixView<float> conditional) {
  const int n = neighbours.points(), k = neighbours.count();
  assert(conditional.rows == n && conditional.cols == k && "one affinity for each neighbour expected");
  if (k == 0) return;
  for_rows(n, [&](int begin, int end) {
    PerplexitySearch search(clamp_perplexity(perplexity, n), k);
    for (int i = begin; i < end; ++i) {
      const auto size = static_cast<std::size_t>(k);
      search.write_row({neighbours.squared_distance.row(i), size}, -1, {conditional.row(i), size});
    }
  });
}

SparseAffinities build_joint_affinities(MatrixView<const int> index, MatrixView<const float> conditional) {
  const int n = index.rows;
  const Transposed turned = transpose(index, conditional);
  SparseAffinities joint;
  joint.begins.resize(n + 1);
  for_rows(n, [&](int begin, int end) {
    RowMerge merge(index, conditional, turned);
    for (int i = begin; i < end; ++i) {
      joint.begins[i + 1] = (merge(i).size() + simd::lanes - 1) / simd::lanes * simd::lanes;
    }
  });
  std::partial_sum(joint.begins.begin(), joint.begins.end(), joint.begins.begin());
  joint.column.resize(joint.begins.back());
  joint.value.resize(joint.begins.back());

  const float scale = 0.5f / static_cast<float>(std::max(1, n));
  for_rows(n, [&](int begin, int end) {
    RowMerge merge(index, conditional, turned);
    for (int i = begin; i < end; ++i) {
      std::size_t to = joint.begins[i];
      for (const Entry& entry : merge(i)) {
        joint.column[to] = entry.column;
        joint.value[to++] = entry.value * scale;
      }
      for (; to < joint.begins[i + 1]; ++to) joint.column[to] = i;
    }
  });
  return joint;
}

}  // namespace planisphere
