// Which controls a figure has, and what each does.
#include "figure/controls.h"

#include <cmath>
#include <cstdio>

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
  control.value = figure.transport.playing ? 1 : 0;
  if (figure.transport.playing) {
    control.label = "Pause";
  } else if (figure.frame.step >= figure.spec->max_steps) {
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

Control start_choice(const Params& params) {
  Control control = range(params, "start");
  control.kind = ControlKind::choice;
  control.choices = {"random", "PCA"};
  control.text = control.choices[static_cast<std::size_t>(params.start)];
  return control;
}

void restart(Figure& figure) {
  ++figure.transport.restarts;
  figure.transport.goal_step = 0;
  figure.transport.owed_steps = 0;
}

void play(Figure& figure, bool playing) {
  if (playing && (figure.frame.step >= figure.spec->max_steps || !figure.frame.error.empty()))
    restart(figure);
  if (!playing) figure.transport.goal_step = figure.frame.step;
  figure.transport.playing = playing;
}

void take_one_step(Figure& figure) {
  play(figure, false);
  if (figure.frame.step < figure.spec->max_steps) figure.transport.goal_step = figure.frame.step + 1;
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
  } else if (id == "home") {
    figure.view.camera = {};
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::vector<Control> list_controls(const Figure& figure) {
  std::vector<Control> controls = {
      play_toggle(figure),
      button("step", "Step", "Take a single step."),
      button("reset", "Reset", "Back to the start."),
      button("reseed", "New seed", "Start again from another random layout."),
      button("home", "Fit", "Show the whole map again."),
      range(figure.params, "perplexity"),
      range(figure.params, "learning_rate"),
      range(figure.params, "exaggeration"),
      range(figure.params, "speed"),
      start_choice(figure.params),
  };
  if (figure.dataset) return controls;
  for (Control& control : controls) control.disabled = true;
  return controls;
}

bool act(Figure& figure, std::string_view control, float value) {
  if (!figure.dataset || !std::isfinite(value)) return false;
  if (press(figure, control, value)) return true;
  const ParamField* field = find_param(control);
  if (!field) return false;
  const float before = field->get(figure.params);
  field->set(figure.params, tidy(*field, value));
  const bool changes_start = control == "seed" || control == "start";
  if (changes_start && field->get(figure.params) != before) restart(figure);
  return true;
}

std::string progress_text(const Figure& figure) {
  const Frame& frame = figure.frame;
  char text[160];
  int length = std::snprintf(text, sizeof text, "step %d of %d", frame.step, figure.spec->max_steps);
  if (frame.restarts >= 0) {
    length += std::snprintf(text + length, sizeof text - static_cast<std::size_t>(length), "  ·  KL %.3f",
                            frame.cost);
  }
  if (frame.ms_per_step > 0) {
    std::snprintf(text + length, sizeof text - static_cast<std::size_t>(length), "  ·  %.2f ms a step",
                  frame.ms_per_step);
  }
  return text;
}

}  // namespace planisphere
