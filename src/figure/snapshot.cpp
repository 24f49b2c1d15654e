// Writing a figure's state as JSON.
#include "figure/snapshot.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "figure/controls.h"
#include "figure/map_snapshot.h"
#include "figure/methods.h"
#include "figure/path_view.h"
#include "figure/picture.h"
#include "figure/representation_views.h"
#include "figure/views.h"

namespace planisphere {
namespace {

constexpr int sampled_points = 20;

std::string hex(std::uint64_t number) {
  char text[20];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(number));
  return text;
}

void write_params(JsonWriter& json, const Params& params) {
  json.open_object();
  for (const ParamField& field : param_fields()) json.member(field.name, field.get(params));
  json.close_object();
}

void write_camera(JsonWriter& json, const Camera& camera) {
  json.open_object();
  json.member("x", camera.pan.x);
  json.member("y", camera.pan.y);
  json.member("zoom", camera.zoom);
  json.member("yaw", camera.yaw);
  json.member("pitch", camera.pitch);
  json.close_object();
}

void write_pixel(JsonWriter& json, const Figure& figure) {
  const int pixel = figure.view.pixel;
  if (!figure.dataset || pixel < 0) return json.value(nullptr);
  const int side = figure.spec->view == View::distances ? figure.goals.front().rows() : image_side;
  json.open_object();
  json.member("row", pixel / side);
  json.member("column", pixel % side);
  json.member("text", pixel_text(figure, pixel));
  json.close_object();
}

void write_hovered(JsonWriter& json, const Figure& figure) {
  const int point = figure.view.hovered;
  if (!figure.dataset || point < 0) return json.value(nullptr);
  json.open_object();
  json.member("index", point);
  json.member("label", point_label(*figure.dataset, point));
  json.member("image", !figure.dataset->sprite.empty());
  json.close_object();
}

void write_representation(JsonWriter& json, const Figure& figure) {
  if (!figure.dataset || !shows_representations(*figure.spec)) return json.value(nullptr);
  json.open_object();
  json.member("index", figure.params.representation);
  json.member("text", representation_text(figure));
  json.close_object();
}

void write_images(JsonWriter& json, const Figure& figure) {
  json.open_array();
  for (const Rect image : figure.arrangement.images) write_rect(json, image);
  json.close_array();
}

void write_points_on_screen(JsonWriter& json, const Figure& figure, const PlotView& plot) {
  json.open_array();
  const int count = std::min(sampled_points, static_cast<int>(plot.screen.positions.size()));
  for (int i = 0; i < count; ++i) {
    const Vec2 at = plot.screen.positions[static_cast<std::size_t>(i)];
    json.open_object();
    json.member("index", i);
    json.member("x", at.x);
    json.member("y", at.y);
    if (!figure.colors.empty()) json.member("color", css_color(point_color(figure, i)));
    json.close_object();
  }
  json.close_array();
}

}  // namespace

std::uint64_t hash_layout(MatrixView<const float> layout) {
  std::uint64_t hash = 14695981039346656037ull;
  for (float y : layout.flat()) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &y, sizeof bits);
    hash = (hash ^ bits) * 1099511628211ull;
  }
  return hash;
}

std::string css_color(Color color) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", static_cast<unsigned>(color.r),
                static_cast<unsigned>(color.g), static_cast<unsigned>(color.b));
  return text;
}

void write_rect_members(JsonWriter& json, Rect rect) {
  json.member("x", rect.x);
  json.member("y", rect.y);
  json.member("width", rect.width);
  json.member("height", rect.height);
}

void write_rect(JsonWriter& json, Rect rect) {
  json.open_object();
  write_rect_members(json, rect);
  json.close_object();
}

