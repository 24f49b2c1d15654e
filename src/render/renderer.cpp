// The four programs and the order in which they paint.
#include "render/renderer.h"

#include <GLES3/gl3.h>

#include <cmath>
#include <optional>

#include "render/program.h"
#include "shaders.h"

namespace planisphere {
namespace {

constexpr float ring_stroke = 2;  // CSS pixels

int device_pixels(float length, const Surface& surface) {
  return static_cast<int>(std::lround(length * surface.pixel_ratio));
}

void clip_to(Rect rect, const Surface& surface) {
  const int top = device_pixels(rect.y, surface), bottom = device_pixels(rect.y + rect.height, surface);
  const int left = device_pixels(rect.x, surface), right = device_pixels(rect.x + rect.width, surface);
  glScissor(left, device_pixels(surface.height, surface) - bottom, right - left, bottom - top);
}

void fill(Color color) {
  const float a = static_cast<float>(color.a) / 255.0f;
  glClearColor(static_cast<float>(color.r) / 255.0f * a, static_cast<float>(color.g) / 255.0f * a,
               static_cast<float>(color.b) / 255.0f * a, a);
  glClear(GL_COLOR_BUFFER_BIT);
}

void smooth_texture(GLenum wrap) {
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, static_cast<GLint>(wrap));
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, static_cast<GLint>(wrap));
}

// Small pictures are means of their pixels. Only halves and quarters, and only where every cell stays whole,
// so that no cell sees its neighbour.
void shrink_well(const SpriteImage& sprite) {
  const bool stays_whole = sprite.cell_width % 4 == 0 && sprite.cell_height % 4 == 0;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, stays_whole ? 2 : 0);
  if (!stays_whole) return;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
  glGenerateMipmap(GL_TEXTURE_2D);
}

void set_surface(const Program& program, const Surface& surface) {
  program.use();
  glUniform2f(program.uniform("u_size"), surface.width, surface.height);
  glUniform1f(program.uniform("u_pixel_ratio"), surface.pixel_ratio);
}

}  // namespace

struct Renderer::State {
  Program points{shaders::points_vert, shaders::points_frag, sizeof(PointMark)};
  Program cells{shaders::cells_vert, shaders::cells_frag, sizeof(CellMark)};
  Program lines{shaders::lines_vert, shaders::lines_frag, sizeof(LineMark)};
  Program sprites{shaders::sprites_vert, shaders::sprites_frag, sizeof(SpriteMark)};
  GLuint image = 0, sprite_texture = 0;
  const std::uint8_t* uploaded_sprite = nullptr;

  ~State() {
    glDeleteTextures(1, &image);
    glDeleteTextures(1, &sprite_texture);
  }

  void draw_points(const std::vector<PointMark>& marks, float stroke, const Surface& surface) {
    if (marks.empty()) return;
    set_surface(points, surface);
    glUniform1f(points.uniform("u_stroke"), stroke);
    points.draw(marks.data(), marks.size());
  }

  void draw_cells(const std::vector<CellMark>& marks, const Surface& surface) {
    if (marks.empty()) return;
    set_surface(cells, surface);
    cells.draw(marks.data(), marks.size());
  }

  void draw_lines(const std::vector<LineMark>& marks, const Surface& surface) {
    if (marks.empty()) return;
    set_surface(lines, surface);
    lines.draw(marks.data(), marks.size());
  }

  void upload_sprite(const SpriteImage& sprite) {
    if (uploaded_sprite == sprite.pixels) return;
    if (sprite_texture == 0) glGenTextures(1, &sprite_texture);
    glBindTexture(GL_TEXTURE_2D, sprite_texture);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    const bool grey = sprite.channels == 1;
    glTexImage2D(GL_TEXTURE_2D, 0, grey ? GL_R8 : GL_RGBA8, sprite.width, sprite.height, 0,
                 grey ? GL_RED : GL_RGBA, GL_UNSIGNED_BYTE, sprite.pixels);
    smooth_texture(GL_CLAMP_TO_EDGE);
    shrink_well(sprite);
    uploaded_sprite = sprite.pixels;
  }

  void draw_sprites(const std::vector<SpriteMark>& marks, const Surface& surface, const SpriteImage* sprite) {
    if (marks.empty() || !sprite) return;
    upload_sprite(*sprite);
    set_surface(sprites, surface);
    glUniform2f(sprites.uniform("u_cell"),
                static_cast<float>(sprite->cell_width) / static_cast<float>(sprite->width),
                static_cast<float>(sprite->cell_height) / static_cast<float>(sprite->height));
    glUniform1f(sprites.uniform("u_aspect"),
                static_cast<float>(sprite->cell_width) / static_cast<float>(sprite->cell_height));
    glUniform1i(sprites.uniform("u_columns"), sprite->columns);
    glUniform1i(sprites.uniform("u_ink"), sprite->channels == 1);
    glUniform1i(sprites.uniform("u_sprite"), 0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, sprite_texture);
    sprites.draw(marks.data(), marks.size());
  }
};

Renderer::Renderer() = default;
Renderer::~Renderer() = default;

void Renderer::prepare() {
  if (!state_) state_ = std::make_unique<State>();
}

void Renderer::clear(const Surface& surface, Color color) {
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glEnable(GL_SCISSOR_TEST);
  clip_to({0, 0, surface.width, surface.height}, surface);
  fill(color);
  glDisable(GL_SCISSOR_TEST);
}

void Renderer::draw(const DrawList& list, const Surface& surface, const SpriteImage* sprite) {
  prepare();
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glViewport(0, 0, device_pixels(surface.width, surface), device_pixels(surface.height, surface));
  glEnable(GL_SCISSOR_TEST);
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  clip_to(list.plot, surface);
  if (list.background.a > 0) fill(list.background);
  state_->draw_cells(list.cells, surface);
  state_->draw_lines(list.lines, surface);
  state_->draw_points(list.points, 0, surface);
  state_->draw_sprites(list.sprites, surface, sprite);
  state_->draw_points(list.rings, ring_stroke, surface);
  glDisable(GL_SCISSOR_TEST);
}

unsigned Renderer::image_texture() {
  prepare();
  if (state_->image == 0) glGenTextures(1, &state_->image);
  return state_->image;
}

void Renderer::upload_image(const std::uint8_t* rgba, int width, int height) {
  glBindTexture(GL_TEXTURE_2D, image_texture());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
  smooth_texture(GL_CLAMP_TO_EDGE);
}

void Renderer::forget() {
  state_.reset();
}

}  // namespace planisphere
