// Advances of Inter Regular 3.19.
#include "scene/text_width.h"

#include <cstddef>

namespace planisphere {
namespace {

// Thousandths of an em, from U+0020 to U+007E.
constexpr short advances[] = {
    281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605,
    636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598,
    587, 743, 740, 264, 543, 652, 562, 889, 753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642,
    665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544,
    237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362, 327, 362, 659,
};
constexpr float other_advance = 640;
constexpr float ems_in_size = 1 / 1210.2f;  // a text's size is from ascender to descender

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

float advance_of(char byte) {
  if (continues(byte)) return 0;
  const auto code = static_cast<unsigned char>(byte);
  return code >= 0x20 && code < 0x7F ? advances[code - 0x20] : other_advance;
}

}  // namespace

float text_width(std::string_view text, float size) {
  float width = 0;
  for (const char byte : text) width += advance_of(byte);
  return width * size * ems_in_size;
}

std::string shorten(std::string_view text, float size, float width) {
  if (text_width(text, size) <= width) return std::string(text);
  const float room = width - text_width("\xE2\x80\xA6", size);
  std::size_t end = 0;
  float taken = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!continues(text[i])) end = i;
    taken += advance_of(text[i]) * size * ems_in_size;
    if (taken > room) break;
  }
  const std::size_t space = text.substr(0, end + 1).rfind(' ');
  if (space != std::string_view::npos && space * 3 >= end * 2) end = space;
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "\xE2\x80\xA6";
}

}  // namespace planisphere
