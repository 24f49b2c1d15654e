// Neighbours are those by angle in all dimensions; the map and the directions come from the leading ones.
#include "baker/named_map.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <vector>

#include "data/files.h"
#include "dr/neighbours.h"
#include "dr/pca.h"
#include "dr/tsne.h"

namespace planisphere {

namespace {

/// The vectors turned so that the leading dimensions hold most of their length.
Matrix<float> leading_dimensions(MatrixView<const float> unit, int dimensions) {
  const int kept = std::min({dimensions, unit.cols, unit.rows});
  Pca pca = find_pca(unit, kept);
  Matrix<float> scores(unit.rows, kept);
  write_pca_scores(pca, unit, scores);
  return scores;
}

Matrix<float> find_layout(MatrixView<const float> vectors, const NamedMapOptions& options) {
  TsneOptions tsne_options;
  tsne_options.perplexity = options.perplexity;
  Matrix<float> layout(vectors.rows, 2);
  Tsne tsne(vectors, tsne_options);
  tsne.initialise(layout);
  for (int tenth = 1; tenth <= 10; ++tenth) {
    tsne.run_to(options.steps * tenth / 10, layout);
    std::cout << "  t-SNE of " << vectors.rows << " points, step " << tsne.step() << " of " << options.steps
              << std::endl;
  }
  return layout;
}

std::size_t gzipped_size(const std::string& path) {
  const Result<std::vector<std::byte>> content = read_file(path);
  if (!content.ok()) return 0;
  uLong size = compressBound(content.value().size());
  std::vector<Bytef> room(size);
  compress2(room.data(), &size, reinterpret_cast<const Bytef*>(content.value().data()),
            content.value().size(), 9);
  return size + 12;  // gzip's frame is that much longer than zlib's
}

}  // namespace

Matrix<float> unit_rows(MatrixView<const float> vectors) {
  Matrix<float> unit(vectors.rows, vectors.cols);
  for (int i = 0; i < vectors.rows; ++i) {
    double squares = 0;
    for (int j = 0; j < vectors.cols; ++j) squares += static_cast<double>(vectors(i, j)) * vectors(i, j);
    const float scale = squares > 0 ? static_cast<float>(1 / std::sqrt(squares)) : 0;
    for (int j = 0; j < vectors.cols; ++j) unit(i, j) = vectors(i, j) * scale;
  }
  return unit;
}

void lay_out(MatrixView<const float> unit, const NamedMapOptions& options, MapBundle& bundle) {
  bundle.neighbours = find_neighbours(unit, options.neighbours).index;
  const Matrix<float> leading = leading_dimensions(unit, options.directions);
  bundle.layout = find_layout(leading, options);
  bundle.directions = leading;
}

Status write_named_map(const MapBundle& bundle, bool with_tensor, const std::string& folder) {
  if (Status status = write_map_bundle(bundle, with_tensor, folder); !status.ok()) return status;
  std::size_t map = 0;
  std::cout << "Wrote " << folder << ": " << bundle.layout.rows() << " points, "
            << bundle.categories.names.size() << " categories; gzipped:";
  for (const char* file : {"projector_config.json", "planisphere.json", "metadata.tsv", "tsne.bytes",
                           "categories.json", "categories.bytes", "neighbours.bytes", "directions.bytes"}) {
    const std::size_t size = gzipped_size(folder + "/" + file);
    const std::string name = file;
    if (name != "neighbours.bytes" && name != "directions.bytes") map += size;
    std::cout << " " << name << " " << size;
  }
  std::cout << "; for the map " << std::fixed << std::setprecision(1) << static_cast<double>(map) / 1000
            << " kB" << std::endl;
  return Done{};
}

}  // namespace planisphere
