// Compiling, linking and drawing of quads.
#include "render/program.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

#include "shaders.h"

namespace planisphere {
namespace {

constexpr std::size_t row_texels = 2048,
                      most_rows = 2048;  // which every device has; the first also in shaders/marks.glsl
constexpr GLenum marks_unit = 1;         // unit 0 has the sprite

[[noreturn]] void give_up(const char* what, const char* log) {
  std::fprintf(stderr, "%s: %s\n", what, log);
  std::abort();
}

GLuint compile(GLenum kind, std::initializer_list<const char*> sources) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, static_cast<GLsizei>(sources.size()), sources.begin(), nullptr);
  glCompileShader(shader);
  GLint compiled = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
  if (!compiled) {
    char log[1024] = "";
    glGetShaderInfoLog(shader, sizeof log, nullptr, log);
    give_up("A shader does not compile", log);
  }
  return shader;
}

GLuint link(const char* vertex_source, const char* fragment_source) {
  const GLuint program = glCreateProgram();
  const GLuint vertex = compile(GL_VERTEX_SHADER, {shaders::marks_glsl, vertex_source});
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, {fragment_source});
  glAttachShader(program, vertex);
  glAttachShader(program, fragment);
  glLinkProgram(program);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  GLint linked = 0;
  glGetProgramiv(program, GL_LINK_STATUS, &linked);
  if (!linked) {
    char log[1024] = "";
    glGetProgramInfoLog(program, sizeof log, nullptr, log);
    give_up("A program does not link", log);
  }
  return program;
}

}  // namespace

Program::Program(const char* vertex_source, const char* fragment_source, std::size_t stride)
    : program_(link(vertex_source, fragment_source)), stride_(stride), texel_(stride % 16 == 0 ? 16 : 4) {
  glGenVertexArrays(1, &vertex_array_);
  glGenTextures(1, &texture_);
  glActiveTexture(GL_TEXTURE0 + marks_unit);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);  // whole numbers are never mixed
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glActiveTexture(GL_TEXTURE0);
  use();
  glUniform1i(uniform("u_marks"), static_cast<GLint>(marks_unit));
}

Program::~Program() {
  glDeleteTextures(1, &texture_);
  glDeleteVertexArrays(1, &vertex_array_);
  glDeleteProgram(program_);
}

// The texture is made anew for every drawing: to write into one that waits to be drawn would make both wait.
void Program::upload(const std::byte* marks, std::size_t count) {
  const std::size_t texels = count * stride_ / texel_, rows = (texels + row_texels - 1) / row_texels;
  if (rows > 1) {  // whole ones only
    rows_.resize(std::max(rows_.size(), rows * row_texels * texel_));
    std::memcpy(rows_.data(), marks, count * stride_);
    marks = rows_.data();
  }
  const bool one_word = texel_ == 4;
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glTexImage2D(GL_TEXTURE_2D, 0, one_word ? GL_R32UI : GL_RGBA32UI,
               static_cast<GLsizei>(std::min(texels, row_texels)), static_cast<GLsizei>(rows), 0,
               one_word ? GL_RED_INTEGER : GL_RGBA_INTEGER, GL_UNSIGNED_INT, marks);
}

void Program::draw(const void* marks, std::size_t count) {
  const std::size_t most = most_rows * row_texels * texel_ / stride_;
  const auto* bytes = static_cast<const std::byte*>(marks);
  glBindVertexArray(vertex_array_);
  glActiveTexture(GL_TEXTURE0 + marks_unit);
  glBindTexture(GL_TEXTURE_2D, texture_);
  for (std::size_t begin = 0; begin < count; begin += most) {
    const std::size_t now = std::min(most, count - begin);
    upload(bytes + begin * stride_, now);
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(6 * now));
  }
  glActiveTexture(GL_TEXTURE0);
  glBindVertexArray(0);
}

}  // namespace planisphere
