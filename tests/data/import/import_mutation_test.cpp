// Thousands of damaged files of every kind: each gives a sentence, or a dataset that is whole and opens.
#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"
#include "data/encode_png.h"
#include "data/import_inputs.h"
#include "data/mutate_text.h"

using namespace planisphere;

namespace {

std::string zip_of(const NamedTexts& texts) {
  std::vector<ZipEntry> entries;
  for (const auto& [path, text] : texts) entries.push_back({path, std::as_bytes(std::span(text))});
  const std::vector<std::byte> zip = build_zip(entries);
  return {reinterpret_cast<const char*>(zip.data()), zip.size()};
}

std::vector<NamedTexts> sound_inputs() {
  const std::string tensor = raw<float>({1, 2, 3, 4, 5, 6, 7, 8});
  const std::string png =
      encode_test_png({.width = 4, .height = 4, .channels = 1, .pixels = std::vector<std::uint8_t>(16, 7)});
  return {
      {{"t.csv", "a,b,kind\n1,2,x\n3,4,\"y, z\"\n5,6,x\n"}},
      {{"t.tsv", "1\t2\t3\n4\t5\t6\n"}, {"m.tsv", "name\tkind\nsun\tstar\nmoon\trock\n"}},
      {{"a.npy", npy_text("<f4", false, "(4, 2)", tensor)}},
      {{"a.npy", npy_text(">i2", true, "(4, 2, 2)",
                          raw<std::int16_t>({1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8}))}},
      {{"x.npz",
        zip_of({{"x.npy", npy_text("<f4", false, "(4, 2)", tensor)},
                {"y.npy", npy_text("<U1", false, "(4,)", raw<std::uint32_t>({'a', 'b', 'c', 'd'}))}})}},
      {{"i", std::string("\0\0\x08\x03\0\0\0\x03\0\0\0\x02\0\0\0\x02", 16) + "abcdefghijkl"}},
      {{"w.txt", "3 2\nsun 1 2\nmoon 3 4\nmars 5 6\n"}},
      {{"w.bin", "2 2\nsun " + raw<float>({1, 2}) + "\nmoon " + raw<float>({3, 4})}},
      {{"g.txt", "sun 1 2\nmo on 3 4\nmars 5 6\n"}},
      {{"c.json",
        R"({"embeddings": [{"tensorShape": [4, 2], "tensorPath": "t.bytes", "metadataPath": "m.tsv", "sprite": {"imagePath": "s.png", "singleImageDim": [2, 2]}}]})"},
       {"t.bytes", tensor},
       {"m.tsv", "a\nb\nc\nd\n"},
       {"s.png", png}},
      {{"c.pbtxt",
        "embeddings { tensor_path: \"t.tsv\" sprite { image_path: \"s.png\" single_image_dim: 2 } }"},
       {"t.tsv", "1\t2\n3\t4\n5\t6\n7\t8\n"},
       {"s.png", png}},
  };
}

void check_whole(const Imported& imported) {
  const Dataset& d = imported.dataset;
  CHECK(d.points() > 0);
  for (const float number : d.vectors.flat()) CHECK(std::isfinite(number));
  for (const std::string& note : imported.notes)
    CHECK((note.ends_with(".") && note.find('\n') == std::string::npos));
  const auto shown = through_a_bundle(imported);
  REQUIRE_MESSAGE(shown.ok(), shown.error());
  CHECK(shown.value()->vectors == d.vectors);
}

}  // namespace

TEST_CASE("damaged files give a sentence, or a dataset that is whole and opens") {
  Random random(7);
  int refused = 0, read = 0;
  for (const NamedTexts& sound : sound_inputs()) {
    const auto whole = import_texts(sound);
    REQUIRE_MESSAGE(whole.ok(), whole.error());
    check_whole(whole.value());
    for (int trial = 0; trial < 400; ++trial) {
      NamedTexts damaged = sound;
      const auto which = static_cast<std::size_t>(random.below(static_cast<int>(damaged.size())));
      mutate_text(damaged[which].second, random);
      if (damaged[which].first == "s.png" && trial % 2 == 0) mend_checksums(damaged[which].second);
      const auto imported = import_texts(damaged, {.most_points = 1000, .most_bytes = 1 << 20});
      if (imported.ok()) check_whole(imported.value());
      if (!imported.ok()) {
        CHECK(imported.error().ends_with("."));
        CHECK(imported.error().find('\n') == std::string::npos);
      }
      ++(imported.ok() ? read : refused);
    }
  }
  CHECK(read > 1000);
  CHECK(refused > 200);
}

TEST_CASE("every beginning of every file gives a sentence or a whole dataset") {
  for (const NamedTexts& sound : sound_inputs()) {
    for (std::size_t which = 0; which < sound.size(); ++which) {
      for (std::size_t size = 0; size < sound[which].second.size(); ++size) {
        NamedTexts damaged = sound;
        damaged[which].second.resize(size);
        const auto imported = import_texts(damaged);
        if (imported.ok()) check_whole(imported.value());
      }
    }
  }
}
