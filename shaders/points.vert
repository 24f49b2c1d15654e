#version 300 es
// Discs and rings: a quad around each point, a little larger than the disc so that its edge can be smooth.
uniform vec2 u_size;         // CSS pixels of the picture
uniform float u_pixel_ratio;
uniform float u_stroke;      // CSS pixels; 0 fills the disc
layout(location = 0) in vec2 a_at;
layout(location = 1) in float a_radius;
layout(location = 2) in vec4 a_fill;
out vec2 v_offset;           // device pixels from the centre
flat out float v_radius;     // device pixels
flat out float v_stroke;
flat out vec4 v_fill;

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  v_radius = a_radius * u_pixel_ratio;
  v_stroke = u_stroke * u_pixel_ratio;
  v_offset = corner * (v_radius + v_stroke * 0.5 + 1.0);
  v_fill = a_fill;
  vec2 place = a_at + v_offset / u_pixel_ratio;
  gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
