// Every layout is brought to the size of its plot, so that going from one to another keeps in sight.
#include "figure/representation_views.h"

#include <algorithm>
#include <cmath>

#include "figure/views.h"

namespace planisphere {
namespace {

// The layout moved and scaled so that Framing{} shows it all.
Matrix<float> fit(const Matrix<float>& layout) {
  const Framing framing = frame_layout(layout);
  Matrix<float> fitted = layout;
  for (int i = 0; i < layout.rows(); ++i) {
    fitted(i, 0) = (layout(i, 0) - framing.center.x) / framing.half_extent;
    fitted(i, 1) = (layout(i, 1) - framing.center.y) / framing.half_extent;
  }
  return fitted;
}

const Matrix<float>& chosen_map(const Figure& figure) {
  const auto& maps = figure.dataset->representations->maps;
  const std::string wanted = find_param("map")->names[static_cast<std::size_t>(figure.params.map)];
  const auto found =
      std::find_if(maps.begin(), maps.end(), [&](const auto& map) { return map.name == wanted; });
  return found == maps.end() ? maps.front().points : found->points;
}

std::vector<Matrix<float>> find_goals(const Figure& figure) {
  const Representations& all = *figure.dataset->representations;
  const auto chosen = static_cast<std::size_t>(figure.params.representation);
  return {fit(chosen_map(figure)), fit(all.layouts[chosen])};
}

}  // namespace

bool shows_representations(const FigureSpec& spec) {
  return spec.view == View::meta;
}

bool plots_representations(const FigureSpec& spec, int plot) {
  return spec.view == View::meta && plot == 0;
}

std::string representation_text(const Figure& figure) {
  const auto& list = figure.dataset->representations->list;
  const Representation& one = list[static_cast<std::size_t>(figure.params.representation)];
  if (one.accuracy <= 0) return one.name;
  return one.name + "; " + std::to_string(std::lround(100 * one.accuracy)) + "% right";
}

std::string representation_title(const Figure& figure, int plot) {
  const std::string digits = std::to_string(figure.dataset->points());
  if (plots_representations(*figure.spec, plot))
    return std::to_string(figure.dataset->representations->list.size()) + " representations";
  return digits + " digits in one of them";
}

bool lay_out_representations(Figure& figure, double elapsed_ms) {
  const int last = static_cast<int>(figure.dataset->representations->list.size()) - 1;
  figure.params.representation = std::min(figure.params.representation, last);
  if (figure.goals.empty() || !(figure.goals_of == figure.params)) figure.goals = find_goals(figure);
  figure.goals_of = figure.params;
  const bool jumps = figure.frame.plots.empty() || figure.theme.reduced_motion;
  figure.frame.plots.resize(figure.goals.size());
  figure.plots.resize(figure.goals.size());
  bool moving = false;
  for (std::size_t i = 0; i < figure.goals.size(); ++i) {
    PlotFrame& plot = figure.frame.plots[i];
    plot.step = 0;
    if (jumps) {
      plot.layout = figure.goals[i];
    } else if (approach(plot.layout, figure.goals[i], elapsed_ms)) {
      moving = true;
    }
  }
  return moving;
}

}  // namespace planisphere
