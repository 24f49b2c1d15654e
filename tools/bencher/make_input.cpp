// Reading and principal components.
#include "bencher/make_input.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/parallel.h"
#include "bencher/measure.h"
#include "bencher/rows_file.h"
#include "data/bundle.h"
#include "data/files.h"
#include "data/idx.h"
#include "dr/pca.h"

namespace planisphere {
namespace {

/// Pixels / 255, a picture to a row, behind those that are there already.
Status append_pictures(const std::string& path, std::vector<float>& numbers, int& columns) {
  const Result<std::vector<std::byte>> content = read_file(path);
  if (!content.ok()) return Error{content.error()};
  const Result<IdxArray> array = read_idx(content.value(), path);
  if (!array.ok()) return Error{array.error()};
  const auto* pixels = std::get_if<std::vector<std::uint8_t>>(&array.value().elements);
  const std::vector<int>& sizes = array.value().sizes;
  if (!pixels || sizes.size() != 3) return Error{path + ": expected pictures of bytes"};
  if (columns > 0 && columns != sizes[1] * sizes[2])
    return Error{path + ": its pictures are of another size"};
  columns = sizes[1] * sizes[2];
  std::transform(pixels->begin(), pixels->end(), std::back_inserter(numbers),
                 [](std::uint8_t pixel) { return static_cast<float>(pixel) / 255.0f; });
  return Done{};
}

Result<Matrix<float>> read_pictures(const std::vector<std::string>& paths) {
  std::vector<float> numbers;
  int columns = 0;
  for (const std::string& path : paths) {
    if (Status status = append_pictures(path, numbers, columns); !status.ok()) return Error{status.error()};
  }
  if (columns == 0) return Error{"there are no pictures"};
  Matrix<float> rows(static_cast<int>(numbers.size()) / columns, columns);
  std::copy(numbers.begin(), numbers.end(), rows.data());
  return rows;
}

Result<Matrix<float>> read_sources(const std::vector<std::string>& sources) {
  if (file_exists(sources.front())) return read_pictures(sources);
  const Result<DatasetPointer> dataset = read_bundle(sources.front());
  if (!dataset.ok()) return Error{dataset.error()};
  return dataset.value()->vectors;
}

Matrix<float> reduce(MatrixView<const float> data, int components) {
  Matrix<float> scores(data.rows, components);
  write_pca_scores(find_pca(data, components), data, scores);
  return scores;
}

}  // namespace

Result<std::string> make_input(const InputOrder& order) {
  set_thread_count(order.threads);
  const Result<Matrix<float>> data = read_sources(order.sources);
  if (!data.ok()) return Error{data.error()};
  const int most = std::min(data.value().rows(), data.value().cols());
  if (order.components > most) return Error{"the data have " + std::to_string(most) + " components at most"};
  const Costs costs;
  const Matrix<float> rows = order.components > 0 ? reduce(data.value(), order.components) : data.value();
  nlohmann::ordered_json line = {
      {"n", rows.rows()}, {"dims", data.value().cols()}, {"components", order.components}};
  costs.add_to(line);
  if (Status status = write_rows(order.out, rows); !status.ok()) return Error{status.error()};
  return line.dump();
}

}  // namespace planisphere
