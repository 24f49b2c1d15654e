// Each sign is a handful of strokes.
#include "ui/icons.h"

namespace planisphere {
namespace {

constexpr float stroke = 1.6f;
constexpr float pi = 3.14159265f;

struct Pen {
  ImDrawList* list;
  ImVec2 center;
  float unit;  // half the sign's height
  ImU32 color;

  ImVec2 at(float x, float y) const { return {center.x + x * unit, center.y + y * unit}; }
  // Clockwise whichever way it points: ImGui smooths the edges of clockwise shapes only.
  void triangle(float base, float tip) const {
    const float first = tip > base ? -1.0f : 1.0f;
    list->AddTriangleFilled(at(base, first), at(tip, 0), at(base, -first), color);
  }
  void bar(float left, float right) const { list->AddRectFilled(at(left, -1), at(right, 1), color, 1); }
  void dot(float x, float y) const { list->AddCircleFilled(at(x, y), 0.17f * unit, color); }
};

void circular_arrow(const Pen& pen) {
  pen.list->PathArcTo(pen.center, 0.85f * pen.unit, -0.35f * pi, 1.35f * pi);
  pen.list->PathStroke(pen.color, 0, stroke);
  pen.list->AddTriangleFilled(pen.at(0.02f, -1.02f), pen.at(0.8f, -1.1f), pen.at(0.55f, -0.3f), pen.color);
}

void die(const Pen& pen) {
  pen.list->AddRect(pen.at(-0.9f, -0.9f), pen.at(0.9f, 0.9f), pen.color, 3, 0, stroke);
  pen.dot(-0.42f, -0.42f);
  pen.dot(0, 0);
  pen.dot(0.42f, 0.42f);
  pen.dot(0.42f, -0.42f);
  pen.dot(-0.42f, 0.42f);
}

// A dot tied to three others.
void rays(const Pen& pen) {
  for (const ImVec2 end : {ImVec2{-0.9f, -0.5f}, {0.9f, -0.7f}, {0.3f, 0.9f}}) {
    pen.list->AddLine(pen.center, pen.at(end.x, end.y), pen.color, stroke);
    pen.dot(end.x, end.y);
  }
  pen.list->AddCircleFilled(pen.center, 0.3f * pen.unit, pen.color);
}

void lines(const Pen& pen) {
  for (const float y : {-0.7f, 0.0f, 0.7f})
    pen.list->AddLine(pen.at(-0.9f, y), pen.at(y > 0.5f ? 0.2f : 0.9f, y), pen.color, stroke);
}

void corners(const Pen& pen) {
  for (const float x : {-1.0f, 1.0f}) {
    for (const float y : {-1.0f, 1.0f}) {
      const ImVec2 corner[] = {pen.at(0.35f * x, 0.85f * y), pen.at(0.85f * x, 0.85f * y),
                               pen.at(0.85f * x, 0.35f * y)};
      pen.list->AddPolyline(corner, 3, pen.color, 0, stroke);
    }
  }
}

}  // namespace

void draw_icon(std::string_view sign, ImVec2 center, float size, ImU32 color) {
  const Pen pen{ImGui::GetWindowDrawList(), center, size / 2, color};
  if (sign == "play") {
    pen.triangle(-0.7f, 1.0f);
  } else if (sign == "pause") {
    pen.bar(-0.8f, -0.25f);
    pen.bar(0.25f, 0.8f);
  } else if (sign == "step") {
    pen.triangle(-0.9f, 0.5f);
    pen.bar(0.6f, 0.9f);
  } else if (sign == "reset") {
    pen.bar(-0.9f, -0.6f);
    pen.triangle(0.9f, -0.5f);
  } else if (sign == "forget") {
    for (const float up : {-0.8f, 0.8f})
      pen.list->AddLine(pen.at(-0.8f, up), pen.at(0.8f, -up), color, stroke);
  } else if (sign == "replay") {
    circular_arrow(pen);
  } else if (sign == "reseed") {
    die(pen);
  } else if (sign == "lit") {
    rays(pen);
  } else if (sign == "texts") {
    lines(pen);
  } else if (sign == "home") {
    corners(pen);
  }
}

}  // namespace planisphere
