// Sizes are whole multiples of a picture's 28 pixels where they can be, so that all its cells are equal.
#include "figure/arrange_views.h"

#include <algorithm>
#include <cmath>

#include "figure/params.h"

namespace planisphere {
namespace {

constexpr float picture_gap = 16;                // between pictures
constexpr float least_picture = 4 * image_side;  // to hit its pixels
constexpr float numbers_room = 14;               // for the numbers at the strips' ends

float whole_cells(float side) {
  const float cells = std::floor(side / image_side);
  return cells < 1 ? std::max(1.0f, side) : cells * image_side;
}

Rect take_area(Arrangement& arrangement) {
  const Rect area = arrangement.plots.front();
  arrangement.plots.clear();
  arrangement.images.clear();
  return area;
}

float side_in_rows(Rect area, int count, int columns, float below) {
  const int rows = (count + columns - 1) / columns;
  const float across =
      (area.width - picture_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float down =
      (area.height - picture_gap * static_cast<float>(rows - 1)) / static_cast<float>(rows) - below;
  return std::min(across, down);
}

// Squares in the number of columns that makes them largest, in the middle of the area.
void place_squares(Arrangement& arrangement, Rect area, int count, float below) {
  int columns = 1;
  for (int c = 2; c <= count; ++c) {
    if (side_in_rows(area, count, c, below) > side_in_rows(area, count, columns, below)) columns = c;
  }
  const int rows = (count + columns - 1) / columns;
  const float side = whole_cells(side_in_rows(area, count, columns, below));
  const float width = static_cast<float>(columns) * (side + picture_gap) - picture_gap;
  const float height = static_cast<float>(rows) * (side + below + picture_gap) - picture_gap;
  const float left = std::round(area.x + (area.width - width) / 2),
              top = std::round(area.y + (area.height - height) / 2);
  for (int i = 0; i < count; ++i) {
    arrangement.images.push_back({left + (side + picture_gap) * static_cast<float>(i % columns),
                                  top + (side + below + picture_gap) * static_cast<float>(i / columns), side,
                                  side});
  }
}

Rect inset(Rect area, float margin) {
  return {area.x + margin, area.y + margin, std::max(1.0f, area.width - 2 * margin),
          std::max(1.0f, area.height - 2 * margin)};
}

}  // namespace

void arrange_images(Arrangement& arrangement, int count) {
  place_squares(arrangement, inset(take_area(arrangement), 2), count, label_height);
}

void arrange_matrix(Arrangement& arrangement) {
  place_squares(arrangement, inset(take_area(arrangement), 2), 2, 0);
}

namespace {

// Pictures left and right of the plot, each at the far end of its axis.
void arrange_axes_wide(Arrangement& arrangement, Rect area) {
  const float margin = axis_strip + axis_gap, top = 8;
  const float tallest = area.height - top - margin - numbers_room;
  const float beside = (area.width - tallest - margin - numbers_room) / 2 - picture_gap;
  const float most = std::min(0.2f * area.width, 0.4f * area.height);
  const float picture = whole_cells(std::min(most, std::max(beside, least_picture)));
  const float widest = area.width - 2 * (picture + picture_gap) - margin - numbers_room;
  const float plot = std::floor(std::max(1.0f, std::min(tallest, widest)));
  const float width = 2 * (picture + picture_gap) + numbers_room + margin + plot;
  const float left = std::round(area.x + std::max(0.0f, (area.width - width) / 2));
  const Rect place{left + picture + picture_gap + numbers_room + margin, area.y + top, plot, plot};
  arrangement.plots = {place};
  arrangement.images = {{place.x + plot + picture_gap, place.y + plot + margin - picture, picture, picture},
                        {left, place.y + label_height, picture, picture}};
}

// Pictures below the plot.
void arrange_axes_narrow(Arrangement& arrangement, Rect area) {
  const float margin = axis_strip + axis_gap, top = 8;
  const float picture = whole_cells(std::min((area.width - picture_gap) / 2, 0.32f * area.height));
  const float room = area.height - top - margin - numbers_room - label_height - picture - 8;
  const float plot = std::floor(std::max(1.0f, std::min(room, area.width - margin - numbers_room - 4)));
  const float left = std::round(area.x + std::max(0.0f, (area.width - plot + margin + numbers_room) / 2 - 2));
  arrangement.plots = {{left, area.y + top, plot, plot}};
  const float y = area.y + top + plot + margin + numbers_room + label_height;
  const float middle = std::round(area.x + area.width / 2), apart = picture_gap / 2;
  arrangement.images = {{middle + apart, y, picture, picture},
                        {middle - apart - picture, y, picture, picture}};
}

}  // namespace

void arrange_axes(Arrangement& arrangement) {
  const Rect whole = take_area(arrangement);
  const Rect area{whole.x + 2, whole.y, std::max(1.0f, whole.width - 4), whole.height};  // room for outlines
  arrangement.narrow ? arrange_axes_narrow(arrangement, area) : arrange_axes_wide(arrangement, area);
}

float diagram_height(float width, float height) {
  return std::round(std::min(width < narrow_below ? 84.0f : 120.0f, 0.25f * height));
}

void arrange_diagram(Arrangement& arrangement, float width, float height) {
  arrangement.diagram = {0, 0, width, height};
  for (Rect& plot : arrangement.plots) plot.y += height;
  arrangement.panel.y += height;
}

void arrange_lists(Arrangement& arrangement) {
  constexpr float margin = 10, top = 2;
  const Rect area = take_area(arrangement);
  if (arrangement.narrow) {
    const float height = std::round(0.38f * area.height), width = area.width / 2 - 1.5f * margin;
    const float y = area.y + area.height - height;
    arrangement.plots = {{area.x, area.y, area.width, std::max(1.0f, area.height - height)}};
    arrangement.images = {{area.x + margin, y, width, height},
                          {area.x + area.width - margin - width, y, width, height}};
    return;
  }
  const float width = std::round(std::clamp(0.19f * area.width, 100.0f, 200.0f)), taken = width + margin;
  arrangement.plots = {{area.x + taken, area.y, std::max(1.0f, area.width - 2 * taken), area.height}};
  arrangement.images = {{area.x + margin, area.y + top, width - margin, area.height - top},
                        {area.x + area.width - width, area.y + top, width - margin, area.height - top}};
}

void arrange_strip(Arrangement& arrangement, int count) {
  Rect area = take_area(arrangement);
  constexpr float apart = 2, least_gap = 8;
  const float cell = std::min(area.width / static_cast<float>(std::max(1, count)), 64.0f);
  const float side = std::max(1.0f, std::floor(cell - apart));
  area.height = std::max(1.0f, area.height - side - 2 * least_gap);
  arrangement.plots = {area};
  const float left = area.x + (area.width - cell * static_cast<float>(count)) / 2;
  for (int i = 0; i < count; ++i) {
    arrangement.images.push_back(
        {std::round(left + cell * static_cast<float>(i)), area.y + area.height + least_gap, side, side});
  }
}

}  // namespace planisphere
