#version 300 es
// Straight lines with butt ends: a quad along each, one device pixel wider on both sides for a smooth edge.
uniform vec2 u_size;  // CSS pixels of the picture
uniform float u_pixel_ratio;
layout(location = 0) in vec2 a_from;
layout(location = 1) in vec2 a_to;
layout(location = 2) in float a_width;
layout(location = 3) in vec4 a_color;
out float v_across;          // device pixels from the middle
flat out float v_half_width; // device pixels
flat out vec4 v_color;

void main() {
  vec2 along = a_to - a_from;
  vec2 normal = normalize(vec2(-along.y, along.x) + vec2(0.0, 1e-9));
  float side = float(gl_VertexID & 1) * 2.0 - 1.0;
  v_half_width = a_width * u_pixel_ratio * 0.5;
  v_across = side * (v_half_width + 1.0);
  v_color = a_color;
  vec2 place = mix(a_from, a_to, float(gl_VertexID >> 1)) + normal * v_across / u_pixel_ratio;
  gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
