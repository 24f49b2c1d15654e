// Sixteen bits are enough: the rounding is a thirty-thousandth of a part's largest weight.
#include "baker/translator_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "data/expected_found.h"
#include "data/files.h"

namespace planisphere {

namespace {

static_assert(std::endian::native == std::endian::little, "the file's order of bytes is this machine's");
constexpr float most = 32767;
using Json = nlohmann::ordered_json;

template <class T>
std::vector<std::span<T>> list_parts(const TranslatorParts<T>& parts) {
  std::vector<std::span<T>> list = {parts.source_embeddings.flat(), parts.target_embeddings.flat()};
  for (const auto* layers : {&parts.encoder, &parts.decoder}) {
    for (const auto& layer : *layers)
      list.insert(list.end(), {layer.input.flat(), layer.recurrent.flat(), layer.biases});
  }
  list.insert(list.end(), {parts.output.flat(), parts.output_biases});
  return list;
}

Json describe(const TrainedTranslator& trained, const std::vector<float>& scales) {
  const TranslatorOptions& options = trained.translator.options();
  return {{"version", 1},
          {"embedding", options.embedding},
          {"units", options.units},
          {"layers", options.layers},
          {"reversed", options.reversed},
          {"scales", scales},
          {"source", trained.source.words()},
          {"target", trained.target.words()}};
}

/// The numbers as they stand in the JSON; nothing is checked but their types.
struct Description {
  TranslatorOptions options;
  std::vector<float> scales;
  std::vector<std::string> source, target;
};

Result<Description> read_description(const std::string& path) {
  const Result<std::vector<std::byte>> content = read_file(path);
  if (!content.ok()) return Error{content.error()};
  const auto* const text = reinterpret_cast<const char*>(content.value().data());
  const Json json = Json::parse(text, text + content.value().size(), nullptr, false);
  Description description;
  try {
    if (json.at("version") != 1) return expected_found(path, "version 1", json.at("version").dump());
    json.at("scales").get_to(description.scales);
    json.at("source").get_to(description.source);
    json.at("target").get_to(description.target);
    description.options = {.source_words = static_cast<int>(description.source.size()),
                           .target_words = static_cast<int>(description.target.size()),
                           .embedding = json.at("embedding").get<int>(),
                           .units = json.at("units").get<int>(),
                           .layers = json.at("layers").get<int>(),
                           .reversed = json.at("reversed").get<bool>()};
  } catch (const Json::exception& exception) {
    return expected_found(path, "a description of a translator", exception.what());
  }
  const TranslatorOptions& options = description.options;
  if (options.embedding > 4096 || options.units > 4096 || options.layers > 16)
    return expected_found(path, "a translator that can be", "a far larger one");
  if (const std::string mistake = find_mistake(options); !mistake.empty())
    return Error{path + ": " + mistake};
  const auto& scales = description.scales;
  if (!std::all_of(scales.begin(), scales.end(),
                   [](float scale) { return std::isfinite(scale * (most + 1)); }))
    return expected_found(path, "scales of finite weights", "others");
  return description;
}

}  // namespace

Status write_translator(const TrainedTranslator& trained, const std::string& folder) {
  std::vector<std::int16_t> numbers;
  std::vector<float> scales;
  for (const std::span<const float> part : list_parts(trained.translator.parts())) {
    float largest = 1e-20f;
    for (const float weight : part) largest = std::max(largest, std::fabs(weight));
    scales.push_back(largest / most);
    for (const float weight : part)
      numbers.push_back(static_cast<std::int16_t>(std::lround(weight / scales.back())));
  }
  const std::string text = describe(trained, scales).dump() + "\n";
  return write_files(folder, {{"translator.bytes", std::as_bytes(std::span(numbers))},
                              {"translator.json", std::as_bytes(std::span(text))}});
}

Result<TrainedTranslator> read_translator(const std::string& folder) {
  Result<Description> description = read_description(folder + "/translator.json");
  if (!description.ok()) return Error{description.error()};
  const std::string path = folder + "/translator.bytes";
  const Result<std::vector<std::byte>> bytes = read_file(path);
  if (!bytes.ok()) return Error{bytes.error()};
  const std::size_t size = 2 * count_parameters(description.value().options);
  if (bytes.value().size() != size)
    return expected_found(path, std::to_string(size) + " bytes", std::to_string(bytes.value().size()));
  TrainedTranslator trained{Translator(description.value().options),
                            Vocabulary(std::move(description.value().source)),
                            Vocabulary(std::move(description.value().target))};
  const auto parts = list_parts(trained.translator.parts_of(trained.translator.parameters()));
  if (parts.size() != description.value().scales.size())
    return expected_found(folder + "/translator.json", std::to_string(parts.size()) + " scales",
                          std::to_string(description.value().scales.size()));
  const std::byte* from = bytes.value().data();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (float& weight : parts[i]) {
      std::int16_t number = 0;
      std::memcpy(&number, from, sizeof number);
      from += sizeof number;
      weight = static_cast<float>(number) * description.value().scales[i];
    }
  }
  return trained;
}

}  // namespace planisphere
