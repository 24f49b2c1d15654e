// What can be asked of a figure at any time.
#include "figure/figure.h"

#include <algorithm>

#include "figure/arrange_representations.h"
#include "figure/arrange_views.h"
#include "figure/controls.h"
#include "figure/map_view.h"
#include "figure/methods.h"
#include "figure/representation_views.h"
#include "figure/views.h"

namespace planisphere {

void resize_figure(Figure& figure, float width, float height) {
  figure.width = width;
  figure.height = height;
  figure.arrangement = arrange_figure(figure);
}

Arrangement arrange_figure(const Figure& figure) {
  const bool flips = figure.spec->view == View::flip, drawn = figure.spec->view == View::diagram;
  const int plots = flips ? 2
                    : has_boxes(*figure.spec)
                        ? 1  // so far
                        : static_cast<int>(plots_of(*figure.spec, figure.params).size());
  const int parameters = figure.view.with_controls && !drawn ? count_parameters(figure) : -1;
  const FigureSpec& spec = *figure.spec;
  const float diagram = has_diagram(spec) ? diagram_height(figure.width, figure.height) : 0;
  Arrangement arrangement =
      arrange(figure.width, figure.height - diagram, plots, parameters, has_legend(spec));
  if (diagram > 0) arrange_diagram(arrangement, figure.width, diagram);
  if (spec.view == View::images) arrange_images(arrangement, shown_images);
  if (spec.view == View::matrix) arrange_matrix(arrangement);
  if (spec.view == View::meta) arrange_boxes(arrangement, 0.5f);
  if (spec.view == View::path) arrange_path(arrangement);
  if (spec.view == View::distances) arrange_distances(arrangement);
  if (has_axes(spec)) arrange_axes(arrangement);
  if (spec.view == View::map && (spec.map.picker || spec.map.search || spec.map.directions))
    arrange_tools(arrangement);
  if (spec.map.directions) arrange_lists(arrangement);
  if (spec.strip > 0) arrange_strip(arrangement, spec.strip);
  return arrangement;
}

bool is_current(const Figure& figure) {
  return figure.frame.restarts == figure.transport.restarts;
}

bool is_finished(const Figure& figure) {
  if (!is_current(figure) || figure.frame.plots.empty()) return false;
  return std::all_of(figure.frame.plots.begin(), figure.frame.plots.end(),
                     [](const PlotFrame& plot) { return plot.step >= 0 && plot.steps_to_go <= 0; });
}

std::string point_label(const Dataset& dataset, int point) {
  const Classes& classes = dataset.classes;
  if (has_names(dataset)) return point_text(dataset, point);
  if (!classes.of_point.empty()) {
    const std::string& name =
        classes.names[static_cast<std::size_t>(classes.of_point[static_cast<std::size_t>(point)])];
    return classes.column.empty() ? name : classes.column + " " + name;
  }
  if (!dataset.columns.empty()) return dataset.columns.front().values[static_cast<std::size_t>(point)];
  return "point " + std::to_string(point + 1);
}

}  // namespace planisphere
