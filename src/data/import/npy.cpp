// The header is a Python dictionary, written by programs and therefore plain: it is searched, not evaluated.
#include "data/import/npy.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>
#include <utility>

#include "data/expected_found.h"
#include "data/import/half_float.h"
#include "data/import/little_endian.h"

namespace planisphere {

namespace {

using Bytes = std::span<const std::byte>;

constexpr std::string_view magic("\x93NUMPY", 6);

struct Header {
  std::string element;  // "<f4"
  bool fortran_order = false;
  std::vector<std::int64_t> shape;
  std::size_t data = 0;  // the byte at which elements begin
};

/// What follows 'KEY': in the dictionary; "" where there is no such key.
std::string_view value_of(std::string_view dictionary, std::string_view key) {
  for (const char quote : {'\'', '"'}) {
    const std::string quoted = quote + std::string(key) + quote;
    const std::size_t at = dictionary.find(quoted);
    if (at == std::string_view::npos) continue;
    const std::size_t colon = dictionary.find(':', at + quoted.size());
    const std::size_t value = dictionary.find_first_not_of(' ', std::min(colon, dictionary.size() - 1) + 1);
    return colon == std::string_view::npos || value == std::string_view::npos ? "" : dictionary.substr(value);
  }
  return "";
}

bool read_shape(std::string_view text, std::vector<std::int64_t>& shape) {
  if (!text.starts_with('(')) return false;
  text.remove_prefix(1);
  while (true) {
    while (text.starts_with(' ') || text.starts_with(',')) text.remove_prefix(1);
    if (text.starts_with(')')) return true;
    std::int64_t size = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), size);
    if (read.ec != std::errc() || size < 0 || size > std::numeric_limits<int>::max()) return false;
    shape.push_back(size);
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    if (text.starts_with('L')) text.remove_prefix(1);  // Python 2's long integers
  }
}

Result<Header> read_header(Bytes content, const std::string& file) {
  const auto version = std::to_integer<int>(content[6]);
  const std::size_t start = version == 1 ? 10 : 12;
  if (version < 1 || version > 3)
    return expected_found(file, "version 1, 2 or 3 of NumPy's format at byte 6", std::to_string(version));
  if (content.size() < start)
    return expected_found(file, "a whole header", "its end at byte " + std::to_string(content.size()));
  const std::size_t length =
      version == 1 ? read_little_16(content.subspan(8)) : read_little_32(content.subspan(8));
  if (length > content.size() - start)
    return expected_found(file, std::to_string(length) + " bytes of header",
                          std::to_string(content.size() - start));
  const std::string_view dictionary(reinterpret_cast<const char*>(content.data() + start), length);
  Header header;
  header.data = start + length;
  const std::string_view element = value_of(dictionary, "descr");
  if (element.starts_with('['))
    return expected_found(file, "an array of numbers or texts", "one of records with several fields");
  if (!element.starts_with('\'') && !element.starts_with('"'))
    return expected_found(file, "the elements' type in the header", "none");
  header.element = element.substr(1, std::min(element.find(element[0], 1), element.size()) - 1);
  header.fortran_order = value_of(dictionary, "fortran_order").starts_with("True");
  if (!read_shape(value_of(dictionary, "shape"), header.shape))
    return expected_found(file, "the array's shape in the header", "none");
  return header;
}

/// One element's bytes, low one first, as a number.
using ReadElement = float (*)(const std::byte*);

template <class T>
float read_as(const std::byte* bytes) {
  T number;
  std::memcpy(&number, bytes, sizeof number);
  return static_cast<float>(number);
}

struct ElementType {
  std::string_view code;  // without the byte order
  std::size_t size;
  ReadElement read;
  const char* name;
};

