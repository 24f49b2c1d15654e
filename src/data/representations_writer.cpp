// The inverse of representations_reader.cpp.
#include "data/representations_writer.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace planisphere {

namespace {

using nlohmann::ordered_json;

double find_extent(const Matrix<float>& points) {
  double extent = 0;
  for (const float number : points.flat()) extent = std::max(extent, static_cast<double>(std::fabs(number)));
  return extent;
}

void pack(const Matrix<float>& points, std::vector<std::byte>& bytes) {
  const double extent = find_extent(points);
  for (const float number : points.flat()) {
    const double share = extent > 0 ? (static_cast<double>(number) / extent + 1) / 2 : 0.5;
    const auto whole = static_cast<unsigned>(std::lround(share * 65535));
    bytes.push_back(static_cast<std::byte>(whole & 255));
    bytes.push_back(static_cast<std::byte>(whole >> 8));
  }
}

// Short in the file: a thousandth of a unit is less than a pixel.
double rounded(double number, double steps) {
  return std::round(number * steps) / steps;
}

ordered_json describe_one(const Representations& all, std::size_t index) {
  const Representation& one = all.list[index];
  ordered_json places = ordered_json::array();
  for (const Representations::Map& map : all.maps) {
    for (int axis = 0; axis < 2; ++axis)
      places.push_back(rounded(static_cast<double>(map.points(static_cast<int>(index), axis)), 1e4));
  }
  return {
      {"name", one.name},           {"kind", one.kind},         {"widths", one.widths},
      {"pooled", one.pooled},       {"epochs", one.epochs},     {"learning_rate", one.learning_rate},
      {"seed", one.seed},           {"accuracy", one.accuracy}, {"extent", find_extent(all.layouts[index])},
      {"places", std::move(places)}};
}

ordered_json describe_all(const Representations& all) {
  ordered_json document = {{"version", 1},
                           {"pairs", all.pairs},
                           {"pairs_seed", all.pairs_seed},
                           {"distance_unit", all.distance_unit},
                           {"maps", ordered_json::array()},
                           {"representations", ordered_json::array()},
                           {"spaces", ordered_json::array()}};
  for (const Representations::Map& map : all.maps) document["maps"].push_back(map.name);
  for (std::size_t i = 0; i < all.list.size(); ++i)
    document["representations"].push_back(describe_one(all, i));
  for (const RepresentationSpace& space : all.spaces) {
    document["spaces"].push_back({{"representation", space.representation},
                                  {"dimensions", space.points.cols()},
                                  {"extent", find_extent(space.points)},
                                  {"error", space.error}});
  }
  return document;
}

}  // namespace

RepresentationFiles write_representations(const Representations& all) {
  RepresentationFiles files{describe_all(all).dump() + "\n", {}};
  for (const Matrix<float>& layout : all.layouts) pack(layout, files.bytes);
  for (const RepresentationSpace& space : all.spaces) pack(space.points, files.bytes);
  const auto distances = std::as_bytes(all.distances.flat());
  files.bytes.insert(files.bytes.end(), distances.begin(), distances.end());
  return files;
}

}  // namespace planisphere
