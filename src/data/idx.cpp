// The header tells how many bytes there must be; after that nothing can go wrong.
#include "data/idx.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

#include "data/expected_found.h"

namespace planisphere {

namespace {

static_assert(std::endian::native == std::endian::little, "elements are turned round");

using Bytes = std::span<const std::byte>;

struct ElementType {
  const char* name;
  std::size_t size;  // bytes
  decltype(IdxArray::elements) (*read)(Bytes);
};

template <class T>
decltype(IdxArray::elements) read_elements(Bytes bytes) {
  std::vector<T> elements(bytes.size() / sizeof(T));
  for (std::size_t i = 0; i < elements.size(); ++i) {
    std::array<std::byte, sizeof(T)> reversed;
    std::reverse_copy(&bytes[i * sizeof(T)], &bytes[i * sizeof(T)] + sizeof(T), reversed.begin());
    std::memcpy(&elements[i], reversed.data(), sizeof(T));
  }
  return elements;
}

const ElementType* find_type(std::byte code) {
  static constexpr ElementType u8{"u8", 1, read_elements<std::uint8_t>},
      i8{"i8", 1, read_elements<std::int8_t>}, i16{"i16", 2, read_elements<std::int16_t>},
      i32{"i32", 4, read_elements<std::int32_t>}, f32{"f32", 4, read_elements<float>},
      f64{"f64", 8, read_elements<double>};
  switch (std::to_integer<int>(code)) {
    case 0x08:
      return &u8;
    case 0x09:
      return &i8;
    case 0x0B:
      return &i16;
    case 0x0C:
      return &i32;
    case 0x0D:
      return &f32;
    case 0x0E:
      return &f64;
    default:
      return nullptr;
  }
}

Result<std::vector<int>> read_sizes(Bytes content, const std::string& file) {
  const auto dimensions = std::to_integer<std::size_t>(content[3]);
  const std::size_t header = 4 + 4 * dimensions;
  if (dimensions == 0) return expected_found(file, "at least one dimension at byte 3", "0");
  if (content.size() < header) {
    return expected_found(
        file, std::to_string(header) + " bytes of header for " + std::to_string(dimensions) + " dimensions",
        std::to_string(content.size()));
  }
  const auto sizes =
      std::get<std::vector<std::int32_t>>(read_elements<std::int32_t>(content.subspan(4, 4 * dimensions)));
  const auto negative = std::find_if(sizes.begin(), sizes.end(), [](int size) { return size < 0; });
  if (negative == sizes.end()) return std::vector<int>(sizes.begin(), sizes.end());
  return expected_found(file,
                        "a size below 2^31 at byte " + std::to_string(4 + 4 * (negative - sizes.begin())),
                        std::to_string(static_cast<std::uint32_t>(*negative)));
}

/// "10000 × 28 × 28"
std::string shape_text(const std::vector<int>& sizes) {
  std::string text;
  for (const int size : sizes) text += (text.empty() ? "" : " × ") + std::to_string(size);
  return text;
}

/// The product of the sizes, or more than any file holds.
std::size_t count_elements(const std::vector<int>& sizes) {
  constexpr auto too_many = static_cast<std::uint64_t>(std::numeric_limits<std::int32_t>::max());
  std::uint64_t count = 1;
  for (const int size : sizes) {
    if (size == 0) return 0;
    count = std::min(count * static_cast<std::uint64_t>(size), too_many);
  }
  return static_cast<std::size_t>(count);
}

}  // namespace

Result<IdxArray> read_idx(Bytes content, const std::string& file) {
  if (content.size() < 4)
    return expected_found(file, "at least 4 bytes of IDX header", std::to_string(content.size()));
  if (content[0] != std::byte{0} || content[1] != std::byte{0}) {
    return expected_found(file, "an IDX file, which begins with two zero bytes",
                          std::to_string(std::to_integer<int>(content[0])) + " and " +
                              std::to_string(std::to_integer<int>(content[1])));
  }
  const ElementType* type = find_type(content[2]);
  if (!type) {
    return expected_found(file, "an element type of 8, 9, 11, 12, 13 or 14 at byte 2",
                          std::to_string(std::to_integer<int>(content[2])));
  }
  Result<std::vector<int>> sizes = read_sizes(content, file);
  if (!sizes.ok()) return Error{sizes.error()};
  const Bytes elements = content.subspan(4 + 4 * sizes.value().size());
  const std::size_t count = count_elements(sizes.value());
  if (elements.size() % type->size != 0 || elements.size() / type->size != count) {
    return expected_found(file,
                          std::to_string(content.size() - elements.size() + count * type->size) +
                              " bytes for " + shape_text(sizes.value()) + " " + type->name,
                          std::to_string(content.size()));
  }
  return IdxArray{std::move(sizes.value()), type->read(elements)};
}

}  // namespace planisphere
