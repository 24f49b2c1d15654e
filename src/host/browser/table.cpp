// A figure's layouts as a table that other programs read.
#include <cstdio>
#include <string>

#include "figure/controls.h"
#include "host/browser/engine.h"
#include "host/browser/exports.h"
#include "host/browser/exports_support.h"

namespace planisphere {
namespace {

constexpr const char* axes[] = {"x", "y", "z"};

// What separates cells and lines must not stand in a cell.
std::string as_cell(std::string text) {
  for (char& letter : text) {
    if (letter == '\t' || letter == '\n' || letter == '\r') letter = ' ';
  }
  return text;
}

std::string as_cell(float number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", static_cast<double>(number));
  return text;
}

// "x", or "UMAP x" where several maps stand side by side.
std::string axis_name(const Figure& figure, std::size_t plot, int axis) {
  if (figure.frame.plots.size() == 1) return axes[axis];
  return as_cell(plot_title(figure, static_cast<int>(plot))) + " " + axes[axis];
}

std::string write_names(const Figure& figure) {
  std::string line;
  for (std::size_t i = 0; i < figure.frame.plots.size(); ++i) {
    for (int axis = 0; axis < figure.frame.plots[i].layout.cols(); ++axis)
      line += (line.empty() ? "" : "\t") + axis_name(figure, i, axis);
  }
  for (const Column& column : figure.dataset->columns) line += "\t" + as_cell(column.name);
  return line + "\n";
}

std::string write_point(const Figure& figure, int point) {
  std::string line;
  for (const PlotFrame& plot : figure.frame.plots) {
    for (int axis = 0; axis < plot.layout.cols(); ++axis)
      line += (line.empty() ? "" : "\t") + as_cell(plot.layout(point, axis));
  }
  for (const Column& column : figure.dataset->columns)
    line += "\t" + as_cell(column.values[static_cast<std::size_t>(point)]);
  return line + "\n";
}

bool has_layouts(const Figure& figure) {
  if (!figure.dataset || !is_current(figure) || figure.frame.plots.empty()) return false;
  for (const PlotFrame& plot : figure.frame.plots) {
    if (plot.layout.rows() != figure.dataset->points() || plot.layout.cols() > 3) return false;
  }
  return true;
}

}  // namespace
}  // namespace planisphere

using namespace planisphere;

int ps_layout(int number) {
  const Figure* figure = find_open_figure(number);
  if (!figure || !has_layouts(*figure)) return 0;
  return static_cast<int>(figure->frame.plots[0].layout.flat().size_bytes());
}

const unsigned char* ps_layout_bytes(int number) {
  const Figure* figure = find_open_figure(number);
  if (!figure || !has_layouts(*figure)) return nullptr;
  return reinterpret_cast<const unsigned char*>(figure->frame.plots[0].layout.data());
}

const char* ps_table(int number) {
  return guarded<const char*>("", [&] {
    const Figure* figure = find_open_figure(number);
    if (!figure || !has_layouts(*figure)) return "";
    std::string text = write_names(*figure);
    for (int point = 0; point < figure->dataset->points(); ++point) text += write_point(*figure, point);
    return hand_out(std::move(text));
  });
}
