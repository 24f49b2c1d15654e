// What a figure says about itself: beside its buttons, above its plots.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "dr/affinities.h"
#include "figure/controls.h"
#include "figure/distance_view.h"
#include "figure/methods.h"
#include "figure/pixels.h"
#include "figure/representation_views.h"
#include "figure/training.h"
#include "figure/views.h"

namespace planisphere {
namespace {

std::string number(double value, const char* format) {
  char text[48];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string with_thousands(long number) {
  std::string digits = std::to_string(number);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ",");
  return digits;
}

std::string cost_text(const MethodInfo& method, const PlotFrame& frame) {
  if (!method.cost_name || frame.step < 0) return "";
  return method.cost_name + number(frame.cost, " %.4g");
}

// Few points cannot have the perplexity that was asked for.
std::string perplexity_text(const Figure& figure, const MethodInfo& method) {
  const auto matters = [](std::string_view name) { return name == "perplexity"; };
  if (std::none_of(method.controls.begin(), method.controls.end(), matters)) return "";
  const int points = figure.dataset->points();
  const float possible = clamp_perplexity(figure.params.perplexity, points);
  if (possible >= figure.params.perplexity) return "";
  return "perplexity " + number(possible, "%.3g") + ", the most for " + with_thousands(points) + " points";
}

std::string progress_text(const Figure& figure) {
  if (shows_baked(*figure.spec, figure.params))
    return with_thousands(figure.dataset->points()) + " points, computed before";
  if (!figure.frame.plots.empty() && figure.frame.plots[0].preparing)
    return "preparing " + with_thousands(figure.dataset->points()) + " points …";
  const int last = last_step(*figure.spec, figure.params), step = furthest_step(figure.frame);
  std::string text = last > 0 ? "step " + std::to_string(step) + " of " + std::to_string(last) : "";
  const std::vector<PlotFrame>& plots = figure.frame.plots;
  if (plots.size() != 1) return text;
  const auto add = [&text](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : "  ·  ") + part;
  };
  const MethodInfo& method = method_info(plots_of(*figure.spec, figure.params).front().method);
  add(cost_text(method, plots[0]));
  add(perplexity_text(figure, method));
  if (plots[0].ms_per_step > 0) {
    const std::string steps = with_thousands(std::lround(1000 / plots[0].ms_per_step));
    const std::string points = with_thousands(figure.dataset->points());
    add(figure.arrangement.narrow ? steps + " steps/s" : points + " points at " + steps + " steps a second");
  }
  return text;
}

std::string shares_text(const Figure& figure) {
  if (figure.frame.plots.empty() || figure.frame.plots[0].axes.shares.rows() < 2) return "";
  const Matrix<float>& shares = figure.frame.plots[0].axes.shares;
  const double across = 100 * static_cast<double>(shares(0, 0)), up = 100 * static_cast<double>(shares(1, 0));
  return number(across, "%.1f%%") + number(up, " + %.1f%%") +
         number(across + up, " = %.1f%% of all the spread");
}

// Once the network is trained.
std::string mapped_text(const Figure& figure) {
  const std::string progress = progress_text(figure);
  const std::string knows = number(100 * figure.frame.training.accuracy, "it knows %.1f%% of the digits");
  return progress.empty() ? knows : progress + (figure.arrangement.narrow ? "" : "  ·  " + knows);
}

}  // namespace

std::string training_text(const Figure& figure) {
  const TrainingFrame& training = figure.frame.training;
  if (training.step < 0) return "";
  if (training.diverged) {
    return "Diverged at step " + std::to_string(training.step) +
           (figure.arrangement.narrow ? ": reset, learn slower."
                                      : ": choose a smaller learning rate, then reset.");
  }
  std::string text = trains_live(*figure.spec) ? "step " : "training, epoch ";
  text += std::to_string(training.step) + " of " + std::to_string(training.last_step) +
          number(training.loss, "  ·  loss %.4f");
  return training.accuracy < 0 ? text : text + number(100 * training.accuracy, "  ·  %.1f%% right");
}

std::string status_text(const Figure& figure) {
  switch (figure.spec->view) {
    case View::matrix:
      return figure.view.pixel < 0 ? "" : pixel_text(figure, figure.view.pixel);
    case View::components:
      return shares_text(figure);
    case View::pixels:
      return figure.view.hovered < 0 ? "" : inks_text(figure, figure.view.hovered);
    case View::map:
      return with_thousands(figure.dataset->points()) + " " + figure.spec->map.things;
    case View::meta:
    case View::listed:
    case View::flip:
      return representation_text(figure);
    case View::distances:
      return figure.view.pixel < 0 ? representation_text(figure) : pixel_text(figure, figure.view.pixel);
    case View::diagram:
      return "";
    case View::images:
    case View::flow:
      return "";
    case View::curves:
    case View::path:
      return training_text(figure);
    case View::network:
      return figure.frame.training.step < figure.frame.training.last_step ? training_text(figure)
                                                                          : mapped_text(figure);
    case View::scatter:
      break;
  }
  return progress_text(figure);
}

std::string pixel_text(const Figure& figure, int pixel) {
  if (figure.spec->view == View::distances) return distance_text(figure, pixel);
  return pixel_name(pixel) + ": " +
         intensity_text(pixel_value(*figure.dataset, shown_points(figure).front(), pixel));
}

std::string inks_text(const Figure& figure, int point) {
  return intensity_text(pixel_value(*figure.dataset, point, figure.params.x_pixel)) + " across, " +
         intensity_text(pixel_value(*figure.dataset, point, figure.params.y_pixel)) + " up";
}

std::string plot_title(const Figure& figure, int plot) {
  if (shows_representations(*figure.spec)) return representation_title(figure, plot);
  const PlotSpec spec = plots_of(*figure.spec, figure.params)[static_cast<std::size_t>(plot)];
  return spec.title ? spec.title : method_info(spec.method).label;
}

std::string quality_text(const Figure& figure, int plot) {
  if (shows_representations(*figure.spec)) return "";
  const PlotFrame& frame = figure.frame.plots[static_cast<std::size_t>(plot)];
  if (figure.spec->view == View::map) return "";
  if (!figure.spec->quality) {
    return cost_text(
        method_info(plots_of(*figure.spec, figure.params)[static_cast<std::size_t>(plot)].method), frame);
  }
  if (frame.preservation < 0) return "";
  return number(100 * frame.preservation, "%.0f%% kept") + number(frame.trustworthiness, ", trust %.2f");
}

}  // namespace planisphere
