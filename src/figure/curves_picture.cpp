// The plane is a mesh whose knots the network moves.
#include "figure/curves_picture.h"

#include <algorithm>
#include <cmath>

#include "figure/methods.h"
#include "figure/picture.h"
#include "learn/network.h"
#include "scene/color.h"
#include "scene/warped_mesh.h"

namespace planisphere {
namespace {

constexpr int squares = 48;          // of the mesh, across and up
constexpr int squares_of_grid = 3;   // between two lines of the grid
constexpr float beyond = 1.1f;       // how far the bent plane goes, in half-extents of the inputs
constexpr float cell_side = 5;       // CSS pixels
constexpr float curve_width = 2.5f;  // CSS pixels
constexpr float faintest_tint = 0.06f, strongest_tint = 0.32f;

int layer_of(const Figure& figure, std::size_t plot) {
  return plots_of(*figure.spec, figure.params)[plot].layer;
}

/// The figure's network at the moment of its frame.
Network network_of(const Figure& figure) {
  Network network({{1, 1, figure.dataset->dimensions()}, layers_of(figure.spec->network)});
  const std::span<const float> parameters = figure.frame.training.parameters.flat();
  if (parameters.size() == network.parameters().size())
    std::copy(parameters.begin(), parameters.end(), network.parameters().begin());
  return network;
}

/// What a layer makes of inputs (m × 2); −1 leaves them.
Matrix<float> see(const Network& network, const Matrix<float>& inputs, int layer) {
  return layer < 0 ? inputs : network.find_activations(inputs, layer);
}

/// The sum that the last unit is given: positive where it answers with the second class. Even in what the
/// layer below makes of the plane, so that triangles show its border without error.
std::vector<float> find_last_sums(const Network& network, const Matrix<float>& inputs) {
  const int last = network.layers() - 1;
  const Matrix<float> below = see(network, inputs, last - 1);
  const MatrixView<const float> weights = network.weights(last);
  std::vector<float> sums;
  for (int i = 0; i < below.rows(); ++i) {
    double sum = static_cast<double>(network.biases(last)[0]);
    for (int k = 0; k < below.cols(); ++k)
      sum += static_cast<double>(below(i, k)) * static_cast<double>(weights(k, 0));
    sums.push_back(static_cast<float>(sum));
  }
  return sums;
}

void blend_into(Matrix<float>& bent, const Matrix<float>& inputs, float blend) {
  for (std::size_t i = 0; i < bent.size(); ++i)
    bent.flat()[i] = (1 - blend) * inputs.flat()[i] + blend * bent.flat()[i];
}

/// Knots over what the plot of the inputs shows, or over a square around the inputs.
Matrix<float> spread_knots(const Figure& figure, std::size_t plot) {
  const Framing framing = frame_layout(figure.dataset->vectors);
  Vec2 low{framing.center.x - beyond * framing.half_extent, framing.center.y - beyond * framing.half_extent};
  Vec2 high{framing.center.x + beyond * framing.half_extent, framing.center.y + beyond * framing.half_extent};
  if (layer_of(figure, plot) < 0) {
    const Rect place = figure.arrangement.plots[plot];
    const Projection projection = project(framing, figure.view.camera, place);
    low = {(place.x - projection.origin.x) / projection.scale,
           (projection.origin.y - place.y - place.height) / projection.scale};
    high = {low.x + place.width / projection.scale, low.y + place.height / projection.scale};
  }
  Matrix<float> knots((squares + 1) * (squares + 1), 2);
  for (int i = 0; i < knots.rows(); ++i) {
    knots(i, 0) = low.x + (high.x - low.x) * static_cast<float>(i % (squares + 1)) / squares;
    knots(i, 1) = low.y + (high.y - low.y) * static_cast<float>(i / (squares + 1)) / squares;
  }
  return knots;
}

WarpedMesh find_mesh(const Figure& figure, std::size_t plot) {
  const Network network = network_of(figure);
  const int layer = layer_of(figure, plot);
  const Matrix<float> knots = spread_knots(figure, plot);
  Matrix<float> bent = see(network, knots, layer);
  if (layer >= 0) blend_into(bent, knots, figure.params.blend);
  const Projection projection =
      project(figure.plots[plot].framing, figure.view.camera, figure.arrangement.plots[plot]);
  WarpedMesh mesh{squares + 1, squares + 1, {}, find_last_sums(network, knots)};
  for (int i = 0; i < bent.rows(); ++i)
    mesh.positions.push_back(projection.to_screen(bent(i, 0), bent(i, 1)));
  return mesh;
}

void add_tint(const Figure& figure, const WarpedMesh& mesh, DrawList& list) {
  for (const MeshCell& cell : find_covered_cells(mesh, list.plot, cell_side)) {
    const float certainty = std::abs(std::tanh(cell.value / 2));  // |2 p − 1|
    const Color color = class_color_of(figure.dataset->classes, cell.value < 0 ? 0 : 1);
    const float opacity = faintest_tint + (strongest_tint - faintest_tint) * certainty;
    list.cells.push_back({cell.at, with_opacity(color, opacity)});
  }
}

void add_grid(const Figure& figure, const WarpedMesh& mesh, DrawList& list) {
  const Color color = with_opacity(figure.theme.faint_ink(), 0.3f);
  const auto add = [&](std::size_t from, std::size_t to) {
    list.lines.push_back({mesh.positions[from], mesh.positions[to], 1, color});
  };
  for (int line = 0; line < mesh.rows; line += squares_of_grid) {
    for (int i = 0; i + 1 < mesh.columns; ++i) {
      add(mesh.knot(line, i), mesh.knot(line, i + 1));
      add(mesh.knot(i, line), mesh.knot(i + 1, line));
    }
  }
}

// Points of a class lie on its curve one after the other.
void add_curves(const Figure& figure, std::size_t plot, DrawList& list) {
  const std::vector<Vec2>& positions = figure.plots[plot].screen.positions;
  const std::vector<int>& classes = figure.dataset->classes.of_point;
  for (std::size_t i = 1; i < positions.size(); ++i) {
    if (classes[i] != classes[i - 1]) continue;
    list.lines.push_back(
        {positions[i - 1], positions[i], curve_width, class_color_of(figure.dataset->classes, classes[i])});
  }
  const int hovered = figure.view.hovered;
  if (hovered < 0 || hovered >= static_cast<int>(positions.size())) return;
  const Vec2 at = positions[static_cast<std::size_t>(hovered)];
  list.points.push_back({at, 4, point_color(figure, hovered)});
  list.rings.push_back({at, 7, figure.theme.ink()});
}

}  // namespace

Matrix<float> bend_layout(const Figure& figure, std::size_t plot) {
  Matrix<float> bent = figure.frame.plots[plot].layout;
  if (layer_of(figure, plot) >= 0) blend_into(bent, figure.dataset->vectors, figure.params.blend);
  return bent;
}

Framing bend_framing(const Figure& figure, std::size_t plot) {
  const Framing inputs = frame_layout(figure.dataset->vectors);
  if (layer_of(figure, plot) < 0) return inputs;
  constexpr Framing cube{{0.5f, 0.5f, 0}, 0.58f};
  const float blend = figure.params.blend, rest = 1 - blend;
  return {{rest * inputs.center.x + blend * cube.center.x, rest * inputs.center.y + blend * cube.center.y, 0},
          rest * inputs.half_extent + blend * cube.half_extent};
}

DrawList build_curves_picture(const Figure& figure, std::size_t plot) {
  DrawList list{.plot = figure.arrangement.plots[plot], .background = {0, 0, 0, 0}};
  if (plot >= figure.plots.size() || figure.plots[plot].screen.positions.empty()) return list;
  if (!figure.frame.training.parameters.empty()) {
    const WarpedMesh mesh = find_mesh(figure, plot);
    add_tint(figure, mesh, list);
    add_grid(figure, mesh, list);
    for (const auto& [from, to] : find_zero_line(mesh))
      list.lines.push_back({from, to, 1.6f, figure.theme.ink()});
  }
  add_curves(figure, plot, list);
  return list;
}

}  // namespace planisphere
