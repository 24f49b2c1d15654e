// Lists of neighbours, and directions of the original space.
#include "figure/further.h"

#include "data/quantised.h"

namespace planisphere {
namespace {

bool wants_neighbours(const Figure& figure) {
  return figure.view.neighbours && !figure.dataset->neighbours.path.empty() &&
         figure.map.all_neighbours.empty();
}

}  // namespace

std::vector<std::string> further_files(const Figure& figure) {
  std::vector<std::string> files;
  if (!figure.dataset || figure.spec->view != View::map) return files;
  if (wants_neighbours(figure)) files.push_back(figure.dataset->neighbours.path);
  return files;
}

Status supply_further_file(Figure& figure, std::string_view file, std::span<const std::byte> content) {
  const FileOfRows& neighbours = figure.dataset->neighbours;
  if (!wants_neighbours(figure) || file != neighbours.path) return Done{};
  Result<Matrix<int>> read =
      read_packed_neighbours(content, figure.dataset->points(), neighbours.columns, std::string(file));
  if (!read.ok()) {
    miss_further_file(figure, file);
    return Error{read.error()};
  }
  figure.map.all_neighbours = std::move(read.value());
  figure.map.neighbours_of = -1;
  return Done{};
}

void miss_further_file(Figure& figure, std::string_view file) {
  if (file != figure.dataset->neighbours.path) return;
  figure.view.neighbours = false;
  figure.map.asked = false;
  figure.announcement = "The neighbours could not be loaded.";
}

}  // namespace planisphere