namespace {

// All of a plot but its step.
void write_plot_members(JsonWriter& json, const Figure& figure, std::size_t i) {
  const PlotFrame& frame = figure.frame.plots[i];
  json.member("method", plot_title(figure, static_cast<int>(i)));
  json.member("preparing", frame.preparing != 0);
  json.member("cost", frame.cost);
  json.member("ms_per_step", frame.ms_per_step);
  json.member("preservation", frame.preservation);
  json.member("trustworthiness", frame.trustworthiness);
  json.member("edges", frame.edges.rows());
  json.key("plot");
  write_rect(json, figure.arrangement.plots[i]);
  json.key("points_on_screen");
  write_points_on_screen(json, figure, figure.plots[i]);
  json.member("shares", frame.axes.shares.flat());
  json.member("layout_hash", hex(hash_layout(frame.layout)));
}

// Most figures have a single plot, whose members stand at the top as well.
void write_plots(JsonWriter& json, const Figure& figure) {
  const std::size_t count = is_current(figure) ? figure.plots.size() : 0;
  if (count > 0) write_plot_members(json, figure, 0);
  json.key("plots");
  json.open_array();
  for (std::size_t i = 0; i < count; ++i) {
    json.open_object();
    json.member("step", figure.frame.plots[i].step);
    write_plot_members(json, figure, i);
    json.close_object();
  }
  json.close_array();
}

// The place on the chosen map after each step.
void write_path(JsonWriter& json, const Figure& figure, const Matrix<float>& path) {
  json.open_array();
  const int column = figure.spec->view == View::path ? path_column(figure) : 0;
  for (int i = 0; i < path.rows() && column + 1 < path.cols(); ++i)
    json.value(std::array<float, 2>{path(i, column), path(i, column + 1)});
  json.close_array();
}

void write_training(JsonWriter& json, const Figure& figure) {
  const TrainingFrame& training = figure.frame.training;
  if (!is_current(figure) || training.step < 0) return json.value(nullptr);
  json.open_object();
  json.member("step", training.step);
  json.member("last_step", training.last_step);
  json.member("loss", training.loss);
  json.member("accuracy", training.accuracy);
  json.key("path");
  write_path(json, figure, training.path);
  json.member("diverged", training.diverged != 0);
  json.close_object();
}

bool all_started(const Figure& figure) {
  if (figure.spec->map.directions && figure.frame.plots.empty()) return false;
  if (is_still(*figure.spec)) return figure.dataset && figure.error.empty();
  return is_current(figure) && !figure.frame.plots.empty() &&
         std::all_of(figure.frame.plots.begin(), figure.frame.plots.end(),
                     [](const PlotFrame& plot) { return plot.step >= 0; });
}

void write_run(JsonWriter& json, const Figure& figure) {
  json.member("generation", figure.transport.restarts);
  json.member("ready", all_started(figure));
  json.member("step", is_current(figure) ? furthest_step(figure.frame) : 0);
  json.member("max_steps", last_step(*figure.spec, figure.params));
  json.member("running", figure.transport.playing);
  json.member("finished", is_finished(figure));
  json.member("threads", figure.frame.threads);
  json.member("seed", figure.params.seed);
  json.key("params");
  write_params(json, figure.params);
  write_plots(json, figure);
  json.key("training");
  write_training(json, figure);
  json.member("former_paths", figure.former_paths.size());
}

void write_view(JsonWriter& json, const Figure& figure) {
  json.key("camera");
  write_camera(json, figure.view.camera);
  json.member("dimensions", is_spatial(figure.params) ? 3 : 2);
  json.member("turning", is_spatial(figure.params) && figure.view.idle_yaw != 0);
  json.member("points", figure.dataset ? figure.dataset->points() : 0);
  json.key("hovered");
  write_hovered(json, figure);
  json.key("pixel");
  write_pixel(json, figure);
  json.key("representation");
  write_representation(json, figure);
  json.key("images");
  write_images(json, figure);
  json.member("shown", shown_points(figure));
  json.member("strip", figure.strip.points);
  json.key("map");
  write_map(json, figure);
}

}  // namespace

void write_snapshot(JsonWriter& json, const Figure& figure) {
  json.member("name", figure.spec->name);
  json.member("title", figure.spec->title);
  write_run(json, figure);
  write_view(json, figure);
  json.member("status", figure.dataset && figure.error.empty() ? status_text(figure) : std::string());
  json.member("announcement", figure.announcement);
  json.member("state", figure_state(figure));
  json.member("notice", figure.notice);
  json.member("error", figure.error);
}

}  // namespace planisphere