constexpr ElementType element_types[] = {
    {"f4", 4, read_as<float>, "float32"},
    {"f8", 8, read_as<double>, "float64"},
    {"f2", 2,
     [](const std::byte* b) {
       return half_to_float(read_little<std::uint16_t>({b, 2}));
     },
     "float16"},
    {"u1", 1, read_as<std::uint8_t>, "uint8"},
    {"i1", 1, read_as<std::int8_t>, "int8"},
    {"u2", 2, read_as<std::uint16_t>, "uint16"},
    {"i2", 2, read_as<std::int16_t>, "int16"},
    {"u4", 4, read_as<std::uint32_t>, "uint32"},
    {"i4", 4, read_as<std::int32_t>, "int32"},
    {"u8", 8, read_as<std::uint64_t>, "uint64"},
    {"i8", 8, read_as<std::int64_t>, "int64"},
    {"b1", 1, read_as<std::uint8_t>, "bool"},
};

const ElementType* find_type(std::string_view code) {
  const auto found = std::find_if(std::begin(element_types), std::end(element_types),
                                  [&](const ElementType& type) { return type.code == code; });
  return found == std::end(element_types) ? nullptr : &*found;
}

/// Where element (row, column) stands among all.
struct Order {
  std::vector<std::int64_t> shape;
  bool fortran = false;
  std::size_t columns = 1;

  std::size_t place(std::size_t row, std::size_t column) const {
    if (!fortran || shape.size() < 2) return row * columns + column;
    std::size_t at = row, stride = static_cast<std::size_t>(shape[0]);
    // The column's own indices, the last one running fastest in rows.
    std::size_t behind = columns;
    for (std::size_t k = 1; k < shape.size(); ++k) {
      const auto size = static_cast<std::size_t>(shape[k]);
      behind /= size;
      at += column / behind % size * stride;
      stride *= size;
    }
    return at;
  }
};

void read_numbers(Bytes elements, const ElementType& type, bool big_endian, const Order& order,
                  Matrix<float>& numbers, Walk walk) {
  std::byte turned[8];
  for (int i = 0; i < numbers.rows(); ++i) {
    walk.step(static_cast<std::size_t>(i));
    for (int j = 0; j < numbers.cols(); ++j) {
      const std::size_t at =
          order.place(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) * type.size;
      const std::byte* bytes = elements.data() + at;
      if (big_endian) {
        std::reverse_copy(bytes, bytes + type.size, turned);
        bytes = turned;
      }
      numbers(i, j) = type.read(bytes);
    }
  }
}

void append_utf8(std::string& text, std::uint32_t character) {
  if (character >= 0x110000 || (character >= 0xD800 && character < 0xE000)) character = 0xFFFD;
  const int more = character < 0x80 ? 0 : character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
  constexpr std::uint32_t lead[] = {0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(lead[more] | character >> (6 * more));
  for (int k = more - 1; k >= 0; --k) text += static_cast<char>(0x80 | (character >> (6 * k) & 63));
}

// Texts are padded with zeros; "U" has four bytes to a character, "S" one.
std::string read_text(Bytes element, bool wide, bool big_endian) {
  std::string text;
  for (std::size_t at = 0; at + (wide ? 4 : 1) <= element.size(); at += wide ? 4 : 1) {
    std::uint32_t character =
        wide ? read_little_32(element.subspan(at)) : std::to_integer<std::uint32_t>(element[at]);
    if (wide && big_endian)
      character = character >> 24 | (character >> 8 & 0xFF00) | (character << 8 & 0xFF0000) | character << 24;
    if (character == 0) break;
    append_utf8(text, character);
  }
  return text;
}

std::string shape_text(const std::vector<std::int64_t>& shape) {
  std::string text;
  for (const std::int64_t size : shape) text += (text.empty() ? "" : " × ") + std::to_string(size);
  return text;
}

/// The size of a text element ("U10", "S5") in bytes, or 0.
std::size_t text_size(std::string_view code) {
  if (code.size() < 2 || (code[0] != 'U' && code[0] != 'S' && code[0] != 'a')) return 0;
  std::size_t letters = 0;
  const auto read = std::from_chars(code.data() + 1, code.data() + code.size(), letters);
  if (read.ec != std::errc() || read.ptr != code.data() + code.size() || letters > 1 << 20) return 0;
  return letters * (code[0] == 'U' ? 4 : 1);
}

Status check_size(const Header& header, std::size_t element_size, std::size_t size, const std::string& file) {
  std::uint64_t elements = 1;
  constexpr std::uint64_t too_many = std::uint64_t{1} << 40;
  for (const std::int64_t length : header.shape)
    elements = std::min(too_many, elements * static_cast<std::uint64_t>(length));
  const std::uint64_t there = size - header.data;
  if (elements == 0) return expected_found(file, "elements", "a shape of " + shape_text(header.shape));
  if (elements <= there / element_size) return Done{};
  return expected_found(file,
                        std::to_string(elements * element_size) + " bytes for " + shape_text(header.shape) +
                            " " + header.element,
                        std::to_string(there));
}

}  // namespace

