// Straight lines with butt ends: a quad along each, one device pixel wider on both sides for a smooth edge.
uniform vec2 u_size;  // CSS pixels of the picture
uniform float u_pixel_ratio;
out float v_across;          // device pixels from the middle
flat out float v_half_width; // device pixels
flat out vec4 v_color;

void main() {
  const int words = 6;  // from, to, width, colour
  vec2 from = mark_place(words, 0), to = mark_place(words, 2), corner = quad_corner();
  vec2 along = to - from;
  vec2 normal = normalize(vec2(-along.y, along.x) + vec2(0.0, 1e-9));
  v_half_width = mark_float(words, 4) * u_pixel_ratio * 0.5;
  v_across = (corner.x * 2.0 - 1.0) * (v_half_width + 1.0);
  v_color = color_of(mark_word(words, 5));
  vec2 place = mix(from, to, corner.y) + normal * v_across / u_pixel_ratio;
  gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
