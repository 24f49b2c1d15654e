// Cells of pictures and tables: plain rectangles, whose edges fall where the device's pixels do.
uniform vec2 u_size;  // CSS pixels of the picture
flat out vec4 v_fill;

void main() {
  const int words = 5;  // left, top, width, height, fill
  v_fill = color_of(mark_word(words, 4));
  vec2 place = mark_place(words, 0) + quad_corner() * mark_place(words, 2);
  gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
