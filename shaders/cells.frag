#version 300 es
precision highp float;
flat in vec4 v_fill;
out vec4 o_color;  // premultiplied

void main() {
  o_color = vec4(v_fill.rgb * v_fill.a, v_fill.a);
}
