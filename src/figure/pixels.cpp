// Looking pixels up in the sprite.
#include "figure/pixels.h"

#include <cstdint>
#include <cstdio>

#include "base/random.h"

namespace planisphere {

bool has_images(const Dataset& dataset) {
  const Sprite& sprite = dataset.sprite;
  return !sprite.empty() && sprite.channels == 1 && sprite.cell_width == image_side &&
         sprite.cell_height == image_side;
}

float pixel_value(const Dataset& dataset, int point, int pixel) {
  const Sprite& sprite = dataset.sprite;
  const int x = point % sprite.columns * image_side + pixel % image_side;
  const int y = point / sprite.columns * image_side + pixel / image_side;
  const std::size_t index =
      static_cast<std::size_t>(y) * static_cast<std::size_t>(sprite.width) + static_cast<std::size_t>(x);
  return static_cast<float>(sprite.pixels[index]) / 255.0f;
}

std::vector<float> image_of(const Dataset& dataset, int point) {
  std::vector<float> image;
  image.reserve(image_pixels);
  for (int pixel = 0; pixel < image_pixels; ++pixel) image.push_back(pixel_value(dataset, point, pixel));
  return image;
}

std::vector<float> mean_image(const Dataset& dataset) {
  std::vector<double> sums(image_pixels);
  for (int point = 0; point < dataset.points(); ++point) {
    for (int pixel = 0; pixel < image_pixels; ++pixel)
      sums[static_cast<std::size_t>(pixel)] += static_cast<double>(pixel_value(dataset, point, pixel));
  }
  std::vector<float> mean;
  for (const double sum : sums) mean.push_back(static_cast<float>(sum / dataset.points()));
  return mean;
}

std::string pixel_name(int pixel) {
  return "row " + std::to_string(pixel / image_side) + ", column " + std::to_string(pixel % image_side);
}

std::string intensity_text(float value) {
  if (value == 0 || value == 1) return value == 0 ? "0" : "1";
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", static_cast<double>(value));
  return text;
}

namespace {

constexpr float full_ink = 0.98f;  // scanned black is not always the blackest

float jittered(float value, int point, int pixel) {
  if (value > 0 && value < full_ink) return value;
  Random random(static_cast<std::uint64_t>(point), static_cast<std::uint64_t>(pixel));
  const float outwards = most_jitter * random.uniform();
  return value == 0 ? -outwards : 1 + outwards;
}

}  // namespace

Matrix<float> lay_out_pixels(const Dataset& dataset, int x_pixel, int y_pixel) {
  Matrix<float> layout(dataset.points(), 2);
  for (int point = 0; point < dataset.points(); ++point) {
    layout(point, 0) = jittered(pixel_value(dataset, point, x_pixel), point, x_pixel);
    layout(point, 1) = jittered(pixel_value(dataset, point, y_pixel), point, y_pixel);
  }
  return layout;
}

std::vector<float> noise_image(int seed, int index) {
  Random random(static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(index) + 1);
  std::vector<float> image;
  for (int pixel = 0; pixel < image_pixels; ++pixel) image.push_back(random.uniform());
  return image;
}

}  // namespace planisphere
