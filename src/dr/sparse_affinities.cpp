// Each row of the joint affinities merges two sorted lists: whom i chose as neighbours, and who chose i.
#include "dr/sparse_affinities.h"

#include <algorithm>
#include <cassert>
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

/// Appends the sum of two sorted lists, sorted.
void append_sum(std::span<const Entry> chosen, std::span<const Entry> choosers, std::vector<Entry>& rows) {
  auto a = chosen.begin(), b = choosers.begin();
  while (a != chosen.end() && b != choosers.end()) {
    if (a->column < b->column) {
      rows.push_back(*a++);
    } else if (b->column < a->column) {
      rows.push_back(*b++);
    } else {
      rows.push_back({a->column, a->value + b++->value});
      ++a;
    }
  }
  rows.insert(rows.end(), a, chosen.end());
  rows.insert(rows.end(), b, choosers.end());
}

/// A stretch of rows of the joint matrix, one after the other, each filled up to whole vectors.
struct JointRows {
  std::vector<Entry> entries;
  std::vector<std::size_t> sizes;
};

JointRows merge_rows(MatrixView<const int> index, MatrixView<const float> conditional,
                     const Transposed& turned, int begin, int end) {
  JointRows rows;
  std::vector<Entry> chosen(index.cols);
  for (int i = begin; i < end; ++i) {
    for (int r = 0; r < index.cols; ++r) chosen[r] = {index(i, r), conditional(i, r)};
    std::sort(chosen.begin(), chosen.end(), [](Entry a, Entry b) { return a.column < b.column; });
    const std::size_t before = rows.entries.size();
    append_sum(chosen, turned.row(i), rows.entries);
    while (rows.entries.size() % simd::lanes != 0) rows.entries.push_back({i, 0});
    rows.sizes.push_back(rows.entries.size() - before);
  }
  return rows;
}

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
  std::vector<JointRows> parts((n + rows_per_task - 1) / rows_per_task);
  for_rows(n, [&](int begin, int end) {
    parts[begin / rows_per_task] = merge_rows(index, conditional, turned, begin, end);
  });

  SparseAffinities joint;
  joint.begins.assign(1, 0);
  for (const JointRows& part : parts) {
    for (const std::size_t size : part.sizes) joint.begins.push_back(joint.begins.back() + size);
  }
  joint.column.resize(joint.begins.back());
  joint.value.resize(joint.begins.back());
  const float scale = 0.5f / static_cast<float>(std::max(1, n));
  for_rows(n, [&](int begin, int) {
    std::size_t to = joint.begins[begin];
    for (const Entry& entry : parts[begin / rows_per_task].entries) {
      joint.column[to] = entry.column;
      joint.value[to++] = entry.value * scale;
    }
    parts[begin / rows_per_task] = {};
  });
  return joint;
}

}  // namespace planisphere
