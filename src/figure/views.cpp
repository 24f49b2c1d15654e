// Kinds of view.
#include "figure/views.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/random.h"
#include "figure/directions.h"
#include "figure/map_view.h"
#include "figure/methods.h"
#include "figure/pixels.h"
#include "figure/representation_views.h"

namespace planisphere {

bool has_axes(const FigureSpec& spec) {
  return spec.view == View::pixels || spec.view == View::components;
}

bool has_diagram(const FigureSpec& spec) {
  return !spec.network.layers.empty();
}

bool has_only_images(const FigureSpec& spec) {
  return spec.view == View::images || spec.view == View::matrix;
}

bool has_legend(const FigureSpec& spec) {
  return !has_only_images(spec) && spec.view != View::distances && !awaits_readers_data(spec);
}

bool is_still(const FigureSpec& spec) {
  return has_only_images(spec) || spec.view == View::pixels || spec.view == View::map ||
         spec.view == View::flow || spec.view == View::diagram ||
         (shows_representations(spec) && spec.view != View::path) ||
         (spec.view == View::curves && !has_diagram(spec));
}

bool has_transport(const Figure& figure) {
  return !is_still(*figure.spec) &&
         (figure.spec->method_picker || last_step(*figure.spec, figure.params) > 0);
}

int highlighted_class(const FigureSpec& spec, const Dataset& dataset) {
  const std::vector<std::string>& names = dataset.classes.names;
  const auto found = spec.highlight ? std::find(names.begin(), names.end(), spec.highlight) : names.end();
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

namespace {

// To lay its path out on maps of representations; the lessons are to be of the same kind.
std::string find_lack_of_lessons(const Work& work) {
  const Dataset* const lessons = work.lessons.get();
  if (lessons && lessons->dimensions() == work.dataset->dimensions() &&
      lessons->points() > work.spec.network.held_out && lessons->classes.names.size() > 1 &&
      !work.dataset->representations->maps.empty())
    return "";
  return "This figure’s network learns from more than " + std::to_string(work.spec.network.held_out) +
         " points with classes, of as many dimensions as those it shows, which its data do not have.";
}

}  // namespace

std::string find_lack(const Work& work) {
  const FigureSpec& spec = work.spec;
  const Dataset& dataset = *work.dataset;
  if (shows_representations(spec) && !dataset.representations)
    return "This figure is about representations, which its data do not have.";
  if (spec.network.lessons) return find_lack_of_lessons(work);
  const bool wants_images = (has_axes(spec) || has_only_images(spec)) && !spec.noise;
  if (wants_images && (!has_images(dataset) || dataset.points() < 1)) {
    return "This figure is made of grey pictures of 28 × 28 pixels, which its data do not have.";
  }
  if (spec.view == View::components && dataset.dimensions() != image_pixels) {
    return "This figure weighs the 784 pixels of pictures, but its data have " +
           std::to_string(dataset.dimensions()) + " dimensions.";
  }
  if (spec.map.directions && dataset.directions.path.empty())
    return "This figure lies between words by their vectors, which its data do not have.";
  if (spec.view == View::map && !spec.map.directions && !find_baked(spec, dataset)) {
    return std::string("This figure shows the flat map “") + (spec.baked ? spec.baked : "") +
           "”, which its data do not have.";
  }
  if (has_diagram(spec) && dataset.classes.of_point.empty())
    return "This figure’s network learns classes, which its data do not have.";
  if (spec.highlight && highlighted_class(spec, dataset) < 0) {
    return std::string("This figure highlights the class “") + spec.highlight +
           "”, which its data do not have.";
  }
  return "";
}

namespace {

constexpr double approach_ms = 70;  // in which what is left of the way shrinks to 1/e
constexpr float arrived = 1e-3f;    // of an axis

Framing pixel_framing() {
  return {{0.5f, 0.5f, 0}, 0.5f + 1.3f * most_jitter};
}

// Points of the plane are their own layout.
void show_data(Figure& figure) {
  if (!figure.frame.plots.empty()) return;
  figure.frame.plots.resize(1);
  figure.plots.resize(1);
  figure.frame.plots[0].step = 0;
  figure.frame.plots[0].layout = figure.dataset->vectors;
  figure.plots[0].framing = frame_layout(figure.dataset->vectors);
}

}  // namespace

bool approach(Matrix<float>& layout, const Matrix<float>& goal, double elapsed_ms) {
  const auto part = static_cast<float>(1 - std::exp(-elapsed_ms / approach_ms));
  float farthest = 0;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const float way = goal.flat()[i] - layout.flat()[i];
    layout.flat()[i] += part * way;
    farthest = std::max(farthest, std::abs(way) * (1 - part));
  }
  if (farthest > arrived) return true;
  layout = goal;
  return false;
}

bool lay_out_still(Figure& figure, double elapsed_ms) {
  Frame& frame = figure.frame;
  frame.restarts = figure.transport.restarts;
  if (has_only_images(*figure.spec) || !figure.error.empty()) return false;
  if (figure.spec->map.directions) return lay_out_directions(figure, elapsed_ms);
  if (figure.spec->view == View::map) return lay_out_map(figure, elapsed_ms);
  if (shows_representations(*figure.spec)) return lay_out_representations(figure, elapsed_ms);
  if (figure.spec->view == View::diagram) return false;
  if (figure.spec->view != View::pixels) {
    show_data(figure);
    return false;
  }
  const std::pair pixels{figure.params.x_pixel, figure.params.y_pixel};
  if (figure.goal.empty() || figure.goal_pixels != pixels) {
    figure.goal = lay_out_pixels(*figure.dataset, pixels.first, pixels.second);
    figure.goal_pixels = pixels;
  }
  const bool jumps = frame.plots.empty() || figure.theme.reduced_motion;
  frame.plots.resize(1);
  figure.plots.resize(1);
  figure.plots[0].framing = pixel_framing();
  PlotFrame& plot = frame.plots[0];
  plot.step = 0;
  if (!jumps) return approach(plot.layout, figure.goal, elapsed_ms);
  plot.layout = figure.goal;
  return false;
}

std::vector<int> shown_points(const Figure& figure) {
  if (figure.spec->noise || !figure.dataset) return {};
  const int wanted = figure.spec->view == View::matrix ? 1 : shown_images, points = figure.dataset->points();
  Random random(static_cast<std::uint64_t>(figure.params.seed));
  std::vector<int> shown;
  while (static_cast<int>(shown.size()) < std::min(wanted, points)) {
    const int point = random.below(points);
    if (std::find(shown.begin(), shown.end(), point) == shown.end()) shown.push_back(point);
  }
  return shown;
}

}  // namespace planisphere
