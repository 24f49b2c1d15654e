// A GL program that draws one kind of mark: a quad for each record of a buffer.
#pragma once

#include <GLES3/gl3.h>

#include <cstddef>
#include <span>

namespace planisphere {

/// Where a field lies in a mark and what it is; fields get locations 0, 1, 2, …
struct MarkField {
  int components;
  GLenum type;  // GL_FLOAT, GL_INT (stays whole) or GL_UNSIGNED_BYTE (0 … 255 becomes 0 … 1)
  std::size_t offset;
};

class Program {
 public:
  /// Compiles and links; a failure is this project's bug and aborts with GL's own words.
  Program(const char* vertex_source, const char* fragment_source, std::span<const MarkField> fields,
          std::size_t stride);
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void use() const { glUseProgram(program_); }
  GLint uniform(const char* name) const { return glGetUniformLocation(program_, name); }
  /// Draws `count` marks of `stride` bytes each.
  void draw(const void* marks, std::size_t count) const;

 private:
  GLuint program_ = 0, vertex_array_ = 0, buffer_ = 0;
  std::size_t stride_ = 0;
};

}  // namespace planisphere
