// Which map, and which representation.
#include "figure/representation_controls.h"

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

}  // namespace

std::vector<Control> representation_controls(const Figure& figure) {
  if (figure.spec->view == View::meta) return {map_choice(figure), which_range(figure)};
  return {};
}

}  // namespace planisphere
