// NumPy, IDX and words: every type, order and version, and counts that are wrong.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "data/import/npy.h"
#include "data/import_inputs.h"

using namespace planisphere;

namespace {

template <class T>
void check_type(const std::string& code) {
  CAPTURE(code);
  const std::vector<T> numbers = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  const std::string elements = raw(numbers);
  std::string turned = elements;
  for (std::size_t at = 0; at < turned.size(); at += sizeof(T))
    std::reverse(turned.begin() + static_cast<long>(at), turned.begin() + static_cast<long>(at + sizeof(T)));
  const std::string little = (sizeof(T) == 1 ? "|" : "<") + code;
  const auto plain = import_texts({{"a.npy", npy_text(little, false, "(4, 3)", elements)}});
  const auto big = import_texts({{"a.npy", npy_text(">" + code, false, "(4, 3)", turned, 2)}});
  const auto fortran = import_texts({{"a.npy", npy_text(little, true, "(4, 3)", elements, 3)}});
  REQUIRE_MESSAGE(plain.ok(), plain.error());
  REQUIRE_MESSAGE(big.ok(), big.error());
  REQUIRE_MESSAGE(fortran.ok(), fortran.error());
  for (int i = 0; i < 4; ++i) {
    for (int j = 0; j < 3; ++j) {
      CHECK(plain.value().dataset.vectors(i, j) == static_cast<float>(i * 3 + j));
      CHECK(big.value().dataset.vectors(i, j) == static_cast<float>(i * 3 + j));
      CHECK(fortran.value().dataset.vectors(i, j) == static_cast<float>(j * 4 + i));
    }
  }
}

}  // namespace

TEST_CASE("NumPy arrays of every number type, byte order, memory order and version are read") {
  check_type<float>("f4");
  check_type<double>("f8");
  check_type<std::int8_t>("i1");
  check_type<std::uint8_t>("u1");
  check_type<std::int16_t>("i2");
  check_type<std::uint16_t>("u2");
  check_type<std::int32_t>("i4");
  check_type<std::uint32_t>("u4");
  check_type<std::int64_t>("i8");
  check_type<std::uint64_t>("u8");
}

TEST_CASE("half floats are what they stand for") {
  const std::vector<std::uint16_t> halves = {0x3C00, 0xC000, 0x3555, 0x0001, 0x7BFF, 0x8000};
  const auto read = read_npy(as_content(npy_text("<f2", false, "(3, 2)", raw(halves))), 100, "h.npy");
  REQUIRE(read.ok());
  CHECK(read.value().numbers(0, 0) == 1);
  CHECK(read.value().numbers(0, 1) == -2);
  CHECK(read.value().numbers(1, 0) == doctest::Approx(1.0 / 3).epsilon(0.001));
  CHECK(read.value().numbers(1, 1) == 0x1p-24f);
  CHECK(read.value().numbers(2, 0) == 65504);
}

TEST_CASE("what is written as NumPy is read again") {
  Matrix<float> numbers(5, 3);
  for (int i = 0; i < 15; ++i) numbers.flat()[static_cast<std::size_t>(i)] = std::sqrt(static_cast<float>(i));
  const std::vector<std::byte> file = build_npy(numbers);
  CHECK((file.size() - numbers.size() * sizeof(float)) % 64 == 0);
  const auto read = read_npy(file, 100, "x");
  REQUIRE(read.ok());
  CHECK(read.value().numbers == numbers);
}

TEST_CASE(
    "arrays of more dimensions are flattened, in either order, as a slow walk over their indices says") {
  std::vector<float> elements(2 * 3 * 4);
  for (std::size_t i = 0; i < elements.size(); ++i) elements[i] = static_cast<float>(i);
  const auto rows = read_npy(as_content(npy_text("<f4", false, "(2, 3, 4)", raw(elements))), 9, "c").value();
  const auto columns =
      read_npy(as_content(npy_text("<f4", true, "(2, 3, 4)", raw(elements))), 9, "f").value();
  for (int i = 0; i < 2; ++i) {
    for (int j = 0; j < 3; ++j) {
      for (int k = 0; k < 4; ++k) {
        CHECK(rows.numbers(i, j * 4 + k) == static_cast<float>((i * 3 + j) * 4 + k));
        CHECK(columns.numbers(i, j * 4 + k) == static_cast<float>(i + 2 * (j + 3 * k)));
      }
    }
  }
}

