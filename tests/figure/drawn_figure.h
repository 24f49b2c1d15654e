// Figures whose points have pictures: 40 made-up ones of 28 × 28 pixels, in classes "0", "1" and "2".
#pragma once

#include <memory>
#include <string>

#include "base/random.h"
#include "figure/figure.h"
#include "figure/opening.h"
#include "figure/pixels.h"

namespace planisphere {

inline FigureSpec drawn_spec(View view) {
  static constexpr const char* pixels[] = {"x_pixel", "y_pixel"};
  FigureSpec spec = {
      .name = "drawn", .title = "Drawn", .summary = "Made-up pictures.", .dataset = "drawn", .view = view};
  if (view == View::pixels) spec.controls = pixels;
  if (view == View::components) spec.params.method = Method::pca;
  return spec;
}

/// A third of all pixels is bare, a third has full ink, the rest something between.
inline std::shared_ptr<Dataset> drawn_dataset(int points = 40) {
  auto dataset = std::make_shared<Dataset>();
  dataset->name = "drawn";
  dataset->sprite = {.cell_width = 28,
                     .cell_height = 28,
                     .columns = 8,
                     .width = 224,
                     .height = 28 * ((points + 7) / 8),
                     .channels = 1,
                     .pixels = {}};
  Random random(5);
  const int pixels = dataset->sprite.width * dataset->sprite.height;
  for (int i = 0; i < pixels; ++i) {
    const int kind = random.below(3);
    const int value = kind == 0 ? 0 : kind == 1 ? 255 : random.below(200) + 20;
    dataset->sprite.pixels.push_back(static_cast<std::uint8_t>(value));
  }
  dataset->vectors = Matrix<float>(points, image_pixels);
  dataset->classes = {"digit", {"0", "1", "2"}, {}};
  for (int i = 0; i < points; ++i) {
    dataset->classes.of_point.push_back(i % 3);
    for (int pixel = 0; pixel < image_pixels; ++pixel)
      dataset->vectors(i, pixel) = pixel_value(*dataset, i, pixel);
  }
  return dataset;
}

/// A figure that shows them and needs no optimiser.
struct DrawnFigure {
  FigureSpec spec;
  Figure figure;
  double now_ms = 1000;

  explicit DrawnFigure(View view, std::string_view state = "", float width = 900, float height = 640)
      : DrawnFigure(drawn_spec(view), state, width, height) {}
  explicit DrawnFigure(const FigureSpec& authored, std::string_view state = "", float width = 900,
                       float height = 640)
      : spec(authored), figure(open_figure(spec, state)) {
    give_dataset(figure, drawn_dataset());
    resize_figure(figure, width, height);
    turn();
  }
  DrawnFigure(const DrawnFigure&) = delete;
  DrawnFigure& operator=(const DrawnFigure&) = delete;

  Changes turn(double elapsed_ms = 16) {
    now_ms += elapsed_ms;
    return update_figure(figure, now_ms);
  }
  Rect image(std::size_t index) const { return figure.arrangement.images.at(index); }
};

}  // namespace planisphere
