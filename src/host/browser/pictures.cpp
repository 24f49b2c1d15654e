// What a page does to a figure's picture, and what it makes of it.
#include <array>
#include <cstring>
#include <type_traits>
#include <vector>

#include "data/json_writer.h"
#include "figure/picture.h"
#include "host/browser/engine.h"
#include "host/browser/exports_support.h"
#include "host/browser/picture_exports.h"

namespace planisphere {
namespace {

static_assert(sizeof(Color) == 4 && std::is_trivially_copyable_v<Color>, "colours travel as bytes");
static_assert(sizeof(CellMark) == 20 && sizeof(LineMark) == 24 && sizeof(PointMark) == 16,
              "marks are words of four bytes, without gaps");

std::vector<std::byte>& packed_picture() {
  static std::vector<std::byte>* const shared = new std::vector<std::byte>;
  return *shared;
}

void add(const void* from, std::size_t size) {
  const auto* first = static_cast<const std::byte*>(from);
  packed_picture().insert(packed_picture().end(), first, first + size);
}

template <class Mark>
void add_marks(const std::vector<Mark>& marks) {
  const auto count = static_cast<std::uint32_t>(marks.size());
  add(&count, sizeof count);
  add(marks.data(), marks.size() * sizeof(Mark));
}

}  // namespace
}  // namespace planisphere

using namespace planisphere;

int ps_color_points(int number, const unsigned char* colors, int size) {
  return guarded(0, [&] {
    Figure* figure = find_open_figure(number);
    if (!figure || !figure->dataset || (size != 0 && size != 4 * figure->dataset->points())) return 0;
    figure->colors.resize(static_cast<std::size_t>(size) / sizeof(Color));
    if (size > 0) std::memcpy(figure->colors.data(), colors, static_cast<std::size_t>(size));
    return 1;
  });
}

int ps_picture(int number) {
  return guarded(0, [&] {
    const Figure* figure = find_open_figure(number);
    packed_picture().clear();
    if (!figure) return 0;
    for (const DrawList& list : build_draw_lists(*figure)) {
      add(&list.plot, sizeof list.plot);
      add_marks(list.cells);
      add_marks(list.lines);
      add_marks(list.points);
      add_marks(list.rings);
    }
    return static_cast<int>(packed_picture().size());
  });
}

const unsigned char* ps_picture_bytes() {
  return reinterpret_cast<const unsigned char*>(packed_picture().data());
}

const char* ps_picture_texts(int number) {
  return guarded<const char*>("[]", [&] {
    const Figure* figure = find_open_figure(number);
    JsonWriter json;
    if (!figure) return "[]";
    json.open_array();
    for (const TextMark& text : build_texts(*figure)) {
      json.open_object();
      json.member("x", text.at.x);
      json.member("y", text.at.y);
      json.member("size", text.size);
      json.member("align", static_cast<int>(text.align));
      json.member("color", std::array<int, 4>{text.color.r, text.color.g, text.color.b, text.color.a});
      json.member("text", text.text);
      json.close_object();
    }
    json.close_array();
    return hand_out(json.text());
  });
}
