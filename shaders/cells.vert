#version 300 es
// Cells of pictures and tables: plain rectangles, whose edges fall where the device's pixels do.
uniform vec2 u_size;  // CSS pixels of the picture
layout(location = 0) in vec4 a_at;  // left, top, width, height
layout(location = 1) in vec4 a_fill;
flat out vec4 v_fill;

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  v_fill = a_fill;
  vec2 place = a_at.xy + corner * a_at.zw;
  gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
