#version 300 es
// The beginning of every vertex shader. A mark is a quad of two triangles, so six vertices, which read it from a texture.
// An instance for each mark would be easier to say, but where there is no graphics card Chromium draws every instance by
// itself: 1,000 and 70,000 marks took six times as long.
precision highp float;
precision highp int;
uniform highp usampler2D u_marks;  // one mark after the other in rows of 2048 texels

/// Texel number `index` of this vertex's mark, which has `texels` of them.
uvec4 mark_texel(int texels, int index) {
  int at = gl_VertexID / 6 * texels + index;
  return texelFetch(u_marks, ivec2(at & 2047, at >> 11), 0);
}

/// The word number `index` of a mark of `words` words.
uint mark_word(int words, int index) { return mark_texel(words, index).r; }

float mark_float(int words, int index) { return uintBitsToFloat(mark_word(words, index)); }

vec2 mark_place(int words, int index) { return vec2(mark_float(words, index), mark_float(words, index + 1)); }

/// 0 … 255 becomes 0 … 1.
vec4 color_of(uint word) {
  return vec4(word & 255u, (word >> 8) & 255u, (word >> 16) & 255u, word >> 24) / 255.0;
}

/// Which corner of the quad this vertex is: (0, 0), (1, 0), (0, 1) and (1, 1), (0, 1), (1, 0).
vec2 quad_corner() {
  int corner = gl_VertexID % 6;
  corner = min(corner, 6 - corner);
  return vec2(corner & 1, corner >> 1);
}

