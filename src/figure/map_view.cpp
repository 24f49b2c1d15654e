// Everything here follows from the data and the reader's view; nothing is random.
#include "figure/map_view.h"

#include <algorithm>
#include <cmath>

#include "dr/neighbours.h"
#include "figure/methods.h"
#include "figure/picks.h"
#include "scene/color.h"
#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr int names_a_frame = 12000;  // points whose names are tried in a frame: about a millisecond
constexpr int lit_neighbours = 10;
constexpr int most_peaks = 2;  // of a category that have its name

const Column* find_column(const Dataset& dataset, std::string_view name) {
  const auto found = std::find_if(dataset.columns.begin(), dataset.columns.end(),
                                  [&](const Column& column) { return column.name == name; });
  return found == dataset.columns.end() ? nullptr : &*found;
}

ShownCategory show(const Dataset& dataset, const Matrix<float>& layout, int category, const char* name,
                   Color color) {
  const std::string& own = dataset.categories.names[static_cast<std::size_t>(category)];
  return {category, name ? name : own, color,
          find_density_peaks(layout, dataset.categories.of(category), most_peaks)};
}

// The authored areas of a plot, or what the reader has picked.
std::vector<ShownCategory> list_shown(const Figure& figure, const Matrix<float>& layout, std::size_t plot) {
  std::vector<ShownCategory> shown;
  const std::vector<PlotSpec> plots = plots_of(*figure.spec, figure.params);
  const std::vector<AreaSpec>& areas = plots[plot].areas;
  for (std::size_t k = 0; k < areas.size(); ++k) {
    const int category = find_category(*figure.dataset, areas[k].category);
    const Color color = class_color(static_cast<int>(k), static_cast<int>(areas.size()));
    if (category >= 0) shown.push_back(show(*figure.dataset, layout, category, areas[k].name, color));
  }
  if (!areas.empty()) return shown;
  for (int slot = 0; slot < pick_slots; ++slot) {
    const int category = figure.view.picks[static_cast<std::size_t>(slot)];
    if (category >= 0) shown.push_back(show(*figure.dataset, layout, category, nullptr, pick_color(slot)));
  }
  return shown;
}

// A point of several shown categories has the colour of the last one, which is painted on top.
PlotLook build_look(const Figure& figure, const Matrix<float>& layout, std::size_t plot) {
  PlotLook look;
  look.shown = list_shown(figure, layout, plot);
  look.shown_of_point.assign(static_cast<std::size_t>(layout.rows()), -1);
  for (std::size_t k = 0; k < look.shown.size(); ++k) {
    for (const int i : figure.dataset->categories.of(look.shown[k].category))
      look.shown_of_point[static_cast<std::size_t>(i)] = static_cast<std::int16_t>(k);
  }
  for (std::size_t k = 0; k < look.shown.size(); ++k) {
    for (const int i : figure.dataset->categories.of(look.shown[k].category)) {
      if (look.shown_of_point[static_cast<std::size_t>(i)] == static_cast<int>(k)) look.colored.push_back(i);
    }
  }
  return look;
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

void bring_looks_up_to_date(Figure& figure, const Matrix<float>& layout) {
  if (figure.map.looked_at == figure.view.picks) return;
  figure.map.looked_at = figure.view.picks;
  figure.map.looks.clear();
  for (std::size_t i = 0; i < figure.plots.size(); ++i)
    figure.map.looks.push_back(build_look(figure, layout, i));
}

// True while there are more to try.
bool work_out_names(Figure& figure, const Matrix<float>& layout) {
  if (!figure.spec->map.names) return false;
  const float scale = project(figure.plots[0].framing, {}, figure.arrangement.plots[0]).scale;
  std::unique_ptr<LabelLevels>& names = figure.map.names;
  if (!names || names->scale() != scale) {
    std::vector<float> widths;
    for (int i = 0; i < layout.rows(); ++i)
      widths.push_back(std::min(longest_name, text_width(point_text(*figure.dataset, i), name_size)));
    names = std::make_unique<LabelLevels>(layout, std::move(widths), name_size, scale);
  }
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

bool lay_out_map(Figure& figure, double elapsed_ms) {
  const Matrix<float>& layout = *find_baked(*figure.spec, *figure.dataset);
  show_layout(figure, layout);
  bring_looks_up_to_date(figure, layout);
  const bool flying = fly_on(figure, elapsed_ms);
  return work_out_names(figure, layout) || flying;
}

namespace {

// So near that of a map of so many points about a hundred are in view.
float close_zoom(int points) {
  return std::clamp(std::sqrt(static_cast<float>(points) / 60), 3.0f, max_zoom);
}

}  // namespace

bool fly_to(Figure& figure, int point) {
  if (figure.spec->view != View::map || figure.plots.empty() || point < 0 ||
      point >= figure.dataset->points())
    return false;
  const float* y = figure.frame.plots[0].layout.row(point);
  if (!std::isfinite(y[0]) || !std::isfinite(y[1])) return false;
  const float zoom = std::max(figure.view.camera.zoom, close_zoom(figure.dataset->points()));
  const Camera there = camera_over(figure.plots[0].framing, {y[0], y[1]}, zoom);
  figure.view.hovered = point;
  figure.view.hover_by = HoverBy::choice;
  figure.view.plot = 0;
  stop_flight(figure);
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
  return figure.spec->view == View::map && figure.spec->map.hover && figure.dataset &&
         (figure.dataset->dimensions() > 2 || !figure.dataset->neighbours.path.empty());
}

void stop_flight(Figure& figure) {
  figure.map.flight.reset();
}

}  // namespace planisphere
