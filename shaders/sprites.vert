#version 300 es
// Points drawn as their own pictures, cut out of the dataset's sprite.
uniform vec2 u_size;      // CSS pixels of the picture
uniform vec2 u_cell;      // a cell's size as a fraction of the sprite
uniform float u_aspect;   // a cell's width / height
uniform int u_columns;
layout(location = 0) in vec2 a_center;
layout(location = 1) in float a_height;
layout(location = 2) in int a_cell;
layout(location = 3) in vec4 a_tint;
out vec2 v_texel;
flat out vec4 v_tint;

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  v_texel = (vec2(a_cell % u_columns, a_cell / u_columns) + corner) * u_cell;
  v_tint = a_tint;
  vec2 place = a_center + (corner - 0.5) * vec2(a_height * u_aspect, a_height);
  gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
