#version 300 es
precision highp float;
in vec2 v_offset;
flat in float v_radius;
flat in float v_stroke;
flat in vec4 v_fill;
out vec4 o_color;  // premultiplied

void main() {
  float edge = length(v_offset) - v_radius;
  float distance = v_stroke > 0.0 ? abs(edge) - v_stroke * 0.5 : edge;
  float alpha = v_fill.a * clamp(0.5 - distance, 0.0, 1.0);
  o_color = vec4(v_fill.rgb * alpha, alpha);
}
