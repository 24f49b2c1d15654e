#version 300 es
precision highp float;
in float v_across;
flat in float v_half_width;
flat in vec4 v_color;
out vec4 o_color;  // premultiplied

void main() {
  float alpha = v_color.a * clamp(v_half_width + 0.5 - abs(v_across), 0.0, 1.0);
  o_color = vec4(v_color.rgb * alpha, alpha);
}
