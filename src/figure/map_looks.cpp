// Categories, authored or picked, turned into a colour for each point.
#include "figure/map_looks.h"

#include <algorithm>
#include <utility>

#include "figure/methods.h"
#include "figure/picks.h"
#include "scene/color.h"

namespace planisphere {
namespace {

constexpr int most_peaks = 2;  // of a category that have its name

/// What one plot's look is made from.
struct Source {
  const Figure& figure;
  std::size_t plot;
  std::vector<ShownCategory> before;  // whose peaks are known

  std::vector<DensityPeak> peaks_of(int category) const {
    const auto known = std::find_if(before.begin(), before.end(),
                                    [=](const ShownCategory& shown) { return shown.category == category; });
    if (known != before.end()) return known->peaks;
    return find_density_peaks(figure.frame.plots[plot].layout, figure.plots[plot].framing,
                              figure.dataset->categories.of(category), most_peaks);
  }
  ShownCategory show(int category, const char* name, Color color) const {
    const std::string& own = figure.dataset->categories.names[static_cast<std::size_t>(category)];
    return {category, name ? name : own, color, peaks_of(category)};
  }
};

// The authored areas of a plot, or what the reader has picked.
std::vector<ShownCategory> list_shown(const Source& source) {
  const Figure& figure = source.figure;
  std::vector<ShownCategory> shown;
  const std::vector<PlotSpec> plots = plots_of(*figure.spec, figure.params);
  const auto areas = plots[source.plot].areas;
  for (std::size_t k = 0; k < areas.size(); ++k) {
    const int category = find_category(*figure.dataset, areas[k].category);
    const Color color = class_color(static_cast<int>(k), static_cast<int>(areas.size()));
    if (category >= 0) shown.push_back(source.show(category, areas[k].name, color));
  }
  if (!areas.empty()) return shown;
  for (int slot = 0; slot < pick_slots; ++slot) {
    const int category = figure.view.picks[static_cast<std::size_t>(slot)];
    if (category >= 0) shown.push_back(source.show(category, nullptr, pick_color(slot)));
  }
  return shown;
}

// A point of several shown categories has the colour of the last one, which is painted on top.
PlotLook build_look(const Source& source) {
  PlotLook look;
  const Categories& categories = source.figure.dataset->categories;
  look.shown = list_shown(source);
  look.shown_of_point.assign(static_cast<std::size_t>(source.figure.dataset->points()), -1);
  for (std::size_t k = 0; k < look.shown.size(); ++k) {
    for (const int i : categories.of(look.shown[k].category))
      look.shown_of_point[static_cast<std::size_t>(i)] = static_cast<std::int16_t>(k);
  }
  for (std::size_t k = 0; k < look.shown.size(); ++k) {
    for (const int i : categories.of(look.shown[k].category)) {
      if (look.shown_of_point[static_cast<std::size_t>(i)] == static_cast<int>(k)) look.colored.push_back(i);
    }
  }
  return look;
}

}  // namespace

void bring_looks_up_to_date(Figure& figure) {
  MapState& map = figure.map;
  if (map.looked_at == figure.view.picks) return;
  map.looked_at = figure.view.picks;
  std::vector<PlotLook> before = std::exchange(map.looks, {});
  before.resize(figure.plots.size());
  for (std::size_t i = 0; i < figure.plots.size(); ++i)
    map.looks.push_back(build_look({figure, i, std::move(before[i].shown)}));
}

}  // namespace planisphere
