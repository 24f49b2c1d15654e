// Which controls a figure has, and what each does.
#include "figure/controls.h"

#include <cmath>
#include <cstdio>
#include <set>

#include "figure/methods.h"

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
    } else if (name == "dimensions" && figure.spec->method_picker) {
      controls.push_back(choice(figure.params, "dimensions", {"2D", "3D"}));
    } else if (name == "start" && wanted.contains(name)) {
      controls.push_back(choice(figure.params, "start", {"random", "PCA"}));
    } else if (name != "seed" && wanted.contains(name)) {
      controls.push_back(range(figure.params, field.name));
    }
  }
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

bool press(Figure& figure, std::string_view id, float value) {
  if (id == "play") {
    play(figure, value > 0.5f);
  } else if (id == "step") {
    take_one_step(figure);
  } else if (id == "reset") {
    play(figure, false);
    restart(figure);
  } else if (id == "reseed") {
    figure.params.seed = figure.params.seed % 999999 + 1;
    restart(figure);
  } else if (id == "live" && figure.spec->baked) {
    figure.params.live = 1;
    restart(figure);
    play(figure, true);
  } else if (id == "home") {
    figure.view.camera = {};
    figure.view.idle_yaw = 0;
  } else {
    return false;
  }
  return true;
}

}  // namespace

int count_parameters(const Figure& figure) {
  if (shows_baked(*figure.spec, figure.params)) return 0;
  return static_cast<int>(parameter_controls(figure).size());
}

std::vector<Control> list_controls(const Figure& figure) {
  std::vector<Control> controls = {
      play_toggle(figure),
      button("step", "Step", "Take a single step."),
      button("reset", "Reset", "Back to the start."),
      button("reseed", "New seed", "Start again from another random layout."),
      button("home", "Fit", "Show the whole map again."),
  };
  if (shows_baked(*figure.spec, figure.params)) {
    controls = {button("live", "Run it here", "Compute the map in this page, from the start."),
                controls.back()};
    controls[0].labelled = true;
    return controls;
  }
  controls[0].disabled = controls[1].disabled = last_step(*figure.spec, figure.params) == 0;
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
  if (press(figure, control, value)) return true;
  const ParamField* field = find_param(control);
  if (!field) return false;
  if ((control == "method" || control == "dimensions") && !figure.spec->method_picker) return false;
  const float before = field->get(figure.params);
  field->set(figure.params, tidy(*field, value));
  if (field->get(figure.params) == before) return true;
  if (control == "method") choose_method(figure, figure.params.method);
  if (field->restarts) restart(figure);
  return true;
}

namespace {

std::string number(double value, const char* format) {
  char text[48];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string with_thousands(long number) {
  std::string digits = std::to_string(number);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ",");
  return digits;
}

}  // namespace

std::string progress_text(const Figure& figure) {
  if (shows_baked(*figure.spec, figure.params))
    return with_thousands(figure.dataset->points()) + " points, computed before";
  const int last = last_step(*figure.spec, figure.params), step = furthest_step(figure.frame);
  std::string text = last > 0 ? "step " + std::to_string(step) + " of " + std::to_string(last) : "";
  const std::vector<PlotFrame>& plots = figure.frame.plots;
  if (plots.size() != 1) return text;
  const MethodInfo& method = method_info(plots_of(*figure.spec, figure.params).front().method);
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "  ·  ") + part; };
  if (method.cost_name && plots[0].step >= 0) add(method.cost_name + number(plots[0].cost, " %.4g"));
  if (plots[0].ms_per_step > 0) {
    const std::string points = with_thousands(figure.dataset->points()) + " points at ";
    add((figure.arrangement.narrow ? "" : points) + with_thousands(std::lround(1000 / plots[0].ms_per_step)) +
        " steps a second");
  }
  return text;
}

std::string plot_title(const Figure& figure, int plot) {
  const PlotSpec spec = plots_of(*figure.spec, figure.params)[static_cast<std::size_t>(plot)];
  return spec.title ? spec.title : method_info(spec.method).label;
}

std::string quality_text(const PlotFrame& frame) {
  if (frame.preservation < 0) return "";
  return number(100 * frame.preservation, "%.0f%% kept") + number(frame.trustworthiness, ", trust %.2f");
}

}  // namespace planisphere
