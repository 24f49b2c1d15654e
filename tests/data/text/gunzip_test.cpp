// Decompression of whole, concatenated and damaged gzip.
#include "data/text/gunzip.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "data/deflated.h"

using namespace planisphere;

namespace {

std::vector<std::byte> as_bytes(const std::string& text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

std::vector<std::byte> gzip(const std::string& text) {
  return as_bytes(deflated(text, as_gzip));
}

std::string some_text(int size) {
  Random random(2);
  std::string text;
  while (static_cast<int>(text.size()) < size) text += std::to_string(random.below(1000));
  return text;
}

}  // namespace

TEST_CASE("what was compressed comes back") {
  for (const std::string& text : {std::string(), std::string("x"), some_text(3 << 20)}) {
    const auto content = gunzip(gzip(text), "f.gz");
    REQUIRE(content.ok());
    CHECK(content.value() == as_bytes(text));
  }
}

TEST_CASE("members follow one another") {
  auto two = gzip("one ");
  const auto second = gzip("two");
  two.insert(two.end(), second.begin(), second.end());
  const auto content = gunzip(two, "f.gz");
  REQUIRE(content.ok());
  CHECK(content.value() == as_bytes("one two"));
}

TEST_CASE("every truncation and most damage is noticed") {
  const auto whole = gzip(some_text(2000));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK(!gunzip(std::span(whole).first(size), "f.gz").ok());
  }
  Random random(3);
  for (int trial = 0; trial < 500; ++trial) {
    auto damaged = whole;
    damaged[static_cast<std::size_t>(random.below(static_cast<int>(whole.size())))] ^= std::byte{1};
    const auto content = gunzip(damaged, "f.gz");
    if (content.ok()) CHECK(content.value() == as_bytes(some_text(2000)));  // a byte that only describes
  }
}

TEST_CASE("errors say what and where") {
  CHECK(gunzip(as_bytes("hello"), "f.gz").error() == "f.gz: expected a gzip file, found other first bytes.");
  const auto whole = gzip(some_text(2000));
  CHECK(gunzip(std::span(whole).first(100), "f.gz").error() ==
        "f.gz: expected whole gzip data, found an end at byte 100.");
}
