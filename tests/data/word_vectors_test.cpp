// word2vec's and GloVe's files: small ones, damaged ones, and real ones where they are.
#include "data/word_vectors.h"

#include <doctest/doctest.h>

#include <cmath>

#include "data/mutate_text.h"
#include "data/mutations.h"

using namespace planisphere;

namespace {

std::string binary_of(const std::vector<std::string>& words, bool line_feeds) {
  std::string bytes = std::to_string(words.size()) + " 2\n";
  float next = 1;
  for (const std::string& word : words) {
    bytes += word + " ";
    for (int j = 0; j < 2; ++j, next += 1) bytes.append(reinterpret_cast<const char*>(&next), sizeof next);
    if (line_feeds) bytes += "\n";
  }
  return bytes;
}

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text));
}

void check_whole(const Result<NamedVectors>& read) {
  if (!read.ok()) {
    CHECK(read.error().find(": expected ") != std::string::npos);
    return;
  }
  CHECK(read.value().names.size() == static_cast<std::size_t>(read.value().vectors.rows()));
  for (const float x : read.value().vectors.flat()) CHECK(std::isfinite(x));
}

}  // namespace

TEST_CASE("word2vec's text has a heading, and trailing spaces are nothing") {
  const auto read = read_word2vec_text("2 3\nsun 1 -2 3e-1 \nmoon +4 5 6\n", "v.txt").value();
  CHECK(read.names == std::vector<std::string>{"sun", "moon"});
  CHECK(read.vectors(0, 2) == 0.3f);
  CHECK(read.vectors(1, 0) == 4);
}

TEST_CASE("GloVe's text has none, and words may hold spaces and numbers") {
  const auto read = read_glove("sun 1 2\n. . . 3 4\n1 2 5 6\n", "g.txt").value();
  CHECK(read.names == std::vector<std::string>{"sun", ". . .", "1 2"});
  CHECK(read.vectors(2, 1) == 6);
  CHECK(read_glove("1 2 3 4\n", "g.txt", 2).value().names[0] == "1 2");
}

TEST_CASE("word2vec's binary is read with line feeds and without, whatever bytes words have") {
  for (const bool line_feeds : {false, true}) {
    const auto read =
        read_word2vec_binary(bytes_of(binary_of({"sun", "m\xFFon", "a b"[0] + std::string("b")}, line_feeds)),
                             "v.bin")
            .value();
    CHECK(read.names[1] == "m\xFFon");
    CHECK(read.vectors(2, 1) == 6);
  }
}

TEST_CASE("counts that do not fit are refused before memory is asked for") {
  CHECK(
      read_word2vec_text("1000000 300\na 1\n", "v.txt").error().starts_with("v.txt:1: expected the numbers"));
  CHECK(!read_word2vec_binary(bytes_of("99999999 99999999\n"), "v.bin").ok());
  CHECK(read_word2vec_text("1 2\na 1 2\nb 3 4\n", "v.txt").error() == "v.txt: expected 1 words, found 2.");
  CHECK(read_word2vec_text("2 2\na 1 2\nb 3\n", "v.txt").error().starts_with("v.txt:3:"));
  CHECK(read_word2vec_text("1 2\na 1 nan\n", "v.txt").error().starts_with("v.txt:2:"));
  CHECK(
      read_word2vec_binary(bytes_of(binary_of({"a", "b"}, true) + "x"), "v.bin").error().find("bytes more") !=
      std::string::npos);
  CHECK(!read_glove("", "g.txt").ok());
}

TEST_CASE("damaged files of vectors are refused with a sentence, or whole") {
  Random random(11);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string text = "2 3\nsun 1 -2 3e-1\nmoon 4 5 6\n", glove = "sun 1 2\n. . 3 4\n";
    std::string binary = binary_of({"sun", "moon", "x"}, trial % 2 == 0);
    mutate_text(text, random);
    mutate_text(glove, random);
    mutate_text(binary, random);
    check_whole(read_word2vec_text(text, "v.txt"));
    check_whole(read_glove(glove, "g.txt"));
    check_whole(read_word2vec_binary(bytes_of(binary), "v.bin"));
  }
}
