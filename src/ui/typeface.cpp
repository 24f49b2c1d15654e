// Rasterising the text face.
#include "ui/typeface.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace planisphere {
namespace {

constexpr float text_size = 13.5f;  // CSS pixels
constexpr float enlarged = 2.5f;    // of the face for large texts
constexpr ImWchar large_ranges[] = {0x0020, 0x007e, 0};

// Latin (Vietnamese, too), Greek, Cyrillic, punctuation, small numbers, the euro, arrows and mathematical
// operators.
constexpr ImWchar ranges[] = {0x0020, 0x024f, 0x0370, 0x03ff, 0x0400, 0x04ff, 0x1e00, 0x1eff, 0x2010, 0x2044,
                              0x2070, 0x209c, 0x20ac, 0x20ac, 0x2190, 0x2199, 0x2200, 0x22ff, 0};

bool looks_like_a_font(std::span<const std::byte> file) {
  static constexpr char kinds[][5] = {"OTTO", "\0\1\0\0", "true"};
  if (file.size() < 1024) return false;
  return std::any_of(std::begin(kinds), std::end(kinds),
                     [&](const char* kind) { return std::memcmp(file.data(), kind, 4) == 0; });
}

}  // namespace

Typeface::Typeface() : atlas_(std::make_unique<ImFontAtlas>()) {
  atlas_->Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
}

Typeface::~Typeface() = default;

bool Typeface::load(std::span<const std::byte> file) {
  if (!looks_like_a_font(file)) return false;
  file_.assign(file.begin(), file.end());
  pixel_ratio_ = 0;
  return true;
}

bool Typeface::rasterise(float pixel_ratio) {
  if (pixel_ratio == pixel_ratio_) return false;
  pixel_ratio_ = pixel_ratio;
  atlas_->Clear();
  ImFontConfig config;
  config.SizePixels = std::round(text_size * pixel_ratio);
  config.OversampleH = pixel_ratio < 1.5f ? 2 : 1;
  config.FontDataOwnedByAtlas = false;
  const auto add = [&](const ImWchar* characters) {
    ImFont* font = file_.empty() ? atlas_->AddFontDefault(&config)
                                 : atlas_->AddFontFromMemoryTTF(file_.data(), static_cast<int>(file_.size()),
                                                                config.SizePixels, &config, characters);
    font->Scale = text_size / config.SizePixels;
  };
  add(ranges);
  config.SizePixels *= enlarged;
  config.OversampleH = 1;
  add(large_ranges);
  atlas_->Build();
  return true;
}

}  // namespace planisphere
