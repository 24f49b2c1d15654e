// Discs and rings: a quad around each point, a little larger than the disc so that its edge can be smooth.
uniform vec2 u_size;         // CSS pixels of the picture
uniform float u_pixel_ratio;
uniform float u_stroke;      // CSS pixels; 0 fills the disc
out vec2 v_offset;           // device pixels from the centre
flat out float v_radius;     // device pixels
flat out float v_stroke;
flat out vec4 v_fill;

void main() {
  uvec4 mark = mark_texel(1, 0);  // x, y, radius, fill
  v_radius = uintBitsToFloat(mark.z) * u_pixel_ratio;
  v_stroke = u_stroke * u_pixel_ratio;
  v_offset = (quad_corner() * 2.0 - 1.0) * (v_radius + v_stroke * 0.5 + 1.0);
  v_fill = color_of(mark.w);
  vec2 place = uintBitsToFloat(mark.xy) + v_offset / u_pixel_ratio;
  gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
