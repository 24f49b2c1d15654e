// Which map, and which representation.
#include "figure/representation_controls.h"

#include <algorithm>
#include <utility>

#include "figure/distance_view.h"
#include "figure/representation_facets.h"
#include "figure/representation_views.h"

namespace planisphere {
namespace {

Control choice(std::string id, std::string label, std::vector<std::string> choices, int chosen) {
  Control control;
  control.id = std::move(id);
  control.label = std::move(label);
  control.kind = ControlKind::choice;
  control.maximum = static_cast<float>(choices.size()) - 1;
  control.value = static_cast<float>(chosen);
  control.text = choices[static_cast<std::size_t>(chosen)];
  control.choices = std::move(choices);
  return control;
}

// Of a parameter.
Control choice(const char* name, int chosen, std::vector<std::string> choices) {
  const ParamField& field = *find_param(name);
  Control control = choice(field.name, field.label, std::move(choices), chosen);
  control.help = field.help;
  return control;
}

Control which_range(const Figure& figure) {
  const std::string count = std::to_string(figure.dataset->representations->list.size());
  const int chosen = chosen_representation(figure);
  Control control = choice("representation", 0, {std::to_string(chosen + 1) + " of " + count});
  control.kind = ControlKind::range;
  control.maximum = static_cast<float>(figure.dataset->representations->list.size()) - 1;
  control.value = static_cast<float>(chosen);
  control.choices.clear();
  return control;
}

std::vector<Control> listed_choices(const Figure& figure) {
  std::vector<Control> controls;
  for (Facet& facet : list_facets(figure.dataset->representations->list, chosen_representation(figure)))
    controls.push_back(choice(facet.id, facet.label, std::move(facet.choices), facet.chosen));
  return controls;
}

}  // namespace

bool choose_listed(Figure& figure, std::string_view control, float value) {
  if (figure.spec->view != View::listed) return false;
  const auto& list = figure.dataset->representations->list;
  const int next = choose_facet(list, chosen_representation(figure), control, static_cast<int>(value));
  if (next < 0) return false;
  figure.params.representation = next;
  return true;
}

std::vector<Control> representation_controls(const Figure& figure) {
  if (!shows_representations(*figure.spec) || !figure.dataset || !figure.error.empty()) return {};
  const Params& params = figure.params;
  switch (figure.spec->view) {
    case View::meta:
      return {choice("map", params.map, {"PCA", "MDS", "t-SNE"}), which_range(figure)};
    case View::listed:
      return listed_choices(figure);
    case View::flip:
      return {choice("aligned", params.aligned, {"as they are", "aligned"})};
    default:
      return {choice("space", chosen_space(figure), list_spaces(*figure.dataset->representations))};
  }
}

}  // namespace planisphere
