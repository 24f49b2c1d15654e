// A map of directions over made-up words whose vectors are known.
#pragma once

#include <string>

#include "data/quantised.h"
#include "figure/made_up_map.h"

namespace planisphere {

inline FigureSpec directions_spec() {
  return {.name = "word-directions",
          .title = "Made-up words",
          .summary = "Words along directions.",
          .dataset = "made-up",
          .view = View::map,
          .map = {.things = "words", .names = true, .directions = ""}};
}

/// As made_up_words(), with plain names: "w0", "w1", …
inline std::shared_ptr<Dataset> plain_words(int points = 300) {
  auto data = made_up_words(points);
  for (int i = 0; i < points; ++i)
    data->columns[0].values[static_cast<std::size_t>(i)] = "w" + std::to_string(i);
  data->directions = {"directions.bytes", 5};
  return data;
}

/// A figure that has its vectors, which are those of the data as read_quantised_directions() gives them.
struct DirectionsFigure : MapFigure {
  explicit DirectionsFigure(std::string_view state = "", FigureSpec authored = directions_spec(),
                            float width = 900, float height = 700)
      : MapFigure(state, std::move(authored), plain_words(), width, height) {
    const std::string bytes = quantise_directions(figure.dataset->vectors);
    supplied = supply_file(figure, "made-up/directions.bytes", std::as_bytes(std::span(bytes))).ok();
    rest();
  }
  bool supplied = false;
};

}  // namespace planisphere
