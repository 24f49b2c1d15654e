// Points as pictures: their pixels by number, by name, and as coordinates.
#pragma once

#include <string>
#include <vector>

#include "data/dataset.h"
#include "figure/params.h"

namespace planisphere {

inline constexpr int image_pixels = image_side * image_side;

/// Whether every point has a grey picture of image_side × image_side pixels.
bool has_images(const Dataset& dataset);

/// Intensity 0 (bare) to 1 (full ink) of a point's picture at a pixel (row · image_side + column).
float pixel_value(const Dataset& dataset, int point, int pixel);
/// All of them, row by row; and the mean of all points' pictures.
std::vector<float> image_of(const Dataset& dataset, int point);
std::vector<float> mean_image(const Dataset& dataset);

/// "row 7, column 13", counted from 0 at the top left.
std::string pixel_name(int pixel);
/// "0.94", "0", "1".
std::string intensity_text(float value);

/// How far outside of 0 … 1 a coordinate may lie in lay_out_pixels.
inline constexpr float most_jitter = 0.06f;
/// n × 2: each point's intensity at two pixels. Bare pixels and those with full ink, of which there are many,
/// are moved outwards by up to most_jitter, always by the same amount for the same point and pixel.
Matrix<float> lay_out_pixels(const Dataset& dataset, int x_pixel, int y_pixel);

/// image_side² values of uniform noise: picture `index` of a seed.
std::vector<float> noise_image(int seed, int index);

}  // namespace planisphere
