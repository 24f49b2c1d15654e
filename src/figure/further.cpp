// Lists of neighbours once they are to be lit, summaries once a point is pointed at.
#include "figure/further.h"

#include <utility>

#include "data/metadata.h"
#include "data/quantised.h"

namespace planisphere {
namespace {

bool wants_neighbours(const Figure& figure) {
  return figure.view.neighbours && !figure.dataset->neighbours.path.empty() &&
         figure.map.all_neighbours.empty();
}

bool wants_directions(const Figure& figure) {
  return figure.spec->map.directions && figure.error.empty() && figure.map.directions.empty();
}

bool wants_summaries(const Figure& figure) {
  return figure.view.hovered >= 0 && !figure.dataset->summaries_path.empty() &&
         figure.map.summaries.empty() && !figure.map.without_summaries;
}

Status supply_neighbours(Figure& figure, const std::string& file, std::span<const std::byte> content) {
  Result<Matrix<int>> read =
      read_packed_neighbours(content, figure.dataset->points(), figure.dataset->neighbours.columns, file);
  if (!read.ok()) return Error{read.error()};
  figure.map.all_neighbours = std::move(read.value());
  figure.map.neighbours_of = -1;
  return Done{};
}

Status supply_directions(Figure& figure, const std::string& file, std::span<const std::byte> content) {
  const Dataset& dataset = *figure.dataset;
  Result<Matrix<float>> read =
      read_quantised_directions(content, dataset.points(), dataset.directions.columns, file);
  if (!read.ok()) return Error{read.error()};
  figure.map.directions = std::move(read.value());
  return Done{};
}

Status supply_summaries(Figure& figure, const std::string& file, std::span<const std::byte> content) {
  const std::string_view text(reinterpret_cast<const char*>(content.data()), content.size());
  Result<std::vector<Column>> read = read_metadata(text, figure.dataset->points(), "summary", file);
  if (!read.ok()) return Error{read.error()};
  figure.map.summaries = std::move(read.value()[0].values);
  return Done{};
}

}  // namespace

std::vector<std::string> further_files(const Figure& figure) {
  std::vector<std::string> files;
  if (!figure.dataset || figure.spec->view != View::map) return files;
  if (wants_neighbours(figure)) files.push_back(figure.dataset->neighbours.path);
  if (wants_directions(figure)) files.push_back(figure.dataset->directions.path);
  if (wants_summaries(figure)) files.push_back(figure.dataset->summaries_path);
  return files;
}

Status supply_further_file(Figure& figure, std::string_view file, std::span<const std::byte> content) {
  const std::string name(file);
  Status status = Done{};
  if (wants_neighbours(figure) && file == figure.dataset->neighbours.path)
    status = supply_neighbours(figure, name, content);
  else if (wants_directions(figure) && file == figure.dataset->directions.path)
    status = supply_directions(figure, name, content);
  else if (wants_summaries(figure) && file == figure.dataset->summaries_path)
    status = supply_summaries(figure, name, content);
  if (!status.ok()) miss_further_file(figure, file);
  return status;
}

void miss_further_file(Figure& figure, std::string_view file) {
  if (file == figure.dataset->neighbours.path) {
    figure.view.neighbours = false;
    figure.announcement = "The neighbours could not be loaded.";
  } else if (wants_directions(figure) && file == figure.dataset->directions.path) {
    figure.error = "This figure’s vectors could not be loaded.";
  } else if (file == figure.dataset->summaries_path) {
    figure.map.without_summaries = true;
    figure.announcement = "The summaries could not be loaded.";
  } else {
    return;
  }
  figure.map.asked = false;
}

}  // namespace planisphere
