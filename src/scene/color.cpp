// Colours of classes.
#include "scene/color.h"

#include <algorithm>
#include <cmath>

namespace planisphere {

Color hsl(float hue, float saturation, float lightness) {
  const auto channel = [&](float n) {
    const float k = std::fmod(n + hue / 30.0f + 12000.0f, 12.0f);
    const float a = saturation * std::min(lightness, 1 - lightness);
    const float value = lightness - a * std::max(-1.0f, std::min({k - 3, 9 - k, 1.0f}));
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0f, 1.0f) * 255));
  };
  return {channel(0), channel(8), channel(4), 255};
}

Color class_color(int index, int count) {
  return hsl(360.0f * static_cast<float>(index) / static_cast<float>(std::max(count, 1)), 0.5f, 0.5f);
}

Color with_opacity(Color color, float opacity) {
  color.a = static_cast<std::uint8_t>(std::lround(std::clamp(opacity, 0.0f, 1.0f) * 255));
  return color;
}

}  // namespace planisphere
