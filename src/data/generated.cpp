// Made-up points with names.
#include "data/generated.h"

#include "data/encoder_decoder.h"

namespace planisphere {
namespace {

constexpr int curve_points = 100;  // of each curve

// No straight line parts y = 0.6 x² from y = 0.6 x² − 0.4 for −1 ≤ x ≤ 1.
DatasetPointer make_curves() {
  auto dataset = std::make_shared<Dataset>();
  dataset->name = "curves";
  dataset->vectors = Matrix<float>(2 * curve_points, 2);
  dataset->classes = {"curve", {"blue", "red"}, {}, {220, 0}};
  dataset->columns = {{"curve", {}}};
  for (int i = 0; i < 2 * curve_points; ++i) {
    const int curve = i / curve_points;
    const float x = -1 + 2 * static_cast<float>(i % curve_points) / static_cast<float>(curve_points - 1);
    dataset->vectors(i, 0) = x;
    dataset->vectors(i, 1) = 0.6f * x * x - (curve == 0 ? 0.4f : 0.0f);
    dataset->classes.of_point.push_back(curve);
    dataset->columns[0].values.push_back(dataset->classes.names[static_cast<std::size_t>(curve)]);
  }
  return dataset;
}

DatasetPointer make_encoder_decoder() {
  const auto cells = encoder_decoder_cells();
  auto dataset = std::make_shared<Dataset>();
  dataset->name = "encoder-decoder";
  dataset->vectors = Matrix<float>(static_cast<int>(cells.size()), 2);
  dataset->columns = {{"box", {}}, {"explanation", {}}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    dataset->vectors(static_cast<int>(i), 0) = cells[i].x;
    dataset->vectors(static_cast<int>(i), 1) = cells[i].y;
    dataset->columns[0].values.push_back(cells[i].name);
    dataset->columns[1].values.push_back(cells[i].explanation);
  }
  return dataset;
}

}  // namespace

DatasetPointer make_dataset(std::string_view name) {
  if (name == "curves") return make_curves();
  if (name == "encoder-decoder") return make_encoder_decoder();
  return nullptr;
}

}  // namespace planisphere
