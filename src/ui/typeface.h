// The one text face of all figures, rasterised for the screen's pixel ratio.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

struct ImFontAtlas;

namespace planisphere {

/// Shared by every figure's ImGui context. Sizes are CSS pixels; glyphs are drawn at device resolution. The
/// atlas's first face is for all texts, its last one has plain letters for large ones.
class Typeface {
 public:
  Typeface();
  ~Typeface();

  /// An OTF or TTF file, copied. False if it is not a font; then ImGui's own small face serves.
  bool load(std::span<const std::byte> file);
  /// Rasterises for this pixel ratio unless that is done already. True if the atlas changed: upload it again.
  bool rasterise(float pixel_ratio);

  ImFontAtlas* atlas() const { return atlas_.get(); }

 private:
  std::unique_ptr<ImFontAtlas> atlas_;
  std::vector<std::byte> file_;
  float pixel_ratio_ = 0;
};

}  // namespace planisphere
