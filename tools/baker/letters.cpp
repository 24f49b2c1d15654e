// stb_truetype finds outlines and coverage; its implementation is compiled here and nowhere else.
#include "baker/letters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "data/files.h"
#include "scene/area_labels.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include <stb/stb_truetype.h>
#pragma GCC diagnostic pop

namespace planisphere {

struct Letters::Face {
  std::vector<std::byte> file;
  stbtt_fontinfo info;
};

namespace {

constexpr float capital_height = 0.6f;  // of a text's size, which is from ascender to descender
constexpr float halo_width = 2;         // CSS pixels

// The next character of well-formed UTF-8.
int take_letter(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  int code = length == 1 ? first : first & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length && i < text.size(); ++i)
    code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3F);
  text.remove_prefix(std::min(length, text.size()));
  return code;
}

float width_of(const stbtt_fontinfo& face, std::string_view text, float scale) {
  float width = 0;
  while (!text.empty()) {
    int advance = 0, bearing = 0;
    stbtt_GetCodepointHMetrics(&face, take_letter(text), &advance, &bearing);
    width += static_cast<float>(advance) * scale;
  }
  return width;
}

/// Calls visit(x, y, share of that pixel).
template <class Visit>
void visit_letter(const stbtt_fontinfo& face, int letter, float x, float baseline, float scale,
                  Visit&& visit) {
  const float left = std::floor(x);
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  stbtt_GetCodepointBitmapBoxSubpixel(&face, letter, scale, scale, x - left, 0, &x0, &y0, &x1, &y1);
  const int width = x1 - x0, height = y1 - y0;
  if (width <= 0 || height <= 0) return;
  std::vector<unsigned char> coverage(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  stbtt_MakeCodepointBitmapSubpixel(&face, coverage.data(), width, height, width, scale, scale, x - left, 0,
                                    letter);
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      const float share = static_cast<float>(coverage[static_cast<std::size_t>(row * width + column)]) / 255;
      if (share > 0)
        visit(static_cast<int>(left) + x0 + column, static_cast<int>(std::lround(baseline)) + y0 + row,
              share);
    }
  }
}

/// The same for all letters of a text.
template <class Visit>
void visit_text(const stbtt_fontinfo& face, const TextMark& mark, float pixel_ratio, Visit&& visit) {
  const float size = mark.size * pixel_ratio, scale = stbtt_ScaleForPixelHeight(&face, size);
  const float width = width_of(face, mark.text, scale);
  const float before = mark.align == TextAlign::start    ? 0
                       : mark.align == TextAlign::middle ? width / 2
                                                         : width;
  float x = mark.at.x * pixel_ratio - before;
  const float baseline = mark.at.y * pixel_ratio + capital_height * size / 2;
  for (std::string_view rest = mark.text; !rest.empty();) {
    const int letter = take_letter(rest);
    visit_letter(face, letter, x, baseline, scale, visit);
    int advance = 0, bearing = 0;
    stbtt_GetCodepointHMetrics(&face, letter, &advance, &bearing);
    x += static_cast<float>(advance) * scale;
  }
}

void clear_disc(Canvas& canvas, int x, int y, float radius, float share) {
  const int reach = static_cast<int>(std::ceil(radius));
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      const float inside = radius + 0.5f - std::hypot(static_cast<float>(dx), static_cast<float>(dy));
      clear(canvas, x + dx, y + dy, share * std::clamp(inside, 0.0f, 1.0f));
    }
  }
}

void clear_box(Canvas& canvas, Rect box, float pixel_ratio) {
  const auto pixel = [&](float at) { return static_cast<int>(std::lround(at * pixel_ratio)); };
  for (int y = pixel(box.y); y < pixel(box.y + box.height); ++y) {
    for (int x = pixel(box.x); x < pixel(box.x + box.width); ++x) clear(canvas, x, y, 1);
  }
}

}  // namespace

Letters::Letters(const std::string& file) {
  if (!file_exists(file)) return;
  Result<std::vector<std::byte>> content = read_file(file);
  if (!content.ok()) return;
  auto face = std::make_unique<Face>();
  face->file = std::move(content.value());
  const auto* bytes = reinterpret_cast<const unsigned char*>(face->file.data());
  const int offset = stbtt_GetFontOffsetForIndex(bytes, 0);
  if (offset >= 0 && stbtt_InitFont(&face->info, bytes, offset)) face_ = std::move(face);
}

Letters::~Letters() = default;

void Letters::paint(Canvas& canvas, const TextMark& mark, float pixel_ratio) const {
  if (!face_) return;
  if (mark.ground == TextGround::box) clear_box(canvas, text_bounds(mark), pixel_ratio);
  if (mark.ground == TextGround::halo) {
    visit_text(face_->info, mark, pixel_ratio,
               [&](int x, int y, float share) { clear_disc(canvas, x, y, halo_width * pixel_ratio, share); });
  }
  const Paint paint = paint_of(mark.color);
  visit_text(face_->info, mark, pixel_ratio, [&](int x, int y, float share) {
    blend(canvas, x, y, {paint[0] * share, paint[1] * share, paint[2] * share, paint[3] * share});
  });
}

}  // namespace planisphere
