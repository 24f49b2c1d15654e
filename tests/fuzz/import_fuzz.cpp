// Any bytes as one or two files that somebody dropped: read into a dataset that is whole and opens as a
// bundle, or refused with a sentence.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "data/import_inputs.h"
#include "fuzz/bytes.h"

using namespace planisphere;

namespace {

constexpr const char* config =
    R"({"embeddings": [{"tensorShape": [4, 2], "tensorPath": "t", "metadataPath": "m.tsv",)"
    R"( "sprite": {"imagePath": "s.png", "singleImageDim": [2, 2]}}]})";

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzBytes bytes(data, size);
  constexpr const char* names[] = {"t", "m.tsv", "s.png", "config.json"};
  const char* name = names[bytes.take_int(0, 3)];
  const bool beside = bytes.take_int(0, 1) == 1;
  const auto rest = std::as_bytes(bytes.rest());
  std::vector<ImportFile> files = {{name, {rest.begin(), rest.end()}}};
  if (beside) {
    files.push_back({"config.json", as_content(config)});
    files.push_back({"t", as_content(raw<float>({1, 2, 3, 4, 5, 6, 7, 8}))});
    files.push_back({"m.tsv", as_content("a\nb\nc\nd\n")});
  }
  const Result<Imported> imported =
      import_files(std::move(files), {.most_points = 500, .most_bytes = std::size_t{1} << 22});
  if (!imported.ok()) {
    require(imported.error().ends_with("."));
    return 0;
  }
  for (const float number : imported.value().dataset.vectors.flat()) require(std::isfinite(number));
  require(through_a_bundle(imported.value()).ok());
  return 0;
}
