// For Dear ImGui's own files in the browser: sscanf, five kilobytes of the engine, reads there nothing but
// settings files and typed numbers, which no figure has, and the version of GLSL, which every WebGL2 knows as
// 300.
#pragma once

#include <stdio.h>

template <class First, class... Rest>
inline int planisphere_scan(First, Rest...) {
  return 0;
}

template <class... Rest>
inline int planisphere_scan(int* number, Rest...) {
  *number = 300;
  return 1;
}

#define sscanf(text, format, ...) planisphere_scan(__VA_ARGS__)
