// Strict: every member is expected, and the bytes must be exactly those that the text describes.
#include "data/representations_reader.h"

#include <cmath>
#include <utility>

#include "data/expected_found.h"
#include "data/json_text.h"

namespace planisphere {

namespace {

using nlohmann::json;

constexpr std::size_t most_representations = 10000, most_maps = 16;
constexpr double most_pairs = 1e6;

/// Takes members out of a document and remembers the first that was not as expected.
struct Taker {
  const std::string& file;
  std::string error;

  void refuse(const std::string& expected, const json* found) {
    if (error.empty()) error = expected_found(file, expected, describe(found)).message;
  }

  double number(const json* in, const char* key, double least, double most) {
    const json* value = find_member(in, key);
    const double found = value && value->is_number() ? value->get<double>() : std::nan("");
    if (found >= least && found <= most) return found;
    refuse(std::string("\"") + key + "\" to be a number in its range", value);
    return least;
  }
  int integer(const json* in, const char* key, double least, double most) {
    return static_cast<int>(number(in, key, least, most));
  }

  std::string text(const json* value, const char* what) {
    if (value && value->is_string()) return value->get<std::string>();
    refuse(std::string(what) + " to be a text", value);
    return {};
  }

  const json& array(const json* in, const char* key, std::size_t most) {
    static const json none = json::array();
    const json* value = find_member(in, key);
    if (value && value->is_array() && value->size() <= most) return *value;
    refuse(std::string("\"") + key + "\" to be an array of at most " + std::to_string(most), value);
    return none;
  }
};

Representation take_representation(Taker& take, const json& entry) {
  Representation one;
  one.name = take.text(find_member(&entry, "name"), "\"name\"");
  one.kind = take.text(find_member(&entry, "kind"), "\"kind\"");
  for (const json& width : take.array(&entry, "widths", 20)) {
    if (!width.is_number_integer()) take.refuse("\"widths\" to be integers", &width);
    one.widths.push_back(width.is_number_integer() ? width.get<int>() : 0);
  }
  const json* pooled = find_member(&entry, "pooled");
  one.pooled = pooled && *pooled == true;
  one.epochs = take.number(&entry, "epochs", 0, 1e6);
  one.learning_rate = take.number(&entry, "learning_rate", 0, 1e6);
  one.seed = take.integer(&entry, "seed", 0, 1e9);
  one.accuracy = take.number(&entry, "accuracy", 0, 1);
  return one;
}

void take_places(Taker& take, const json& entry, int row, std::vector<Representations::Map>& maps) {
  const json& places = take.array(&entry, "places", 2 * most_maps);
  if (places.size() != 2 * maps.size()) return take.refuse("\"places\" to be x and y in each map", &places);
  for (std::size_t k = 0; k < places.size(); ++k) {
    if (!places[k].is_number()) return take.refuse("\"places\" to be numbers", &places[k]);
    maps[k / 2].points(row, static_cast<int>(k % 2)) = places[k].get<float>();
  }
}

void take_all(Taker& take, const json& document, RepresentationsFile& described) {
  Representations& all = described.representations;
  if (take.integer(&document, "version", 1, 1) != 1) return;
  all.pairs = take.integer(&document, "pairs", 1, most_pairs);
  all.pairs_seed = take.integer(&document, "pairs_seed", 0, 1e9);
  all.distance_unit = take.number(&document, "distance_unit", 0, 1e6);
  const json& list = take.array(&document, "representations", most_representations);
  if (list.empty()) take.refuse("\"representations\" to be some", &list);
  for (const json& name : take.array(&document, "maps", most_maps))
    all.maps.push_back({take.text(&name, "a map"), Matrix<float>(static_cast<int>(list.size()), 2)});
  for (const json& entry : list) {
    all.list.push_back(take_representation(take, entry));
    described.extents.push_back(take.number(&entry, "extent", 0, 1e9));
    take_places(take, entry, static_cast<int>(all.list.size()) - 1, all.maps);
  }
  for (const json& entry : take.array(&document, "spaces", most_representations)) {
    RepresentationSpace space;
    space.representation = take.integer(&entry, "representation", 0, static_cast<double>(list.size()) - 1);
    space.points = Matrix<float>(1, take.integer(&entry, "dimensions", 1, 1000));
    space.error = take.number(&entry, "error", 0, 1e6);
    all.spaces.push_back(std::move(space));
    described.extents.push_back(take.number(&entry, "extent", 0, 1e9));
  }
}

Matrix<float> unpack(int points, int dimensions, double extent, const std::byte*& from) {
  Matrix<float> numbers(points, dimensions);
  for (float& number : numbers.flat()) {
    const int whole = std::to_integer<int>(from[0]) | std::to_integer<int>(from[1]) << 8;
    number = static_cast<float>((whole / 65535.0 * 2 - 1) * extent);
    from += 2;
  }
  return numbers;
}

}  // namespace

Result<RepresentationsFile> read_representations(std::string_view text, const std::string& file) {
  const Result<json> parsed = parse_json(text, file);
  if (!parsed.ok()) return Error{parsed.error()};
  Taker take{file, {}};
  RepresentationsFile described;
  take_all(take, parsed.value(), described);
  if (!take.error.empty()) return Error{take.error};
  return described;
}

Result<Representations> read_representation_bytes(RepresentationsFile described, int points,
                                                  std::span<const std::byte> bytes, const std::string& file) {
  Representations& all = described.representations;
  const auto n = static_cast<std::size_t>(points), r = all.list.size(),
             m = static_cast<std::size_t>(all.pairs);
  if (2 * m > n * (n - 1))
    return expected_found(file, "no more pairs than the points have", std::to_string(m));
  std::size_t expected = r * n * 4 + r * m;
  for (const RepresentationSpace& space : all.spaces)
    expected += n * static_cast<std::size_t>(space.points.cols()) * 2;
  if (bytes.size() != expected) {
    return expected_found(file,
                          std::to_string(expected) + " bytes for " + std::to_string(r) + " representations",
                          std::to_string(bytes.size()));
  }
  const std::byte* from = bytes.data();
  for (std::size_t i = 0; i < r; ++i) all.layouts.push_back(unpack(points, 2, described.extents[i], from));
  for (std::size_t s = 0; s < all.spaces.size(); ++s) {
    Matrix<float>& space = all.spaces[s].points;
    space = unpack(points, space.cols(), described.extents[r + s], from);
  }
  all.distances = Matrix<std::uint8_t>(static_cast<int>(r), all.pairs);
  for (std::uint8_t& distance : all.distances.flat()) distance = std::to_integer<std::uint8_t>(*from++);
  return std::move(all);
}

}  // namespace planisphere