TEST_CASE("texts, pictures and labels in arrays belong to the vectors of as many rows") {
  std::vector<std::uint8_t> pixels(3 * 4 * 5);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(4 * i);
  std::vector<std::uint32_t> letters = {'o', 'n', 'e', 't', 'w', 'o', 0x5E9, 0, 0};
  const auto imported =
      import_texts({{"y.npy", npy_text("<U3", false, "(3,)", raw(letters))},
                    {"x.npy", npy_text("|u1", false, "(3, 4, 5)", raw(pixels))},
                    {"n.npy", npy_text("<i8", false, "(3,)", raw<std::int64_t>({7, 8, 7}))}});
  REQUIRE_MESSAGE(imported.ok(), imported.error());
  const Dataset& d = imported.value().dataset;
  CHECK(d.dimensions() == 20);
  CHECK(d.columns[0].values == std::vector<std::string>{"one", "two", "ש"});
  CHECK(d.columns[1].values == std::vector<std::string>{"7", "8", "7"});
  CHECK(d.sprite.cell_width == 5);
  CHECK(d.sprite.cell_height == 4);
  const auto shown = through_a_bundle(imported.value());
  REQUIRE_MESSAGE(shown.ok(), shown.error());
  CHECK(shown.value()->vectors == d.vectors);
}

TEST_CASE("arrays that cannot be read say why") {
  const auto error = [](const std::string& text) { return import_texts({{"a.npy", text}}).error(); };
  CHECK(error(npy_text("|O", false, "(2, 2)", "....")) ==
        "a.npy: expected numbers or texts, found Python objects (a pickle).");
  CHECK(error(npy_text("<c8", false, "(2, 2)", std::string(32, 0))).find("type c8") != std::string::npos);
  CHECK(error(npy_text("<f4", false, "()", "....")) ==
        "a.npy: expected an array with rows, found a single number.");
  CHECK(error(npy_text("<f4", false, "(2, 3)", std::string(20, 0))) ==
        "a.npy: expected 24 bytes for 2 × 3 <f4, found 20.");
  CHECK(!import_texts({{"a", "\x80\x04\x95."}}).ok());
}

TEST_CASE("IDX images come with their pictures, and labels beside them") {
  const std::string images = std::string("\0\0\x08\x03\0\0\0\x03\0\0\0\x02\0\0\0\x02", 16) +
                             std::string(12, '\x7F'),
                    labels = std::string("\0\0\x08\x01\0\0\0\x03\x05\x06\x05", 11);
  const auto imported = import_texts({{"i", images}, {"l-idx1-ubyte", labels}});
  REQUIRE_MESSAGE(imported.ok(), imported.error());
  CHECK(imported.value().dataset.vectors(2, 3) == 127 / 255.0f);
  CHECK(imported.value().dataset.sprite.cell_width == 2);
  CHECK(imported.value().dataset.columns[0].values[1] == "6");
}

TEST_CASE("word vectors are read as text and as bytes, whatever they promise") {
  const std::string lines = "sun 1 2\nmoon 3 4\nmars 5 6\n";
  const std::string bytes =
      "sun " + raw<float>({1, 2}) + "\nmoon " + raw<float>({3, 4}) + "\nmars " + raw<float>({5, 6});
  for (const std::string& rows : {lines, bytes}) {
    for (const std::string promised : {"3 2\n", "9 2\n"}) {
      const auto imported = import_texts({{"w", promised + rows}});
      REQUIRE_MESSAGE(imported.ok(), imported.error());
      CHECK(imported.value().dataset.vectors(2, 0) == 5);
      CHECK(imported.value().dataset.columns[0].values[1] == "moon");
      CHECK(mentions(imported.value().notes, "promises 9 words") == (promised == "9 2\n"));
    }
  }
  CHECK(import_texts({{"g", lines}}).value().what == "words (GloVe)");
  const auto spaced = import_texts({{"g", "a b 1 2\n. . . 3 4\n2014 5 6\n"}});
  CHECK(spaced.value().dataset.columns[0].values == std::vector<std::string>{"a b", ". . .", "2014"});
  CHECK(import_texts({{"g", "sun 1 2\nmoon 3 four\n"}}).error().starts_with("g:"));
  CHECK(import_texts({{"g", lines}}, {.most_points = 2}).value().dataset.points() == 2);
}
