#version 300 es
precision highp float;
uniform sampler2D u_sprite;
uniform bool u_ink;  // a grey sprite is ink of the tint's colour, as strong as the pixel is bright
in vec2 v_texel;
flat in vec4 v_tint;
out vec4 o_color;  // premultiplied

void main() {
  vec4 texel = texture(u_sprite, v_texel);
  vec4 color = u_ink ? vec4(v_tint.rgb, v_tint.a * texel.r) : v_tint * texel;
  o_color = vec4(color.rgb * color.a, color.a);
}
