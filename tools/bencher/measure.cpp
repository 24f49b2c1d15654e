// Neighbour preservation by brute force, and memory as Linux reports it.
#include "bencher/measure.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <numeric>
#include <string>

#include "dr/padded_rows.h"

namespace planisphere {
namespace {

constexpr int neighbours = 15;
constexpr int most_queries = 1024;

PaddedRows pad(MatrixView<const float> points) {
  return pad_rows(points, {}, find_unit(points));
}

// The nearest points to each of the 32 points from `first`, each list sorted by index.
std::vector<std::vector<int>> find_nearest(const PaddedRows& rows, int n, int first) {
  const int queries = std::min(block_side, n - first), k = std::min(neighbours, n - 1);
  std::vector<std::vector<double>> distances(static_cast<std::size_t>(queries));
  for (int other = 0; other < n; other += block_side) {
    double block[block_side * block_side];
    write_squared_differences(rows, first, other, block);
    for (int q = 0; q < queries; ++q) {
      const double* const row = block + q * block_side;
      distances[static_cast<std::size_t>(q)].insert(distances[static_cast<std::size_t>(q)].end(), row,
                                                    row + std::min(block_side, n - other));
    }
  }
  std::vector<std::vector<int>> nearest;
  for (int q = 0; q < queries; ++q) {
    const std::vector<double>& row = distances[static_cast<std::size_t>(q)];
    std::vector<int> order(row.size());
    std::iota(order.begin(), order.end(), 0);
    order.erase(order.begin() + first + q);
    std::partial_sort(order.begin(), order.begin() + k, order.end(), [&](int a, int b) {
      return row[static_cast<std::size_t>(a)] < row[static_cast<std::size_t>(b)];
    });
    order.resize(static_cast<std::size_t>(k));
    std::sort(order.begin(), order.end());
    nearest.push_back(std::move(order));
  }
  return nearest;
}

}  // namespace

double find_neighbour_preservation(MatrixView<const float> data, MatrixView<const float> layout) {
  const PaddedRows data_rows = pad(data), layout_rows = pad(layout);
  const int n = data.rows, blocks = (n + block_side - 1) / block_side;
  const int stride = std::max(1, n / most_queries);
  double kept = 0, asked = 0;
  for (int block = 0; block < blocks; block += stride) {
    const auto in_data = find_nearest(data_rows, n, block * block_side);
    const auto in_layout = find_nearest(layout_rows, n, block * block_side);
    for (std::size_t q = 0; q < in_data.size(); ++q) {
      std::vector<int> both;
      std::set_intersection(in_data[q].begin(), in_data[q].end(), in_layout[q].begin(), in_layout[q].end(),
                            std::back_inserter(both));
      kept += static_cast<double>(both.size());
      asked += static_cast<double>(in_data[q].size());
    }
  }
  return asked > 0 ? kept / asked : 0;
}

std::optional<double> find_peak_memory_mb() {
  std::ifstream status("/proc/self/status");  // in Node.js too: NODERAWFS reads the real one
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return std::nullopt;
}

Pace find_pace(std::vector<double> stretches, double seconds) {
  assert(!stretches.empty() && "a run without steps has no pace");
  std::sort(stretches.begin(), stretches.end());
  return {seconds, stretches[stretches.size() / 2], stretches.front()};
}

}  // namespace planisphere
