// Every layout is brought to the size of its plot, so that going from one to another keeps in sight.
#include "figure/representation_views.h"

#include <algorithm>
#include <cmath>

#include "dr/procrustes.h"
#include "figure/distance_view.h"
#include "figure/flipped_pairs.h"
#include "figure/views.h"

namespace planisphere {
namespace {

constexpr float letter_width = 6.6f;  // CSS pixels in a plot's title

// The layout moved and scaled so that Framing{} shows it all, as large as the plot allows.
Matrix<float> fit(const Matrix<float>& layout, Rect plot) {
  const Framing framing = frame_layout(layout);
  Matrix<float> fitted = layout;
  float across = 0, up = 0;
  for (int i = 0; i < layout.rows(); ++i) {
    fitted(i, 0) = (layout(i, 0) - framing.center.x) / framing.half_extent;
    fitted(i, 1) = (layout(i, 1) - framing.center.y) / framing.half_extent;
    across = std::max(across, std::abs(fitted(i, 0)));
    up = std::max(up, std::abs(fitted(i, 1)));
  }
  const float side = std::min(plot.width, plot.height), largest = std::max(across, up);
  const float needed = std::max(across * side / plot.width, up * side / plot.height);
  for (float& number : fitted.flat()) number *= needed > 0 ? largest / needed : 1;
  return fitted;
}

const Matrix<float>& chosen_map(const Figure& figure) {
  const auto& maps = figure.dataset->representations->maps;
  const std::string wanted = find_param("map")->names[static_cast<std::size_t>(figure.params.map)];
  const auto found =
      std::find_if(maps.begin(), maps.end(), [&](const auto& map) { return map.name == wanted; });
  return found == maps.end() ? maps.front().points : found->points;
}

const Matrix<float>& layout_of(const Figure& figure, int representation) {
  return figure.dataset->representations->layouts[static_cast<std::size_t>(representation)];
}

std::pair<int, int> choose_pair(const Figure& figure) {
  const std::vector<FlippedPair> pairs = find_flipped_pairs(*figure.dataset->representations);
  if (pairs.empty()) return {};
  const FlippedPair& chosen = pairs[static_cast<std::size_t>(figure.params.seed - 1) % pairs.size()];
  return {chosen.first, chosen.second};
}

// How far from the middle, the mean of all, a layout goes: the same however it is turned.
float find_reach(const Matrix<float>& layout) {
  float reach = 1e-6f;
  for (int i = 0; i < layout.rows(); ++i) reach = std::max(reach, std::hypot(layout(i, 0), layout(i, 1)));
  return reach;
}

// Both in one unit, the left one as it is or laid over the right one.
std::vector<Matrix<float>> find_pair_goals(const Figure& figure) {
  Matrix<float> left = layout_of(figure, figure.pair.first), right = layout_of(figure, figure.pair.second);
  const float unit = 1.06f * std::max(find_reach(left), find_reach(right));
  if (figure.params.aligned) apply_procrustes(find_procrustes(left, right), left);
  for (Matrix<float>* layout : {&left, &right}) {
    for (float& number : layout->flat()) number /= unit;
  }
  return {std::move(left), std::move(right)};
}

std::vector<Matrix<float>> find_goals(const Figure& figure) {
  if (figure.spec->view == View::flip) return find_pair_goals(figure);
  if (figure.spec->view == View::distances)
    return {find_distance_matrix(*figure.dataset, figure.params.space)};
  const std::vector<Rect>& plots = figure.arrangement.plots;
  Matrix<float> chosen = fit(layout_of(figure, chosen_representation(figure)), plots.back());
  if (figure.spec->view == View::listed) return {std::move(chosen)};
  return {fit(chosen_map(figure), plots.front()), std::move(chosen)};
}

std::string with_seed(const Representation& one) {
  return one.name.substr(0, one.name.find(',')) + ", seed " + std::to_string(one.seed);
}

std::string pair_text(const Figure& figure) {
  if (figure.goals.size() < 2) return "";
  const double apart = 100 * find_relative_distance(figure.goals[0], figure.goals[1]);
  const std::string share = std::to_string(std::lround(apart)) + "% of their spread";
  return figure.params.aligned ? "turned and mirrored, they still disagree by " + share
                               : "point by point they disagree by " + share;
}

}  // namespace

bool shows_representations(const FigureSpec& spec) {
  return spec.view == View::meta || spec.view == View::listed || spec.view == View::flip ||
         spec.view == View::distances;
}

bool plots_representations(const FigureSpec& spec, int plot) {
  return spec.view == View::meta && plot == 0;
}

int chosen_representation(const Figure& figure) {
  const auto count = static_cast<int>(figure.dataset->representations->list.size());
  return std::min(figure.params.representation, count - 1);
}

int chosen_space(const Figure& figure) {
  return std::min(figure.params.space, static_cast<int>(figure.dataset->representations->spaces.size()));
}

std::string representation_text(const Figure& figure) {
  if (figure.spec->view == View::flip) return pair_text(figure);
  if (figure.spec->view == View::distances)
    return space_name(*figure.dataset->representations, chosen_space(figure));
  const auto& list = figure.dataset->representations->list;
  const Representation& one = list[static_cast<std::size_t>(chosen_representation(figure))];
  if (one.accuracy <= 0 || figure.arrangement.narrow) return one.name;  // on a phone there is no room
  return one.name + "; " + std::to_string(std::lround(100 * one.accuracy)) + "% right";
}

std::string representation_title(const Figure& figure, int plot) {
  const Representations& all = *figure.dataset->representations;
  if (figure.spec->view == View::flip)
    return with_seed(all.list[static_cast<std::size_t>(plot == 0 ? figure.pair.first : figure.pair.second)]);
  if (plots_representations(*figure.spec, plot)) return std::to_string(all.list.size()) + " representations";
  const std::string& name = all.list[static_cast<std::size_t>(chosen_representation(figure))].name;
  const auto room = static_cast<std::size_t>(figure.arrangement.plots.back().width / letter_width);
  return name.size() < room ? name : std::to_string(figure.dataset->points()) + " digits in one of them";
}

bool lay_out_representations(Figure& figure, double elapsed_ms) {
  figure.params.representation = chosen_representation(figure);
  figure.params.space = chosen_space(figure);
  const std::pair wanted{figure.params, figure.arrangement};
  if (figure.goals.empty() || figure.goals_of != wanted) {
    if (figure.spec->view == View::flip) figure.pair = choose_pair(figure);
    figure.goals = find_goals(figure);
  }
  figure.goals_of = wanted;
  if (figure.spec->view == View::distances) return false;
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
