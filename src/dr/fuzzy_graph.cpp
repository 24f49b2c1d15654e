// One merge of the lists of neighbours and of those who list the point.
#include "dr/fuzzy_graph.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "base/parallel.h"
#include "base/simd.h"

namespace planisphere {
namespace {

constexpr int rows_per_task = 256;

int count_tasks(int n) {
  return (n + rows_per_task - 1) / rows_per_task;
}

struct Entry {
  int column;
  float value;
};

/// Who lists each point, in ascending order.
struct Choosers {
  std::vector<std::size_t> begins;
  std::vector<Entry> entries;

  std::span<const Entry> of(int i) const { return {entries.data() + begins[i], begins[i + 1] - begins[i]}; }
};

Choosers find_choosers(MatrixView<const int> index, MatrixView<const float> memberships) {
  Choosers choosers{std::vector<std::size_t>(index.rows + 1), std::vector<Entry>(index.size())};
  for (const int j : index.flat()) ++choosers.begins[j + 1];
  std::partial_sum(choosers.begins.begin(), choosers.begins.end(), choosers.begins.begin());
  std::vector<std::size_t> next(choosers.begins.begin(), choosers.begins.end() - 1);
  for (int i = 0; i < index.rows; ++i) {
    for (int r = 0; r < index.cols; ++r) choosers.entries[next[index(i, r)]++] = {i, memberships(i, r)};
  }
  return choosers;
}

// p + q − p q where both list each other; rounding must not lift it above 1.
float unite(float p, float q) {
  return std::min(1.0f, p + q - p * q);
}

/// Sorts a row in which a column may stand twice, and unites those; returns what is left of it.
std::size_t unite_row(std::span<Entry> row) {
  std::sort(row.begin(), row.end(), [](Entry a, Entry b) { return a.column < b.column; });
  std::size_t size = 0;
  for (const Entry entry : row) {
    if (size > 0 && row[size - 1].column == entry.column) {
      row[size - 1].value = unite(row[size - 1].value, entry.value);
    } else {
      row[size++] = entry;
    }
  }
  return size;
}

/// Some rows of the graph, one after the other.
struct Stretch {
  std::vector<Entry> entries;
  std::vector<std::size_t> sizes;
};

Stretch unite_rows(MatrixView<const int> index, MatrixView<const float> memberships, const Choosers& choosers,
                   int begin, int end) {
  Stretch stretch;
  for (int i = begin; i < end; ++i) {
    const std::size_t first = stretch.entries.size();
    for (int r = 0; r < index.cols; ++r) stretch.entries.push_back({index(i, r), memberships(i, r)});
    const std::span<const Entry> others = choosers.of(i);
    stretch.entries.insert(stretch.entries.end(), others.begin(), others.end());
    stretch.sizes.push_back(unite_row(std::span(stretch.entries).subspan(first)));
    stretch.entries.resize(first + stretch.sizes.back());
  }
  return stretch;
}

void copy_rows(const Stretch& stretch, int begin, SparseAffinities& graph) {
  auto from = stretch.entries.begin();
  for (int i = begin; i < begin + static_cast<int>(stretch.sizes.size()); ++i) {
    const std::size_t first = graph.begins[i], size = stretch.sizes[i - begin];
    for (std::size_t e = first; e < graph.begins[i + 1]; ++e) {
      const Entry entry = e < first + size ? *from++ : Entry{i, 0};
      graph.column[e] = entry.column;
      graph.value[e] = entry.value;
    }
  }
}

}  // namespace

SparseAffinities build_fuzzy_graph(MatrixView<const int> index, MatrixView<const float> memberships) {
  const int n = index.rows;
  const Choosers choosers = find_choosers(index, memberships);
  std::vector<Stretch> stretches(count_tasks(n));
  parallel_for(count_tasks(n), [&](int task) {
    const int end = std::min(n, (task + 1) * rows_per_task);
    stretches[task] = unite_rows(index, memberships, choosers, task * rows_per_task, end);
  });

  SparseAffinities graph;
  graph.begins.push_back(0);
  for (const Stretch& stretch : stretches) {
    for (const std::size_t size : stretch.sizes) {
      const std::size_t padded = (size + simd::lanes - 1) / simd::lanes * simd::lanes;
      graph.begins.push_back(graph.begins.back() + padded);
    }
  }
  graph.column.resize(graph.begins.back());
  graph.value.resize(graph.begins.back());
  parallel_for(count_tasks(n), [&](int task) { copy_rows(stretches[task], task * rows_per_task, graph); });
  return graph;
}

}  // namespace planisphere
