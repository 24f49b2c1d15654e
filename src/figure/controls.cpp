// Which controls a figure has, and what each does.
#include "figure/controls.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "figure/map_view.h"
#include "figure/methods.h"
#include "figure/path_view.h"
#include "figure/pixels.h"
#include "figure/representation_controls.h"
#include "figure/views.h"

namespace planisphere {
namespace {

Control button(const char* id, const char* label, const char* help) {
  Control control;
  control.id = id;
  control.label = label;
  control.help = help;
  return control;
}

Control play_toggle(const Figure& figure) {
  Control control = button("play", "Play", "Run the optimiser or hold it.");
  control.kind = ControlKind::toggle;
  control.labelled = true;
  control.value = figure.transport.playing ? 1 : 0;
  if (figure.transport.playing) {
    control.label = "Pause";
  } else if (is_finished(figure)) {
    control.label = "Replay";
  }
  return control;
}

std::string value_text(const ParamField& field, float value) {
  if (std::string_view(field.name) == "speed" && value >= field.maximum) return "fastest";
  if (field.row_length > 0) return pixel_name(static_cast<int>(value));
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", field.decimals, static_cast<double>(value));
  return text;
}

Control range(const Params& params, const char* name) {
  const ParamField& field = *find_param(name);
  Control control;
  control.id = field.name;
  control.label = field.label;
  control.help = field.help;
  control.kind = ControlKind::range;
  control.value = field.get(params);
  control.minimum = field.minimum;
  control.maximum = field.maximum;
  control.scale = field.scale;
  control.decimals = field.decimals;
  control.row_length = field.row_length;
  control.text = value_text(field, control.value);
  return control;
}

Control choice(const Params& params, const char* name, std::vector<std::string> choices) {
  Control control = range(params, name);
  control.kind = ControlKind::choice;
  control.choices = std::move(choices);
  control.text = control.choices[static_cast<std::size_t>(control.value)];
  return control;
}

std::vector<std::string> method_labels() {
  std::vector<std::string> labels;
  for (const MethodInfo& method : method_table()) labels.push_back(method.label);
  return labels;
}

// The figure's own choice, or the parameters that matter to at least one of its methods.
std::set<std::string_view> wanted_parameters(const Figure& figure) {
  std::set<std::string_view> wanted(figure.spec->controls.begin(), figure.spec->controls.end());
  if (is_still(*figure.spec) || shows_baked(*figure.spec, figure.params)) return wanted;
  if (wanted.empty()) {
    for (const PlotSpec& plot : plots_of(*figure.spec, figure.params)) {
      const auto names = method_info(plot.method).controls;
      wanted.insert(names.begin(), names.end());
    }
  }
  if (last_step(*figure.spec, figure.params) > 0) wanted.insert("speed");
  return wanted;
}

// In the table's order.
std::vector<Control> parameter_controls(const Figure& figure) {
  const std::set<std::string_view> wanted = wanted_parameters(figure);
  std::vector<Control> controls;
  for (const ParamField& field : param_fields()) {
    const std::string_view name = field.name;
    if (name == "method" && figure.spec->method_picker) {
      controls.push_back(choice(figure.params, "method", method_labels()));
    } else if (name == "dimensions" && (figure.spec->method_picker || wanted.contains(name))) {
      controls.push_back(choice(figure.params, "dimensions", {"2D", "3D"}));
    } else if (name == "start" && wanted.contains(name)) {
      controls.push_back(choice(figure.params, "start", {"random", "PCA", "spectral"}));
    } else if (name == "activation" && wanted.contains(name)) {
      controls.push_back(choice(figure.params, "activation", {"sigmoid", "tanh", "ReLU"}));
    } else if (name != "seed" && wanted.contains(name)) {
      controls.push_back(range(figure.params, field.name));
    }
  }
  for (Control& control : representation_controls(figure)) controls.push_back(std::move(control));
  return controls;
}

void restart(Figure& figure) {
  ++figure.transport.restarts;
  figure.transport.goal_step = 0;
  figure.transport.owed_steps = 0;
}

void play(Figure& figure, bool playing) {
  if (playing && (is_finished(figure) || !figure.frame.error.empty())) restart(figure);
  if (!playing) figure.transport.goal_step = furthest_step(figure.frame);
  figure.transport.playing = playing;
}

void take_one_step(Figure& figure) {
  play(figure, false);
  if (!is_finished(figure)) figure.transport.goal_step = furthest_step(figure.frame) + 1;
}

bool is_button(std::string_view id) {
  return id == "play" || id == "step" || id == "reset" || id == "reseed" || id == "home" || id == "live" ||
         id == "lit" || id == "texts" || id == "forget";
}

// Buttons that a figure does not have cannot be pressed.
bool has_button(const Figure& figure, std::string_view id) {
  const View view = figure.spec->view;
  if (id == "home") return !has_only_images(*figure.spec) && view != View::distances && view != View::diagram;
  if (id == "live") return figure.spec->baked && view != View::map;
  if (id == "lit") return has_neighbours(figure);
  if (id == "forget") return view == View::path;
  if (id == "texts") return figure.spec->map.texts;
  if (id == "reseed") return has_transport(figure) || has_only_images(*figure.spec) || view == View::flip;
  return has_transport(figure);
}

bool press(Figure& figure, std::string_view id, float value) {
  if (id == "play") {
    play(figure, value > 0.5f);
  } else if (id == "step") {
    take_one_step(figure);
  } else if (id == "reset" || id == "forget") {
    play(figure, false);
    restart(figure);
    if (id == "forget") forget_paths(figure);
  } else if (id == "reseed") {
    figure.params.seed = figure.params.seed % 999999 + 1;
    restart(figure);
  } else if (id == "live" && figure.spec->baked) {
    figure.params.live = 1;
    restart(figure);
    play(figure, true);
  } else if (id == "lit") {
    figure.view.neighbours = value > 0.5f;
  } else if (id == "texts") {
    figure.view.texts = value > 0.5f;
  } else if (id == "home") {
    stop_flight(figure);
    figure.view.camera = {};
    figure.view.idle_yaw = 0;
  } else {
    return false;
  }
  return true;
}

}  // namespace

int count_parameters(const Figure& figure) {
  const std::vector<Control> controls = parameter_controls(figure);
  return static_cast<int>(
      std::count_if(controls.begin(), controls.end(), [](const Control& c) { return c.row_length == 0; }));
}

namespace {

std::vector<Control> transport_buttons(const Figure& figure) {
  std::vector<Control> controls = {
      play_toggle(figure),
      button("step", "Step", "Take a single step."),
      button("reset", "Reset", "Back to the start."),
      button("reseed", "New seed", "Start again from another random layout."),
  };
  controls[0].disabled = controls[1].disabled = last_step(*figure.spec, figure.params) == 0;
  return controls;
}

Control live_button() {
  Control control = button("live", "Run it here", "Compute the map in this page, from the start.");
  control.labelled = true;
  return control;
}

Control another_button(const FigureSpec& spec) {
  Control control = button("reseed",
                           spec.view == View::matrix ? "Another digit"
                           : spec.view == View::flip ? "Another two"
                                                     : "Another four",
                           "");
  control.labelled = true;
  return control;
}

}  // namespace

namespace {

Control toggle(const char* id, const char* label, const char* help, bool on) {
  Control control = button(id, label, help);
  control.kind = ControlKind::toggle;
  control.labelled = true;
  control.value = on ? 1 : 0;
  return control;
}

std::vector<Control> map_toggles(const Figure& figure) {
  std::vector<Control> controls;
  const bool lit = figure.view.neighbours, texts = figure.view.texts;
  if (has_button(figure, "lit")) {
    controls.push_back(toggle("lit", lit ? "Hide neighbours" : "Show neighbours",
                              "Light the nearest points in the original space.", lit));
    controls.back().labelled = !has_transport(figure) || !figure.arrangement.narrow;
  }
  if (has_button(figure, "texts"))
    controls.push_back(
        toggle("texts", texts ? "Hover instead" : "Show all texts", "How points say what they are.", texts));
  return controls;
}

}  // namespace

std::vector<Control> list_controls(const Figure& figure) {
  std::vector<Control> controls;
  if (has_transport(figure)) controls = transport_buttons(figure);
  if (has_button(figure, "forget"))
    controls.push_back(
        button("forget", "Reset all", "Back to the start, and forget the paths of other runs."));
  if (has_button(figure, "live") && figure.params.live == 0) controls.push_back(live_button());
  if (!has_transport(figure) && has_button(figure, "reseed"))
    controls.push_back(another_button(*figure.spec));
  for (Control& control : map_toggles(figure)) controls.push_back(std::move(control));
  if (has_button(figure, "home")) controls.push_back(button("home", "Fit", "Show the whole map again."));
  for (Control& control : parameter_controls(figure)) controls.push_back(std::move(control));
  if (figure.dataset) return controls;
  for (Control& control : controls) control.disabled = true;
  return controls;
}

namespace {

// Belkina et al. (2019) with an early exaggeration of 12; too slow for few points.
float usual_learning_rate(int points) {
  return std::max(Params{}.learning_rate, std::round(static_cast<float>(points) / 12));
}

// Another method starts with its own usual values; what does not matter to it stays.
void choose_method(Figure& figure, Method method) {
  const MethodInfo& info = method_info(method);
  figure.params.method = method;
  for (const char* name : info.controls) {
    const ParamField& field = *find_param(name);
    field.set(figure.params, field.get(info.usual));
  }
  figure.params.learning_rate = usual_learning_rate(figure.dataset->points());
}

}  // namespace

bool act(Figure& figure, std::string_view control, float value) {
  if (!figure.dataset || !std::isfinite(value)) return false;
  if (choose_listed(figure, control, value)) return true;
  if (is_button(control)) return has_button(figure, control) && press(figure, control, value);
  const ParamField* field = find_param(control);
  if (!field) return false;
  const auto offers = [&](std::string_view name) {
    const auto& names = figure.spec->controls;
    return figure.spec->method_picker || std::find(names.begin(), names.end(), name) != names.end();
  };
  if ((control == "method" || control == "dimensions") && !offers(control)) return false;
  const float before = field->get(figure.params);
  field->set(figure.params, tidy(*field, value));
  if (field->get(figure.params) == before) return true;
  if (control == "method") choose_method(figure, figure.params.method);
  if (field->restarts) restart(figure);
  return true;
}

}  // namespace planisphere
