// Which map, and which representation.
#include "figure/representation_controls.h"

#include <algorithm>

#include "figure/distance_view.h"
#include "figure/representation_facets.h"
#include "figure/representation_views.h"

namespace planisphere {
namespace {

Control field_control(const Figure& figure, const char* name, ControlKind kind) {
  const ParamField& field = *find_param(name);
  Control control;
  control.id = field.name;
  control.label = field.label;
  control.help = field.help;
  control.kind = kind;
  control.value = field.get(figure.params);
  control.maximum = field.maximum;
  return control;
}

Control map_choice(const Figure& figure) {
  Control control = field_control(figure, "map", ControlKind::choice);
  control.choices = {"PCA", "MDS", "t-SNE"};
  control.text = control.choices[static_cast<std::size_t>(figure.params.map)];
  return control;
}

Control which_range(const Figure& figure) {
  Control control = field_control(figure, "representation", ControlKind::range);
  if (!figure.dataset || !figure.dataset->representations) return control;
  const std::size_t count = figure.dataset->representations->list.size();
  control.maximum = static_cast<float>(count) - 1;
  control.text = std::to_string(figure.params.representation + 1) + " of " + std::to_string(count);
  return control;
}

Control alignment_choice(const Figure& figure) {
  Control control = field_control(figure, "aligned", ControlKind::choice);
  control.choices = {"as they are", "aligned"};
  control.text = control.choices[static_cast<std::size_t>(figure.params.aligned)];
  return control;
}

Control space_choice(const Figure& figure) {
  Control control = field_control(figure, "space", ControlKind::choice);
  control.choices =
      figure.dataset ? list_spaces(*figure.dataset->representations) : std::vector<std::string>{""};
  control.value = std::min(control.value, static_cast<float>(control.choices.size()) - 1);
  control.maximum = static_cast<float>(control.choices.size()) - 1;
  control.text = control.choices[static_cast<std::size_t>(control.value)];
  return control;
}

std::vector<Control> listed_choices(const Figure& figure) {
  std::vector<Control> controls;
  if (!figure.dataset) return controls;
  for (const Facet& facet :
       list_facets(figure.dataset->representations->list, figure.params.representation)) {
    Control control;
    control.id = facet.id;
    control.label = facet.label;
    control.kind = ControlKind::choice;
    control.choices = facet.choices;
    control.maximum = static_cast<float>(facet.choices.size()) - 1;
    control.value = static_cast<float>(facet.chosen);
    control.text = facet.choices[static_cast<std::size_t>(facet.chosen)];
    controls.push_back(std::move(control));
  }
  return controls;
}

}  // namespace

bool choose_listed(Figure& figure, std::string_view control, float value) {
  if (figure.spec->view != View::listed) return false;
  const auto& list = figure.dataset->representations->list;
  const int next = choose_facet(list, figure.params.representation, control, static_cast<int>(value));
  if (next < 0) return false;
  figure.params.representation = next;
  return true;
}

std::vector<Control> representation_controls(const Figure& figure) {
  if (!shows_representations(*figure.spec) || !figure.error.empty()) return {};
  switch (figure.spec->view) {
    case View::meta:
      return {map_choice(figure), which_range(figure)};
    case View::listed:
      return listed_choices(figure);
    case View::flip:
      return {alignment_choice(figure)};
    default:
      return {space_choice(figure)};
  }
}

}  // namespace planisphere
