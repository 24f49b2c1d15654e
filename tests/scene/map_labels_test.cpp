// Names on maps: measured, cut, placed beside areas and points so that none covers another.
#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"
#include "scene/area_labels.h"
#include "scene/density_peaks.h"
#include "scene/label_levels.h"
#include "scene/text_width.h"

namespace planisphere {
namespace {

Matrix<float> scattered(int count, std::uint64_t seed) {
  Random random(seed);
  Matrix<float> layout(count, 2);
  for (float& y : layout.flat()) y = random.normal();
  return layout;
}

bool names_overlap(const Matrix<float>& layout, const std::vector<float>& widths, int a, int b, float scale,
                   float height) {
  const auto rect = [&](int i) {
    return Rect{layout(i, 0) * scale, -layout(i, 1) * scale, widths[static_cast<std::size_t>(i)], height};
  };
  return overlap(rect(a), rect(b));
}

}  // namespace

TEST_CASE("a cut text fits, begins as the whole one and ends with an ellipsis") {
  const std::string text = "A row has flared up between leading plane makers over the width of seats";
  for (float width = 30; width < 500; width += 7) {
    const std::string cut = shorten(text, 13, width);
    CHECK(text_width(cut, 13) <= width);
    if (cut == text) continue;
    REQUIRE(cut.ends_with("…"));
    CHECK(text.starts_with(cut.substr(0, cut.size() - 3)));
  }
  CHECK(shorten(text, 13, 2000) == text);
}

TEST_CASE("letters of several bytes are never cut in two") {
  const std::string text = "Ελληνικά и кириллица żółć";
  for (float width = 12; width < 300; width += 1) {
    const std::string cut = shorten(text, 13, width);
    const std::size_t end = cut == text ? text.size() : cut.size() - 3;
    CHECK(end <= text.size());
    if (end < text.size()) CHECK((static_cast<unsigned char>(text[end]) & 0xC0u) != 0x80u);
  }
}

TEST_CASE("the densest place of a group is found among scattered members") {
  Matrix<float> layout = scattered(3000, 3);
  std::vector<int> members;
  for (int i = 0; i < 400; ++i) members.push_back(i);
  for (int i = 0; i < 150; ++i) {
    layout(i, 0) = 1.5f + 0.05f * layout(i, 0);
    layout(i, 1) = -0.5f + 0.05f * layout(i, 1);
  }
  const std::vector<DensityPeak> peaks = find_density_peaks(layout, frame_layout(layout), members, 1);
  REQUIRE(peaks.size() == 1);
  CHECK(peaks[0].at.x == doctest::Approx(1.5).epsilon(0.05));
  CHECK(peaks[0].at.y == doctest::Approx(-0.5).epsilon(0.1));
  CHECK(peaks[0].share > 0.35f);
  CHECK(peaks[0].radius < 0.2f);
}

TEST_CASE("a group in two places has two peaks, in one place one, without members none") {
  Matrix<float> layout = scattered(400, 4);
  std::vector<int> members;
  for (int i = 0; i < 200; ++i) {
    members.push_back(i);
    layout(i, 0) = (i % 2 ? 2.0f : -2.0f) + 0.05f * layout(i, 0);
    layout(i, 1) *= 0.05f;
  }
  CHECK(find_density_peaks(layout, frame_layout(layout), members, 3).size() == 2);
  for (const int i : members) layout(i, 0) = std::abs(layout(i, 0));
  CHECK(find_density_peaks(layout, frame_layout(layout), members, 3).size() == 1);
  CHECK(find_density_peaks(layout, frame_layout(layout), {}, 3).empty());
}

TEST_CASE("damaged places do not move a peak") {
  Matrix<float> layout = scattered(50, 5);
  std::vector<int> members = {0, 1, 2, 3};
  for (const int i : members) layout(i, 0) = layout(i, 1) = 1;
  layout(3, 0) = std::nanf("");
  const std::vector<DensityPeak> peaks = find_density_peaks(layout, frame_layout(layout), members, 1);
  REQUIRE(peaks.size() == 1);
  CHECK(peaks[0].at == Vec2{1, 1});
}

TEST_CASE("names of areas overlap neither each other nor the bounds") {
  Random random(6);
  const Rect bounds{10, 20, 500, 400};
  std::vector<Area> areas;
  for (int i = 0; i < 40; ++i)
    areas.push_back({"area number " + std::to_string(i * i),
                     {10 + 500 * random.uniform(), 20 + 400 * random.uniform()},
                     20,
                     {}});
  const std::vector<TextMark> names = place_area_labels(areas, bounds, 15);
  CHECK(names.size() > 15);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Rect rect = text_bounds(names[i]);
    CHECK(rect.x >= bounds.x);
    CHECK(rect.y >= bounds.y);
    CHECK(rect.x + rect.width <= bounds.x + bounds.width);
    CHECK(rect.y + rect.height <= bounds.y + bounds.height);
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(rect, text_bounds(names[j])));
  }
}

TEST_CASE("a name stands outside of its area where there is room") {
  const std::vector<TextMark> names =
      place_area_labels({{"alone", {200, 200}, 30, {}}}, {0, 0, 400, 400}, 14);
  REQUIRE(names.size() == 1);
  const Rect rect = text_bounds(names[0]);
  CHECK(rect.y + rect.height <= 170);
}

TEST_CASE("at every zoom the names of points stand free, and what has appeared stays") {
  const Matrix<float> layout = scattered(2000, 7);
  Random random(8);
  std::vector<float> widths;
  for (int i = 0; i < 2000; ++i) widths.push_back(20 + 60 * random.uniform());
  LabelLevels levels(layout, widths, 13, 100);
  CHECK_FALSE(levels.advance(1, 1 << 30));
  for (const float first : levels.first_zooms()) CHECK(first == never_named);
  for (const float zoom : {1.5f, 3.0f, 12.0f, 60.0f}) {
    CHECK_FALSE(levels.advance(zoom, 1 << 30));
    std::vector<int> shown;
    for (int i = 0; i < 2000; ++i) {
      if (levels.first_zooms()[static_cast<std::size_t>(i)] <= zoom) shown.push_back(i);
    }
    CHECK(shown.size() > 20);
    int collisions = 0;
    for (const int a : shown) {
      for (const int b : shown) collisions += a < b && names_overlap(layout, widths, a, b, 100 * zoom, 13);
    }
    CHECK(collisions == 0);
  }
}

TEST_CASE("the first point is named first, and small budgets give the same names as one large one") {
  const Matrix<float> layout = scattered(1500, 9);
  const std::vector<float> widths(1500, 50.0f);
  LabelLevels whole(layout, widths, 13, 100), pieces(layout, widths, 13, 100);
  whole.advance(20, 1 << 30);
  while (pieces.advance(20, 100)) {
  }
  for (std::size_t i = 0; i < widths.size(); ++i) CHECK(whole.first_zooms()[i] == pieces.first_zooms()[i]);
  for (const float first : whole.first_zooms()) CHECK(whole.first_zooms()[0] <= first);
}

}  // namespace planisphere
