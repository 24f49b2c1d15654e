#include "figure/pixels.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "figure/drawn_figure.h"

namespace planisphere {

TEST_CASE("bare pixels and full ink are moved outwards a little, everything between stays") {
  const auto dataset = drawn_dataset();
  const int x = 3 * 28 + 4, y = 20 * 28 + 9;
  const Matrix<float> layout = lay_out_pixels(*dataset, x, y);
  for (int i = 0; i < dataset->points(); ++i) {
    const float value = pixel_value(*dataset, i, x), at = layout(i, 0);
    if (value == 0) CHECK((at <= 0 && at > -most_jitter));
    if (value == 1) CHECK((at >= 1 && at < 1 + most_jitter));
    if (value > 0 && value < 0.98f) CHECK(at == value);
  }
}

TEST_CASE("points that agree in both pixels do not stack") {
  auto dataset = drawn_dataset();
  std::fill(dataset->sprite.pixels.begin(), dataset->sprite.pixels.end(), std::uint8_t{0});
  const Matrix<float> layout = lay_out_pixels(*dataset, 0, 783);
  std::set<std::pair<float, float>> places;
  for (int i = 0; i < layout.rows(); ++i) places.insert({layout(i, 0), layout(i, 1)});
  CHECK(places.size() == 40);
}

TEST_CASE("the same pixels give the same bits") {
  const auto dataset = drawn_dataset();
  CHECK(lay_out_pixels(*dataset, 5, 6) == lay_out_pixels(*dataset, 5, 6));
  CHECK(!(lay_out_pixels(*dataset, 5, 6) == lay_out_pixels(*dataset, 6, 5)));
}

TEST_CASE("pixels are counted from zero, row by row") {
  CHECK(pixel_name(0) == "row 0, column 0");
  CHECK(pixel_name(7 * 28 + 13) == "row 7, column 13");
}

TEST_CASE("the mean picture is the mean of the pictures") {
  const auto dataset = drawn_dataset();
  const std::vector<float> mean = mean_image(*dataset);
  double sum = 0;
  for (int i = 0; i < dataset->points(); ++i) sum += static_cast<double>(image_of(*dataset, i)[300]);
  CHECK(static_cast<double>(mean[300]) == doctest::Approx(sum / dataset->points()));
}

TEST_CASE("noise is uniform, the same for the same seed, another for another") {
  const std::vector<float> noise = noise_image(1, 0);
  double sum = 0, squares = 0;
  for (const float value : noise) {
    CHECK((value >= 0 && value < 1));
    sum += static_cast<double>(value) / image_pixels;
    squares += static_cast<double>(value * value) / image_pixels;
  }
  CHECK(sum == doctest::Approx(0.5).epsilon(0.1));
  CHECK(squares - sum * sum == doctest::Approx(1.0 / 12).epsilon(0.15));
  CHECK(noise == noise_image(1, 0));
  CHECK(noise != noise_image(1, 1));
  CHECK(noise != noise_image(2, 0));
}

}  // namespace planisphere