bool is_npy(Bytes content) {
  return content.size() >= 10 && std::memcmp(content.data(), magic.data(), magic.size()) == 0;
}

Result<NumpyArray> read_npy(Bytes content, int most_rows, const std::string& file,
                            const OnProgress& on_progress) {
  if (!is_npy(content)) return expected_found(file, "a NumPy array", "other first bytes");
  const Result<Header> read = read_header(content, file);
  if (!read.ok()) return Error{read.error()};
  const Header& header = read.value();
  const bool has_order = header.element.find_first_of("<>|=") == 0;
  const std::string code = header.element.substr(has_order ? 1 : 0);
  const ElementType* type = find_type(code);
  const std::size_t size = type ? type->size : text_size(code);
  if (size == 0)
    return expected_found(file, "numbers or texts",
                          code.starts_with('O') ? "Python objects (a pickle)" : "elements of type " + code);
  if (header.shape.empty()) return expected_found(file, "an array with rows", "a single number");
  if (Status status = check_size(header, size, content.size(), file); !status.ok())
    return Error{status.error()};
  NumpyArray array;
  array.element = type ? type->name : "text";
  array.bytes_of_ink = type && code == "u1";
  for (const std::int64_t length : header.shape) array.shape.push_back(static_cast<int>(length));
  Order order{header.shape, header.fortran_order, 1};
  for (std::size_t k = 1; k < header.shape.size(); ++k)
    order.columns *= static_cast<std::size_t>(header.shape[k]);
  const int rows = std::min(array.shape[0], most_rows);
  array.rows_left_out = array.shape[0] - rows;
  const Bytes elements = content.subspan(header.data);
  const bool big_endian = header.element.starts_with('>');
  if (type) {
    if (order.columns > static_cast<std::size_t>(std::numeric_limits<int>::max()) / 4)
      return expected_found(file, "fewer columns", std::to_string(order.columns));
    array.numbers = Matrix<float>(rows, static_cast<int>(order.columns));
    read_numbers(elements, *type, big_endian, order, array.numbers,
                 {on_progress, static_cast<std::size_t>(rows)});
    return array;
  }
  if (order.columns != 1) return expected_found(file, "one text to a row", std::to_string(order.columns));
  for (int i = 0; i < rows; ++i)
    array.texts.push_back(
        read_text(elements.subspan(static_cast<std::size_t>(i) * size, size), code[0] == 'U', big_endian));
  return array;
}

std::vector<std::byte> build_npy(MatrixView<const float> numbers) {
  std::string dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                           std::to_string(numbers.rows) + ", " + std::to_string(numbers.cols) + "), }";
  dictionary.resize((10 + dictionary.size() + 64) / 64 * 64 - 10, ' ');  // elements begin at a multiple of 64
  dictionary.back() = '\n';
  LittleEndianWriter file;
  file.text(magic).text(std::string_view("\x01\x00", 2)).u16(static_cast<unsigned>(dictionary.size()));
  file.text(dictionary).bytes(std::as_bytes(numbers.flat()));
  return std::move(file.content());
}

}  // namespace planisphere
