// Everything here follows from the data and the reader's view; nothing is random.
#include "figure/map_view.h"

#include <algorithm>
#include <cmath>

#include "dr/neighbours.h"
#include "figure/directions.h"
#include "figure/map_looks.h"
#include "figure/methods.h"
#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr int names_a_frame = 6000;  // points whose names are measured, or tried, in a frame
constexpr int lit_neighbours = 10;

const Column* find_column(const Dataset& dataset, std::string_view name) {
  const auto found = std::find_if(dataset.columns.begin(), dataset.columns.end(),
                                  [&](const Column& column) { return column.name == name; });
  return found == dataset.columns.end() ? nullptr : &*found;
}

void show_layout(Figure& figure, const Matrix<float>& layout) {
  const std::size_t plots = plots_of(*figure.spec, figure.params).size();
  if (figure.frame.plots.size() == plots) return;
  figure.frame.plots.resize(plots);
  figure.plots.resize(plots);
  for (std::size_t i = 0; i < plots; ++i) {
    figure.frame.plots[i].step = 0;
    figure.frame.plots[i].layout = layout;
    figure.plots[i].framing = frame_layout(layout);
  }
}

// Some more of them. True once all are known.
bool measure_names(Figure& figure) {
  std::vector<float>& widths = figure.map.name_widths;
  const int points = figure.dataset->points();
  for (int left = names_a_frame; left > 0 && static_cast<int>(widths.size()) < points; --left) {
    const std::string& name = point_text(*figure.dataset, static_cast<int>(widths.size()));
    widths.push_back(std::min(longest_name, text_width(name, name_size)));
  }
  return static_cast<int>(widths.size()) == points;
}

// True while there are more to try.
bool work_out_names(Figure& figure, const Matrix<float>& layout) {
  if (!figure.spec->map.names || layout.cols() != 2 || layout.rows() != figure.dataset->points())
    return false;
  if (figure.spec->view != View::map && !has_names(*figure.dataset)) return false;
  const float scale = project(figure.plots[0].framing, {}, figure.arrangement.plots[0]).scale;
  std::unique_ptr<LabelLevels>& names = figure.map.names;
  if (!measure_names(figure)) return true;
  if (!names || names->scale() != scale)
    names = std::make_unique<LabelLevels>(layout, figure.map.name_widths, name_size, scale);
  return names->advance(figure.view.camera.zoom, names_a_frame);
}

bool fly_on(Figure& figure, double elapsed_ms) {
  MapState& map = figure.map;
  if (!map.flight) return false;
  map.flown_ms += elapsed_ms;
  figure.view.camera = map.flight->at(map.flown_ms);
  if (map.flown_ms < map.flight->duration_ms()) return true;
  map.flight.reset();
  return false;
}

}  // namespace

bool has_findable_points(const FigureSpec& spec) {
  return spec.view == View::map || spec.map.search;
}

bool answers_to_hands(const Figure& figure) {
  return figure.spec->view != View::map || (figure.spec->map.hover && !figure.view.texts);
}

const Matrix<float>* find_baked(const FigureSpec& spec, const Dataset& dataset) {
  for (const BakedLayout& layout : dataset.layouts) {
    if (spec.baked && layout.name == spec.baked && layout.points.cols() == 2) return &layout.points;
  }
  return nullptr;
}

bool has_names(const Dataset& dataset) {
  return find_column(dataset, "label") != nullptr && dataset.classes.column != "label";
}

const std::string& point_text(const Dataset& dataset, int point) {
  static const std::string none;
  const Column* label = find_column(dataset, "label");
  if (!label && !dataset.columns.empty()) label = &dataset.columns.front();
  return label ? label->values[static_cast<std::size_t>(point)] : none;
}

std::string point_summary(const Figure& figure, int point) {
  if (figure.spec->map.directions) return place_text(figure, point);
  if (!figure.map.summaries.empty()) return figure.map.summaries[static_cast<std::size_t>(point)];
  const Column* summaries = find_column(*figure.dataset, "summary");
  return summaries ? summaries->values[static_cast<std::size_t>(point)] : "";
}

bool lay_out_map(Figure& figure, double elapsed_ms) {
  const Matrix<float>& layout = *find_baked(*figure.spec, *figure.dataset);
  show_layout(figure, layout);
  bring_looks_up_to_date(figure);
  return move_on_map(figure, layout, elapsed_ms, true);
}

bool move_on_map(Figure& figure, const Matrix<float>& layout, double elapsed_ms, bool settled) {
  const bool flying = fly_on(figure, elapsed_ms);
  return (settled && work_out_names(figure, layout)) || flying;
}

namespace {

// So near that of a map of so many points about a hundred are in view.
float close_zoom(int points) {
  return std::clamp(std::sqrt(static_cast<float>(points) / 60), 3.0f, max_zoom);
}

}  // namespace

bool fly_to(Figure& figure, int point) {
  if (!has_findable_points(*figure.spec) || figure.plots.empty() || point < 0 ||
      point >= figure.frame.plots[0].layout.rows())
    return false;
  const float* y = figure.frame.plots[0].layout.row(point);
  if (!std::isfinite(y[0]) || !std::isfinite(y[1])) return false;
  const float zoom = std::max(figure.view.camera.zoom, close_zoom(figure.dataset->points()));
  const Camera there = camera_over(figure.plots[0].framing, {y[0], y[1]}, zoom);
  figure.view.hovered = point;
  figure.view.hover_by = HoverBy::choice;
  figure.view.plot = 0;
  stop_flight(figure);
  if (is_spatial(figure.params)) return true;  // turned as it is, it is only pointed at
  if (figure.theme.reduced_motion) {
    figure.view.camera = there;
  } else {
    figure.map.flight.emplace(figure.view.camera, there);
    figure.map.flown_ms = 0;
  }
  return true;
}

void light_neighbours(Figure& figure) {
  MapState& map = figure.map;
  const int point = figure.view.neighbours && has_neighbours(figure) ? figure.view.hovered : -1;
  if (point == map.neighbours_of) return;
  map.neighbours_of = point;
  map.neighbours.clear();
  if (point < 0) return;
  if (!map.all_neighbours.empty()) {
    const int* row = map.all_neighbours.row(point);
    map.neighbours.assign(row, row + std::min(lit_neighbours, map.all_neighbours.cols()));
  } else if (figure.dataset->neighbours.path.empty()) {
    const Neighbours found = find_neighbours_of(figure.dataset->vectors, {&point, 1}, lit_neighbours);
    map.neighbours.assign(found.index.row(0), found.index.row(0) + found.count());
  } else {
    map.neighbours_of = -1;  // they are on their way
  }
}

bool has_neighbours(const Figure& figure) {
  return has_findable_points(*figure.spec) && figure.spec->map.hover && figure.dataset &&
         (figure.dataset->dimensions() > 2 || !figure.dataset->neighbours.path.empty());
}

void stop_flight(Figure& figure) {
  figure.map.flight.reset();
}

}  // namespace planisphere
