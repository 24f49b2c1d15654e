// A GL program that draws one kind of mark: a quad for each record of a texture.
#pragma once

#include <GLES3/gl3.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace planisphere {

class Program {
 public:
  /// Compiles and links; a failure is this project's bug and aborts with GL's own words. The vertex shader
  /// follows shaders/marks.glsl and finds in a mark of `stride` bytes, a multiple of 4, one texel of one word
  /// for each 4; of four words where the stride is a multiple of 16.
  Program(const char* vertex_source, const char* fragment_source, std::size_t stride);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void use() const { glUseProgram(program_); }
  GLint uniform(const char* name) const { return glGetUniformLocation(program_, name); }
  /// Draws `count` marks of `stride` bytes each. Leaves texture unit 0 active.
  void draw(const void* marks, std::size_t count);

 private:
  void upload(const std::byte* marks, std::size_t count);

  GLuint program_ = 0, vertex_array_ = 0, texture_ = 0;
  std::size_t stride_ = 0, texel_ = 0;  // bytes
  std::vector<std::byte> rows_;         // what is uploaded: whole rows
};

}  // namespace planisphere
