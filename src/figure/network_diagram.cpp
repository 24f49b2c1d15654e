// Of wide layers the first and the last units are drawn, and dots between them.
#include "figure/network_diagram.h"

#include <algorithm>
#include <cmath>

#include "figure/methods.h"
#include "learn/network.h"
#include "scene/color.h"
#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr int most_units = 5;        // drawn of a layer
constexpr float text_size = 12.5f;   // CSS pixels
constexpr float text_room = 20;      // CSS pixels, above the units
constexpr float faint_line = 0.35f;  // opacity of a weight that is not known
constexpr float widest_line = 4;     // CSS pixels

/// A layer as it is drawn; layer 0 is the input.
struct DrawnLayer {
  int units = 0;
  std::vector<Vec2> places;  // of the units that are drawn
  bool has_gap = false;      // dots after the first half
};

const char* unit_name(const Layer& layer) {
  switch (layer.activation) {
    case Activation::sigmoid:
      return "sigmoid";
    case Activation::tanh:
      return "tanh";
    case Activation::relu:
      return "ReLU";
    case Activation::softmax:
      return "softmax";
    case Activation::linear:
      break;
  }
  return "linear";
}

/// The plot that shows what a layer makes of the points, if it stands in the first row of plots; or −1.
int plot_below(const Figure& figure, int layer) {
  const std::vector<PlotSpec> plots = plots_of(*figure.spec, figure.params);
  const std::vector<Rect>& places = figure.arrangement.plots;
  for (std::size_t i = 0; i < plots.size() && i < places.size() && places.size() > 1; ++i) {
    if (plots[i].layer == layer - 1 && places[i].y == places[0].y && places[1].y == places[0].y)
      return static_cast<int>(i);
  }
  return -1;
}

/// Above its plot where it has one; the others evenly.
float column_of(const Figure& figure, int layer, int layers) {
  const Rect place = figure.arrangement.diagram;
  const int plot = plot_below(figure, layer);
  if (plot >= 0) return middle_of(figure.arrangement.plots[static_cast<std::size_t>(plot)]).x;
  if (plot_below(figure, 0) >= 0)  // the answer, right of the last plot's middle
    return place.x + place.width - std::min(60.0f, place.width / 10);
  const float apart = std::min(180.0f, place.width / static_cast<float>(layers));
  return place.x + place.width / 2 + apart * (static_cast<float>(layer) - static_cast<float>(layers - 1) / 2);
}

float unit_radius(const Figure& figure) {
  return std::clamp((figure.arrangement.diagram.height - text_room) / 18, 2.0f, 7.0f);
}

std::vector<DrawnLayer> find_layers(const Figure& figure) {
  const auto hidden = figure.spec->network.layers;
  const int layers = static_cast<int>(hidden.size()) + 1;
  const Rect place = figure.arrangement.diagram;
  const float height = place.height - text_room - 6;
  std::vector<DrawnLayer> drawn;
  for (int k = 0; k < layers; ++k) {
    DrawnLayer layer;
    layer.units = k > 0 ? hidden[static_cast<std::size_t>(k - 1)].width
                        : (figure.dataset ? figure.dataset->dimensions() : 0);
    layer.has_gap = layer.units > most_units;
    const int slots = std::min(layer.units, most_units);
    const float apart = std::min(height / static_cast<float>(slots), 6 * unit_radius(figure));
    for (int i = 0; i < slots; ++i) {
      const float from_middle = static_cast<float>(i) - static_cast<float>(slots - 1) / 2;
      layer.places.push_back(
          {column_of(figure, k, layers), place.y + text_room + height / 2 + apart * from_middle});
    }
    drawn.push_back(std::move(layer));
  }
  return drawn;
}

bool is_gap(const DrawnLayer& layer, std::size_t slot) {
  return layer.has_gap && slot == most_units / 2;
}

/// The figure's network, if its weights are known here.
bool read_network(const Figure& figure, Network& network) {
  const std::span<const float> parameters = figure.frame.training.parameters.flat();
  if (parameters.size() != network.parameters().size()) return false;
  std::copy(parameters.begin(), parameters.end(), network.parameters().begin());
  return true;
}

// Blue pulls to the first answer, red to the second, as thick as the weight is large.
LineMark weight_line(const Figure& figure, Vec2 from, Vec2 to, float weight) {
  const Color color = weight < 0 ? figure.theme.positive() : figure.theme.negative();
  const float width = std::clamp(std::sqrt(std::abs(weight)), 0.5f, widest_line);
  return {from, to, width, with_opacity(color, 0.75f)};
}

void add_weights(const Figure& figure, const std::vector<DrawnLayer>& layers, DrawList& list) {
  Network network({{1, 1, layers[0].units}, layers_of(figure.spec->network)});
  const bool known = read_network(figure, network);
  for (std::size_t k = 1; k < layers.size(); ++k) {
    const DrawnLayer &below = layers[k - 1], &above = layers[k];
    for (std::size_t i = 0; i < below.places.size(); ++i) {
      for (std::size_t j = 0; j < above.places.size(); ++j) {
        if (is_gap(below, i) || is_gap(above, j)) continue;
        const Vec2 from = below.places[i], to = above.places[j];
        const bool all_drawn = known && !below.has_gap && !above.has_gap;
        list.lines.push_back(all_drawn
                                 ? weight_line(figure, from, to,
                                               network.weights(static_cast<int>(k) - 1)(static_cast<int>(i),
                                                                                        static_cast<int>(j)))
                                 : LineMark{from, to, 1, with_opacity(figure.theme.faint_ink(), faint_line)});
      }
    }
  }
}

/// Of two names beside each other, so that they do not touch.
float size_that_fits(const TextMark& left, const TextMark& right) {
  constexpr float gap = 6;
  const float widths = (text_width(left.text, 1) + text_width(right.text, 1)) / 2;
  return (right.at.x - left.at.x - gap) / widths;
}

}  // namespace

DrawList build_diagram(const Figure& figure) {
  DrawList list{.plot = figure.arrangement.diagram, .background = {0, 0, 0, 0}};
  const std::vector<DrawnLayer> layers = find_layers(figure);
  const float radius = unit_radius(figure);
  add_weights(figure, layers, list);
  for (const DrawnLayer& layer : layers) {
    for (std::size_t i = 0; i < layer.places.size(); ++i) {
      const Vec2 at = layer.places[i];
      if (!is_gap(layer, i)) {
        list.points.push_back({at, radius, figure.theme.ink()});
        continue;
      }
      for (const float up : {-1.0f, 0.0f, 1.0f})
        list.points.push_back({{at.x, at.y + up * radius}, radius / 4, figure.theme.faint_ink()});
    }
  }
  return list;
}

std::vector<TextMark> build_network_texts(const Figure& figure) {
  std::vector<TextMark> texts;
  const std::vector<DrawnLayer> layers = find_layers(figure);
  const Rect place = figure.arrangement.diagram;
  float size = text_size;
  for (std::size_t k = 0; k < layers.size(); ++k) {
    if (layers[k].places.empty()) continue;
    const std::string name = k == 0 ? "inputs" : unit_name(figure.spec->network.layers[k - 1]);
    texts.push_back({{layers[k].places[0].x, place.y + text_room / 2},
                     text_size,
                     TextAlign::middle,
                     figure.theme.faint_ink(),
                     std::to_string(layers[k].units) + " " + name});
    if (texts.size() > 1) size = std::min(size, size_that_fits(texts[texts.size() - 2], texts.back()));
  }
  for (TextMark& text : texts) text.size = size;
  return texts;
}

}  // namespace planisphere
