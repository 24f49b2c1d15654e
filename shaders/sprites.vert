// Points drawn as their own pictures, cut out of the dataset's sprite.
uniform vec2 u_size;      // CSS pixels of the picture
uniform vec2 u_cell;      // a cell's size as a fraction of the sprite
uniform float u_aspect;   // a cell's width / height
uniform int u_columns;
out vec2 v_texel;
flat out vec4 v_tint;

void main() {
  const int words = 5;  // centre, height, cell, tint
  vec2 corner = quad_corner();
  float height = mark_float(words, 2);
  int cell = int(mark_word(words, 3));
  v_texel = (vec2(cell % u_columns, cell / u_columns) + corner) * u_cell;
  v_tint = color_of(mark_word(words, 4));
  vec2 place = mark_place(words, 0) + (corner - 0.5) * vec2(height * u_aspect, height);
  gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
