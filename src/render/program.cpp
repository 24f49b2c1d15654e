// Compiling, linking and instanced drawing.
#include "render/program.h"

#include <cstdio>
#include <cstdlib>

namespace planisphere {
namespace {

[[noreturn]] void give_up(const char* what, const char* log) {
  std::fprintf(stderr, "%s: %s\n", what, log);
  std::abort();
}

GLuint compile(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
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
  const GLuint vertex = compile(GL_VERTEX_SHADER, vertex_source);
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, fragment_source);
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

void set_field(GLuint location, const MarkField& field, std::size_t stride) {
  const auto* offset = reinterpret_cast<const void*>(field.offset);
  const auto bytes = static_cast<GLsizei>(stride);
  glEnableVertexAttribArray(location);
  if (field.type == GL_INT) {
    glVertexAttribIPointer(location, field.components, field.type, bytes, offset);
  } else {
    glVertexAttribPointer(location, field.components, field.type, field.type == GL_UNSIGNED_BYTE, bytes,
                          offset);
  }
  glVertexAttribDivisor(location, 1);
}

}  // namespace

Program::Program(const char* vertex_source, const char* fragment_source, std::span<const MarkField> fields,
                 std::size_t stride)
    : program_(link(vertex_source, fragment_source)), stride_(stride) {
  glGenVertexArrays(1, &vertex_array_);
  glGenBuffers(1, &buffer_);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  for (std::size_t i = 0; i < fields.size(); ++i) set_field(static_cast<GLuint>(i), fields[i], stride);
  glBindVertexArray(0);
}

Program::~Program() {
  glDeleteBuffers(1, &buffer_);
  glDeleteVertexArrays(1, &vertex_array_);
  glDeleteProgram(program_);
}

void Program::draw(const void* marks, std::size_t count) const {
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(count * stride_), marks, GL_STREAM_DRAW);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
  glBindVertexArray(0);
}

}  // namespace planisphere
