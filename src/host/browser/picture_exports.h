// What the door (exports.h, whose conventions hold here too) has for pages that colour points themselves.
#pragma once

extern "C" {

/// Colours the points of a figure: red, green, blue and opacity of each, one byte a channel. Those that are
/// not opaque become a grey mist below the others. No bytes: the colours of their classes again. 1, or 0
/// where these are not as many as there are points. Draw it anew afterwards.
int ps_color_points(int figure, const unsigned char* colors, int size);

/// The picture as it is now, without controls, texts and the points' own pictures. Its size in bytes, its
/// bytes until the next call of this. For each piece, from the lowest: the rectangle that cuts it off (x, y,
/// width, height), then how many cells (rectangle, color), lines (from, to, width, color), points (at,
/// radius, color) and rings (the same) it has, and these; all in words of four bytes: float32, or counts, or
/// colours as above.
int ps_picture(int figure);
const unsigned char* ps_picture_bytes();
/// The texts on it: a JSON array of {"x", "y", "size", "align" (0 start, 1 middle, 2 end), "color", "text"}.
const char* ps_picture_texts(int figure);

}  // extern "C"
