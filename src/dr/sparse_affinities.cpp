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

/// The neighbours' weights turned round: row i lists who chose i, in ascending order.
struct Transposed {
  std::vector<std::size_t> begins;
  std::vector<Entry> entries;

  std::span<const Entry> row(int i) const { return {entries.data() + begins[i], begins[i + 1] - begins[i]}; }
};

Transposed transpose(MatrixView<const int> index, MatrixView<const float> weights) {
  Transposed turned{std::vector<std::size_t>(index.rows + 1), std::vector<Entry>(index.size())};
  for (const int j : index.flat()) ++turned.begins[j + 1];
  std::partial_sum(turned.begins.begin(), turned.begins.end(), turned.begins.begin());
  std::vector<std::size_t> next(turned.begins.begin(), turned.begins.end() - 1);
  for (int i = 0; i < index.rows; ++i) {
    for (int r = 0; r < index.cols; ++r) turned.entries[next[index(i, r)]++] = {i, weights(i, r)};
  }
  return turned;
}

/// A stretch of the graph's rows, one after the other, each filled up to whole vectors.
struct UnitedRows {
  std::vector<Entry> entries;
  std::vector<std::size_t> sizes;
};

/// Appends what two sorted lists hold, sorted; an entry of only one meets nothing there.
void append_union(std::span<const Entry> chosen, std::span<const Entry> choosers, UnionRule rule,
                  std::vector<Entry>& rows) {
  auto a = chosen.begin(), b = choosers.begin();
  while (a != chosen.end() || b != choosers.end()) {
    const bool in_chosen = b == choosers.end() || (a != chosen.end() && a->column <= b->column);
    const bool in_choosers = a == chosen.end() || (b != choosers.end() && b->column <= a->column);
    const int column = in_chosen ? a->column : b->column;
    const float p = in_chosen ? a++->value : 0, q = in_choosers ? b++->value : 0;
    rows.push_back({column, std::min(1.0f, rule.scale * (p + q - rule.overlap * p * q))});
  }
}

UnitedRows unite_rows(MatrixView<const int> index, MatrixView<const float> weights, const Transposed& turned,
                      UnionRule rule, int begin, int end) {
  UnitedRows rows;
  std::vector<Entry> chosen(index.cols);
  for (int i = begin; i < end; ++i) {
    for (int r = 0; r < index.cols; ++r) chosen[r] = {index(i, r), weights(i, r)};
    std::sort(chosen.begin(), chosen.end(), [](Entry a, Entry b) { return a.column < b.column; });
    const std::size_t before = rows.entries.size();
    append_union(chosen, turned.row(i), rule, rows.entries);
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
  parallel_stretches(n, rows_per_task, [&](int begin, int end) {
    PerplexitySearch search(clamp_perplexity(perplexity, n), k);
    for (int i = begin; i < end; ++i) {
      const auto size = static_cast<std::size_t>(k);
      search.write_row({neighbours.squared_distance.row(i), size}, -1, {conditional.row(i), size});
    }
  });
}

SparseAffinities unite_neighbours(MatrixView<const int> index, MatrixView<const float> weights,
                                  UnionRule rule) {
  const int n = index.rows;
  const Transposed turned = transpose(index, weights);
  std::vector<UnitedRows> parts(count_stretches(n, rows_per_task));
  parallel_stretches(n, rows_per_task, [&](int begin, int end) {
    parts[begin / rows_per_task] = unite_rows(index, weights, turned, rule, begin, end);
  });

  SparseAffinities graph;
  graph.begins.assign(1, 0);
  for (const UnitedRows& part : parts) {
    for (const std::size_t size : part.sizes) graph.begins.push_back(graph.begins.back() + size);
  }
  graph.column.resize(graph.begins.back());
  graph.value.resize(graph.begins.back());
  parallel_stretches(n, rows_per_task, [&](int begin, int) {
    std::size_t to = graph.begins[begin];
    for (const Entry& entry : parts[begin / rows_per_task].entries) {
      graph.column[to] = entry.column;
      graph.value[to++] = entry.value;
    }
    parts[begin / rows_per_task] = {};
  });
  return graph;
}

SparseAffinities build_joint_affinities(MatrixView<const int> index, MatrixView<const float> conditional) {
  return unite_neighbours(index, conditional,
                          {.scale = 0.5f / static_cast<float>(std::max(1, index.rows)), .overlap = 0});
}

}  // namespace planisphere
