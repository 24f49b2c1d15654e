// IDX of every element type, and of none.
#include "data/idx.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/random.h"
#include "data/bundle_files.h"

using namespace planisphere;

namespace {

/// Appends a number big-endian.
template <class T>
void append(std::string& bytes, T number) {
  const auto* begin = reinterpret_cast<const char*>(&number);
  std::string text(begin, sizeof(T));
  std::reverse(text.begin(), text.end());
  bytes += text;
}

std::string header(int type, const std::vector<int>& sizes) {
  std::string bytes = {0, 0, static_cast<char>(type), static_cast<char>(sizes.size())};
  for (const int size : sizes) append(bytes, size);
  return bytes;
}

template <class T>
void check_round_trip(int type, const std::vector<T>& elements) {
  std::string bytes = header(type, {2, static_cast<int>(elements.size()) / 2});
  for (const T element : elements) append(bytes, element);
  const auto array = read_idx(bytes_of(bytes), "a.idx");
  REQUIRE(array.ok());
  CHECK(array.value().sizes == std::vector<int>{2, static_cast<int>(elements.size()) / 2});
  const auto* read = std::get_if<std::vector<T>>(&array.value().elements);
  REQUIRE(read != nullptr);
  CHECK(*read == elements);
}

std::string idx_error(const std::string& bytes) {
  const auto array = read_idx(bytes_of(bytes), "a.idx");
  return array.ok() ? "no error" : array.error();
}

}  // namespace

TEST_CASE("every element type is read") {
  check_round_trip<std::uint8_t>(0x08, {0, 1, 128, 255});
  check_round_trip<std::int8_t>(0x09, {0, -1, -128, 127});
  check_round_trip<std::int16_t>(0x0B, {0, -1, -32768, 258});
  check_round_trip<std::int32_t>(0x0C, {0, -1, 16909060, -2147483647});
  check_round_trip<float>(0x0D, {0, -1.5f, 3.25e30f, 1e-40f});
  check_round_trip<double>(0x0E, {0, -1.5, 3.25e300, 0.1});
}

TEST_CASE("an array may be empty") {
  const auto array = read_idx(bytes_of(header(0x08, {0, 28, 28})), "a.idx");
  REQUIRE(array.ok());
  CHECK(std::get<std::vector<std::uint8_t>>(array.value().elements).empty());
}

TEST_CASE("what is no IDX is refused") {
  using namespace std::string_literals;
  CHECK(idx_error("\0\0"s) == "a.idx: expected at least 4 bytes of IDX header, found 2.");
  CHECK(idx_error("\x1F\x8B\x08\0"s) ==
        "a.idx: expected an IDX file, which begins with two zero bytes, found 31 and 139.");
  CHECK(idx_error("\0\0\x0A\1"s) ==
        "a.idx: expected an element type of 8, 9, 11, 12, 13 or 14 at byte 2, found 10.");
  CHECK(idx_error("\0\0\x08\0"s) == "a.idx: expected at least one dimension at byte 3, found 0.");
  CHECK(idx_error("\0\0\x08\2\0\0\0\1"s) == "a.idx: expected 12 bytes of header for 2 dimensions, found 8.");
  CHECK(idx_error(header(0x08, {1, -1})) == "a.idx: expected a size below 2^31 at byte 8, found 4294967295.");
}

TEST_CASE("an array of another size is refused") {
  CHECK(idx_error(header(0x08, {2, 3}) + "12345") == "a.idx: expected 18 bytes for 2 × 3 u8, found 17.");
  CHECK(idx_error(header(0x08, {2, 3}) + "1234567") == "a.idx: expected 18 bytes for 2 × 3 u8, found 19.");
  CHECK(idx_error(header(0x0C, {1}) + "12345") == "a.idx: expected 12 bytes for 1 i32, found 13.");
  CHECK(idx_error(header(0x0E, {2147483647, 2147483647, 2147483647})).find("2147483647 f64, found 16.") !=
        std::string::npos);
}

TEST_CASE("damaged IDX never does harm") {
  std::string bytes = header(0x0B, {3, 4});
  for (int i = 0; i < 12; ++i) append(bytes, static_cast<std::int16_t>(i));
  Random random(3);
  for (int trial = 0; trial < 4000; ++trial) {
    std::string damaged =
        bytes.substr(0, static_cast<std::size_t>(random.below(static_cast<int>(bytes.size()) + 1)));
    if (trial % 2 == 0) damaged = bytes;
    if (!damaged.empty()) {
      damaged[static_cast<std::size_t>(random.below(
          static_cast<int>(std::min<std::size_t>(damaged.size(), 14))))] = static_cast<char>(random.bits());
    }
    const auto array = read_idx(bytes_of(damaged), "a.idx");
    CHECK((array.ok() || array.error().starts_with("a.idx: expected ")));
  }
}
