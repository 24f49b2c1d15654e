// Draws a draw list with WebGL2 or OpenGL ES 3. Knows no figure.
#pragma once

#include <memory>

#include "scene/draw_list.h"

namespace planisphere {

/// Where a picture goes: the lower left corner of the present framebuffer.
struct Surface {
  float width = 0, height = 0;  // CSS pixels
  float pixel_ratio = 1;        // device pixels for a CSS pixel
};

/// The pixels of a dataset's sprite, as the renderer needs them. Uploaded when `pixels` changes.
struct SpriteImage {
  const std::uint8_t* pixels = nullptr;
  int width = 0, height = 0, channels = 1;
  int cell_width = 0, cell_height = 0, columns = 1;
};

/// One for each GL context. All calls need that context to be current.
class Renderer {
 public:
  Renderer();
  ~Renderer();

  /// Makes the programs, which else happens when they are first needed.
  void prepare();

  /// Fills the whole surface with a colour.
  void clear(const Surface& surface, Color color);
  /// Paints a list into its plot, premultiplied. `sprite` may be null without sprites.
  void draw(const DrawList& list, const Surface& surface, const SpriteImage* sprite);

  /// The GL name of the renderer's one small texture, for pictures beside a point.
  unsigned image_texture();
  /// Fills it with width × height RGBA pixels.
  void upload_image(const std::uint8_t* rgba, int width, int height);

  /// The context was lost: its objects are gone. They are made again when they are next needed.
  void forget();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
