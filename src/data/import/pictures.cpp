// PNG is written without compression: it only travels from one part of the page to the other.
#include "data/import/pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>

#include "data/crc32.h"
#include "data/png.h"
#include "data/sprite.h"

namespace planisphere {

namespace {

using Content = std::vector<std::byte>;

void append(Content& content, std::string_view text) {
  for (const char letter : text) content.push_back(static_cast<std::byte>(letter));
}

void append_big_32(Content& content, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) content.push_back(static_cast<std::byte>(number >> shift));
}

void append_chunk(Content& png, std::string_view name, const Content& data) {
  append_big_32(png, static_cast<std::uint32_t>(data.size()));
  const std::size_t begin = png.size();
  append(png, name);
  png.insert(png.end(), data.begin(), data.end());
  append_big_32(png, crc32(std::span(png).subspan(begin)));
}

/// RFC 1950 with stored blocks.
Content wrap_as_zlib(std::span<const std::byte> plain) {
  Content wrapped;
  append(wrapped, "\x78\x01");
  std::uint32_t low = 1, high = 0;
  for (const std::byte byte : plain) {
    low = (low + std::to_integer<std::uint32_t>(byte)) % 65521;
    high = (high + low) % 65521;
  }
  do {
    const std::size_t size = std::min<std::size_t>(plain.size(), 65535);
    const auto add_16 = [&](std::size_t number) {
      wrapped.push_back(static_cast<std::byte>(number & 255));
      wrapped.push_back(static_cast<std::byte>(number >> 8 & 255));
    };
    wrapped.push_back(std::byte{size == plain.size()});
    add_16(size);
    add_16(~size);
    wrapped.insert(wrapped.end(), plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(size));
    plain = plain.subspan(size);
  } while (!plain.empty());
  append_big_32(wrapped, high << 16 | low);
  return wrapped;
}

Content build_grey_png(const Sprite& sprite) {
  Content header;
  append_big_32(header, static_cast<std::uint32_t>(sprite.width));
  append_big_32(header, static_cast<std::uint32_t>(sprite.height));
  for (const int byte : {8, 0, 0, 0, 0}) header.push_back(static_cast<std::byte>(byte));  // 8 bits, grey
  Content rows;
  const auto width = static_cast<std::size_t>(sprite.width);
  rows.reserve((width + 1) * static_cast<std::size_t>(sprite.height));
  for (std::size_t y = 0; y < static_cast<std::size_t>(sprite.height); ++y) {
    rows.push_back(std::byte{0});  // no filter
    for (std::size_t x = 0; x < width; ++x)
      rows.push_back(static_cast<std::byte>(sprite.pixels[y * width + x]));
  }
  Content png;
  append(png, "\x89PNG\r\n\x1A\n");
  append_chunk(png, "IHDR", header);
  append_chunk(png, "IDAT", wrap_as_zlib(rows));
  append_chunk(png, "IEND", {});
  return png;
}

/// The width and height that a PNG's header gives.
std::pair<int, int> size_of_png(const Content& png) {
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | std::to_integer<std::uint32_t>(png[at + i]);
    return static_cast<int>(std::min<std::uint32_t>(value, 1u << 20));
  };
  return png.size() < 24 ? std::pair(0, 0) : std::pair(number(16), number(20));
}

int columns_of_square(int points) {
  return static_cast<int>(std::ceil(std::sqrt(static_cast<double>(points))));
}

/// Cells of a grid that holds so many points in a square, or in as few rows as that width needs; 0, 0.
std::pair<int, int> guess_cell(const Content& png, int points) {
  const auto [width, height] = size_of_png(png);
  const int columns = columns_of_square(points), rows = (points + columns - 1) / columns;
  if (width < columns || width % columns != 0) return {0, 0};
  if (height % columns == 0) return {width / columns, height / columns};
  return height % rows == 0 ? std::pair(width / columns, height / rows) : std::pair(0, 0);
}

}  // namespace

Pictures read_pictures(const ImportFile& file, int points, int cell_width, int cell_height, Notes& notes) {
  if (std::min(cell_width, cell_height) == 0) cell_width = cell_height = std::max(cell_width, cell_height);
  if (cell_width == 0) {
    std::tie(cell_width, cell_height) = guess_cell(file.content, points);
    if (cell_width == 0) {
      notes.push_back(file.path + " was left out: nothing says how large each point’s picture in it is.");
      return {};
    }
    notes.push_back(file.path + ": each point’s picture is taken to be " + std::to_string(cell_width) +
                    " × " + std::to_string(cell_height) + " pixels.");
  }
  Result<Sprite> sprite = read_sprite(file.content, points, cell_width, cell_height, file.path);
  if (sprite.ok()) return {std::move(sprite.value()), file.content};
  notes.push_back("The pictures were left out. " + sprite.error());
  return {};
}

Pictures build_pictures(MatrixView<const float> rows, int width, int height, float most_ink, Notes& notes) {
  Sprite sprite{.cell_width = width, .cell_height = height, .channels = 1};
  const double across = std::sqrt(static_cast<double>(rows.rows) * height / width);
  sprite.columns =
      std::clamp(static_cast<int>(std::ceil(across)), 1, std::max(1, longest_image_side / width));
  sprite.width = sprite.columns * width;
  sprite.height = (rows.rows + sprite.columns - 1) / sprite.columns * height;
  if (sprite.height > longest_image_side) {
    notes.push_back("There are too many pictures for one image: points go without theirs.");
    return {};
  }
  sprite.pixels.resize(static_cast<std::size_t>(sprite.width) * static_cast<std::size_t>(sprite.height));
  for (int i = 0; i < rows.rows; ++i) {
    const int left = i % sprite.columns * width, top = i / sprite.columns * height;
    for (int j = 0; j < rows.cols; ++j) {
      const auto place = static_cast<std::size_t>(top + j / width) * static_cast<std::size_t>(sprite.width) +
                         static_cast<std::size_t>(left + j % width);
      sprite.pixels[place] =
          static_cast<std::uint8_t>(std::lround(std::clamp(rows(i, j) / most_ink, 0.0f, 1.0f) * 255));
    }
  }
  Content png = build_grey_png(sprite);
  return {std::move(sprite), std::move(png)};
}

}  // namespace planisphere
