// Words in posters, in the figures' own face.
#pragma once

#include <memory>
#include <string>

#include "baker/canvas.h"
#include "scene/draw_list.h"

namespace planisphere {

/// The outlines of a face.
class Letters {
 public:
  /// An OTF or TTF file. Where it cannot be read there are no letters: paint() leaves texts out.
  explicit Letters(const std::string& file);
  ~Letters();

  bool are_there() const { return face_ != nullptr; }
  /// Paints a text where TextMark says. Its halo is what a page behind the poster shows through: there is
  /// nothing around the letters.
  void paint(Canvas& canvas, const TextMark& mark, float pixel_ratio) const;

 private:
  struct Face;
  std::unique_ptr<Face> face_;
};

/// Where Debian has the face that pages show, see tools/site.
inline constexpr const char* usual_face = "/usr/share/fonts/opentype/inter/Inter-Regular.otf";

}  // namespace planisphere
