// What was deflated in every way, and archives against damage.
#include "data/import/inflate.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "data/deflated.h"
#include "data/import_inputs.h"

using namespace planisphere;

namespace {

std::vector<std::string> some_texts() {
  Random random(3);
  std::vector<std::string> texts = {"", "a", std::string(100000, 'x')};
  for (const int letters : {2, 30, 256}) {
    std::string text;
    for (int i = 0; i < 200000; ++i) text += static_cast<char>(random.below(letters));
    texts.push_back(text);
  }
  std::string prose;
  while (prose.size() < 300000) prose += "point " + std::to_string(random.below(1000)) + " lies near ";
  texts.push_back(prose);
  return texts;
}

}  // namespace

TEST_CASE("what zlib compresses in any way is unpacked to the same bytes") {
  for (const std::string& text : some_texts()) {
    for (const int level : {0, 1, 6, 9}) {
      for (const int strategy : {Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED}) {
        const std::string packed = deflated(text, raw_deflate, level, strategy);
        const auto content = as_content(packed + "behind");
        const auto plain = inflate(content, text.size(), "f");
        REQUIRE_MESSAGE(plain.ok(), plain.error());
        CHECK(plain.value().content == as_content(text));
        CHECK(plain.value().taken == packed.size());
      }
    }
  }
}

TEST_CASE("compressed data that are cut short are refused with the byte") {
  const std::string packed = deflated(some_texts()[6], raw_deflate, 6);
  for (std::size_t size = 0; size < packed.size(); size += 1 + packed.size() / 300) {
    const auto content = as_content(packed.substr(0, size));
    const auto plain = inflate(content, std::size_t{1} << 24, "f");
    REQUIRE(!plain.ok());
    CHECK(plain.error() ==
          "f: expected whole compressed data, found its end at byte " + std::to_string(size) + ".");
  }
}

TEST_CASE("damaged data are refused or become at most as much as allowed") {
  Random random(5);
  const std::string packed = deflated(some_texts()[6].substr(0, 5000), raw_deflate, 6);
  for (int trial = 0; trial < 5000; ++trial) {
    std::string damaged = packed;
    for (int changes = 1 + random.below(3); changes > 0; --changes)
      damaged[static_cast<std::size_t>(random.below(static_cast<int>(damaged.size())))] =
          static_cast<char>(random.bits());
    const auto plain = inflate(as_content(damaged), 6000, "f");
    if (plain.ok()) CHECK(plain.value().content.size() <= 6000);
  }
  CHECK(inflate(as_content(deflated(std::string(10000, 'a'), raw_deflate)), 9999, "f")
            .error()
            .find("more than") != std::string::npos);
}

TEST_CASE("gzip files are unpacked whatever they are called, with all their members") {
  const std::string a = deflated("a\tb\n1\t2\n3\t4\n", as_gzip), b = deflated("5\t6\n", as_gzip);
  const auto imported = import_texts({{"table", a + b}});
  REQUIRE_MESSAGE(imported.ok(), imported.error());
  CHECK(imported.value().dataset.points() == 3);
  std::string damaged = a;
  damaged[damaged.size() - 6] ^= 1;
  CHECK(import_texts({{"t.gz", damaged}}).error().find("checksum") != std::string::npos);
  CHECK(!import_texts({{"t.gz", a.substr(0, a.size() - 3)}}).ok());
}
