// Any bytes as a file of a bundle, an IDX file or a picture: read, or refused with a sentence.
#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "data/bundle.h"
#include "data/idx.h"
#include "data/png.h"
#include "fuzz/bytes.h"

using namespace planisphere;

namespace {

constexpr std::string_view config =
    R"({"embeddings": [{"tensorShape": [4, 2], "tensorPath": "t.bytes", "metadataPath": "m.tsv",)"
    R"( "sprite": {"imagePath": "s.png", "singleImageDim": [1, 1]}}]})";
constexpr std::string_view notes = R"({"version": 1})";

void require_sentence(const Status& status) {
  if (!status.ok() && status.error().empty()) std::abort();
}

// The bytes stand for one file of a bundle whose other files are sound, until one is refused.
void read_as_bundle(std::string_view damaged, std::span<const std::byte> content) {
  constexpr float tensor[8] = {};
  BundleReader reader("fuzzed");
  while (!reader.wanted().empty()) {
    const std::string file = reader.wanted().front();
    std::span<const std::byte> sound = std::as_bytes(std::span(tensor));
    if (file == "projector_config.json") sound = std::as_bytes(std::span(config));
    if (file == "planisphere.json") sound = std::as_bytes(std::span(notes));
    if (file == "m.tsv") sound = std::as_bytes(std::span(std::string_view("a\nb\nc\nd\n")));
    const Status status = reader.supply(file, file == damaged ? content : sound);
    require_sentence(status);
    if (!status.ok()) return;
  }
  static_cast<void>(reader.finish());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzBytes bytes(data, size);
  constexpr std::string_view files[] = {"projector_config.json", "planisphere.json", "t.bytes", "m.tsv",
                                        "s.png"};
  const int door = bytes.take_int(0, 6);
  const std::span<const std::byte> content = std::as_bytes(bytes.rest());
  if (door < 5) {
    read_as_bundle(files[door], content);
  } else if (door == 5) {
    static_cast<void>(read_idx(content, "fuzzed"));
  } else {
    static_cast<void>(read_png(content, "fuzzed"));
  }
  return 0;
}
