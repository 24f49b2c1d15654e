// The few colours that are not data: they follow the page's light or dark preference.
#pragma once

#include "scene/draw_list.h"

namespace planisphere {

struct Theme {
  bool dark = false;
  bool reduced_motion = false;
  Color page = {0, 0, 0, 0};  // behind everything; transparent where a page shows through

  bool any_page = false;  // a picture that has to do on light and on dark pages: a poster

  Color ink() const {
    return any_page ? Color{118, 118, 126} : dark ? Color{232, 230, 227} : Color{34, 34, 38};
  }  // text
  Color faint_ink() const {
    return any_page ? Color{118, 118, 126} : dark ? Color{163, 163, 170} : Color{96, 96, 104};
  }  // labels, numbers
  Color line() const {
    return any_page ? Color{128, 128, 134, 90} : dark ? Color{84, 86, 94} : Color{205, 205, 210};
  }                                                                                  // tracks, frames
  Color surface() const { return dark ? Color{38, 40, 46} : Color{255, 255, 255}; }  // tooltips
  Color paper() const { return dark ? Color{27, 28, 32} : Color{251, 250, 247}; }    // halos: as pages are
  Color accent() const {
    return any_page ? Color{60, 120, 214} : dark ? Color{125, 170, 240} : Color{38, 96, 184};
  }                                                                                   // focus, slider knobs
  Color positive() const { return dark ? Color{98, 150, 240} : Color{38, 96, 184}; }  // weights above 0
  Color negative() const { return dark ? Color{240, 108, 92} : Color{200, 52, 44}; }  // and below

  /// A category's colour for its name, which has to be read: darker on light pages, lighter on dark ones.
  Color legible(Color color) const {
    if (any_page) return color;
    const auto towards = [this](std::uint8_t channel) {
      return static_cast<std::uint8_t>(dark ? channel + (255 - channel) * 2 / 5 : channel * 13 / 20);
    };
    return {towards(color.r), towards(color.g), towards(color.b), color.a};
  }
  bool operator==(const Theme&) const = default;
};

}  // namespace planisphere
