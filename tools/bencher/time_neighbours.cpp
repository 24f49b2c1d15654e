// Recall is measured by dr/neighbours.h on 500 points, the same for everybody.
#include "bencher/time_neighbours.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/parallel.h"
#include "bencher/measure.h"
#include "bencher/rows_file.h"
#include "dr/neighbours.h"

namespace planisphere {
namespace {

double find_squared_distance(MatrixView<const float> data, int a, int b) {
  double sum = 0;
  for (int k = 0; k < data.cols; ++k) {
    const double difference = static_cast<double>(data(a, k)) - static_cast<double>(data(b, k));
    sum += difference * difference;
  }
  return sum;
}

}  // namespace

Result<std::string> time_neighbours(const NeighboursOrder& order) {
  set_thread_count(order.threads);
  const Costs costs;
  const Result<Matrix<float>> data = read_rows(order.data.path, order.data.columns, order.data.points);
  if (!data.ok()) return Error{data.error()};
  const Neighbours neighbours = order.exact ? find_neighbours_exactly(data.value(), order.neighbours)
                                            : find_neighbours(data.value(), order.neighbours);
  nlohmann::ordered_json line = {{"method", order.exact ? "exact" : "approximate"},
                                 {"n", data.value().rows()},
                                 {"neighbours", neighbours.count()},
                                 {"threads", order.threads}};
  costs.add_to(line);
  line["recall"] = measure_recall(data.value(), neighbours);
  return line.dump();
}

Result<std::string> score_neighbours(const DataOrder& order, const std::string& path, int count) {
  const Result<Matrix<float>> data = read_rows(order.path, order.columns, order.points);
  if (!data.ok()) return Error{data.error()};
  const Result<Matrix<int>> index = read_index_rows(path, count, data.value().rows());
  if (!index.ok()) return Error{index.error()};
  const int n = data.value().rows();
  Neighbours neighbours{index.value(), Matrix<float>(n, count)};
  for (int i = 0; i < n; ++i) {
    for (int r = 0; r < count; ++r) {
      const int other = std::clamp(neighbours.index(i, r), 0, n - 1);
      neighbours.squared_distance(i, r) = static_cast<float>(find_squared_distance(data.value(), i, other));
    }
  }
  return nlohmann::ordered_json{{"recall", measure_recall(data.value(), neighbours)}}.dump();
}

}  // namespace planisphere
