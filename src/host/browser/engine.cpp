// The exported functions: figures by number, and what the page may do to them.
#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "essays/catalogue.h"
#include "figure/controls.h"
#include "figure/methods.h"
#include "figure/opening.h"
#include "figure/runner.h"
#include "figure/views.h"
#include "host/browser/description.h"
#include "host/browser/engine.h"
#include "host/browser/exports.h"
#include "host/browser/exports_support.h"
#include "host/browser/gl_context.h"
#include "host/stage.h"

namespace planisphere {
namespace {

struct Engine {
  std::unique_ptr<Screen> screen;
  std::map<int, std::unique_ptr<Stage>> stages;
  std::vector<Matrix<float>> kept_paths;  // former ones of a figure that was closed: it may only be asleep
  int last_number = 0;
  bool context_lost = false;
};

Engine& engine() {
  static Engine* const shared = new Engine;
  return *shared;
}

Screen& screen() {
  if (!engine().screen) engine().screen = std::make_unique<Screen>();
  return *engine().screen;
}

Stage* find_stage(int number) {
  const auto found = engine().stages.find(number);
  return found == engine().stages.end() ? nullptr : found->second.get();
}

// Figures of one page that show the same data share it.
DatasetPointer find_dataset(std::string_view folder) {
  for (const auto& [number, stage] : engine().stages) {
    const Figure& figure = stage->figure;
    if (figure.dataset && figure.spec->dataset && figure.spec->dataset == folder) return figure.dataset;
    if (figure.lessons && figure.spec->network.lessons == folder) return figure.lessons;
  }
  return nullptr;
}

void share_dataset(Figure& figure) {
  if (awaits_readers_data(*figure.spec)) return;  // two of them may have different data
  if (figure.lesson_reader) {
    DatasetPointer lessons = find_dataset(figure.spec->network.lessons);
    if (!lessons) return;
    give_lessons(figure, lessons);
  }
  DatasetPointer shared = find_dataset(figure.spec->dataset);
  if (!shared) return;
  give_dataset(figure, shared);
  if (figure.error.empty()) set_to_work(figure);
}

unsigned changes_as_bits(const Changes& changes) {
  return (changes.picture ? 1u : 0) | (changes.animating ? 2u : 0) | (changes.controls ? 4u : 0) |
         (changes.announcement ? 8u : 0) | (changes.state ? 16u : 0) | (changes.failed ? 32u : 0) |
         (changes.files ? 64u : 0);
}

}  // namespace

Figure* find_open_figure(int number) {
  Stage* stage = find_stage(number);
  return stage ? &stage->figure : nullptr;
}

}  // namespace planisphere

using namespace planisphere;

int ps_start() {
  return guarded(0, [] {
    if (!make_gl_context()) return fail("This browser cannot draw with WebGL2.");
    static_cast<void>(screen());
    return 1;
  });
}

int ps_font(const unsigned char* bytes, int size) {
  return guarded(0, [&] {
    if (screen().typeface.load(as_bytes(bytes, size))) return 1;
    return fail("The text face is not an OTF or TTF file.");
  });
}

void ps_prepare(int part, double pixel_ratio) {
  if (!engine().context_lost) screen().prepare(part, static_cast<float>(pixel_ratio));
}

void ps_context_lost() {
  engine().context_lost = true;
}

void ps_context_restored() {
  engine().context_lost = false;
  screen().forget();
}

int ps_has_threads() {
  return runner_has_threads() ? 1 : 0;
}

int ps_open(const char* name, const char* state) {
  return guarded(0, [&] {
    const FigureSpec* spec = find_figure(name);
    if (!spec) return fail(std::string("There is no figure called “") + name + "”.");
    auto stage = std::make_unique<Stage>(screen(), *spec, state);
    if (stage->figure.dataset)
      set_to_work(stage->figure);  // made rather than read
    else
      share_dataset(stage->figure);
    if (!stage->figure.error.empty()) return fail("The data of this figure is damaged.", stage->figure.error);
    if (spec->view == View::path) stage->figure.former_paths = engine().kept_paths;
    const int number = ++engine().last_number;
    engine().stages[number] = std::move(stage);
    return number;
  });
}

void ps_close(int figure) {
  if (Stage* stage = find_stage(figure); stage && stage->figure.spec->view == View::path)
    engine().kept_paths = std::move(stage->figure.former_paths);
  engine().stages.erase(figure);
}

int ps_has_work(int figure) {
  Stage* stage = find_stage(figure);
  return stage && !is_still(*stage->figure.spec) ? 1 : 0;
}

const char* ps_wanted(int figure) {
  Stage* stage = find_stage(figure);
  if (!stage) return "";
  if (stage->figure.reader) share_dataset(stage->figure);  // another figure may have read it meanwhile
  std::string lines;
  for (const std::string& file : wanted_files(stage->figure)) lines += (lines.empty() ? "" : "\n") + file;
  return hand_out(lines);
}

int ps_supply(int figure, const char* file, const unsigned char* bytes, int size, int whole) {
  return guarded(0, [&] {
    Stage* stage = find_stage(figure);
    if (!stage) return fail("This figure is closed.");
    const Status status =
        supply_piece(stage->figure, file, as_bytes(bytes, size), static_cast<std::size_t>(whole));
    return status.ok() ? 1 : fail("The data of this figure is damaged.", status.error());
  });
}

int ps_supply_missing(int figure, const char* file) {
  return guarded(0, [&] {
    Stage* stage = find_stage(figure);
    if (!stage) return fail("This figure is closed.");
    const Status status = supply_missing_file(stage->figure, file);
    return status.ok() ? 1 : fail("The data of this figure is missing.", status.error());
  });
}

void ps_resize(int figure, double width, double height, double pixel_ratio) {
  Stage* stage = find_stage(figure);
  if (!stage || !(width > 0) || !(height > 0) || !(pixel_ratio > 0)) return;
  stage->resize(static_cast<float>(width), static_cast<float>(height), static_cast<float>(pixel_ratio));
}

void ps_theme(int figure, int dark, int reduced_motion) {
  Stage* stage = find_stage(figure);
  if (!stage) return;
  stage->figure.theme.dark = dark != 0;
  stage->figure.theme.reduced_motion = reduced_motion != 0;
}

int ps_pointer(int figure, int kind, double x, double y, int button, int type, int modifiers) {
  Stage* stage = find_stage(figure);
  if (!stage || kind < 0 || kind > 4 || type < 0 || type > 2) return 0;
  const Vec2 at{static_cast<float>(x), static_cast<float>(y)};
  return stage->point({static_cast<PointerKind>(kind), static_cast<PointerType>(type), at, button,
                       (modifiers & 1) != 0})
             ? 1
             : 0;
}

void ps_wheel(int figure, double x, double y, double delta, int) {
  Stage* stage = find_stage(figure);
  if (stage)
    turn_wheel(stage->figure, {static_cast<float>(x), static_cast<float>(y)}, static_cast<float>(delta));
}

void ps_pinch(int figure, double x, double y, double dx, double dy, double scale) {
  Stage* stage = find_stage(figure);
  if (!stage) return;
  pinch(stage->figure, {static_cast<float>(x), static_cast<float>(y)},
        {static_cast<float>(dx), static_cast<float>(dy)}, static_cast<float>(scale));
}

int ps_key(int figure, const char* key, int modifiers) {
  Stage* stage = find_stage(figure);
  return stage && press_key(stage->figure, key, (modifiers & 1) != 0) ? 1 : 0;
}

int ps_update(int figure, double now_ms) {
  return guarded(0, [&] {
    Stage* stage = find_stage(figure);
    if (!stage) return 0;
    const Changes changes = stage->update(now_ms);
    if (changes.failed) fail(stage->figure.error);
    return static_cast<int>(changes_as_bits(changes));
  });
}

void ps_draw(int figure) {
  guarded(0, [&] {
    Stage* stage = find_stage(figure);
    if (stage && !engine().context_lost) stage->draw();
    return 0;
  });
}

const char* ps_snapshot(int figure) {
  Stage* stage = find_stage(figure);
  return stage ? hand_out(describe_figure(*stage)) : "null";
}

const char* ps_controls(int figure) {
  Stage* stage = find_stage(figure);
  return stage ? hand_out(describe_controls(stage->figure)) : "[]";
}

int ps_act(int figure, const char* control, double value) {
  Stage* stage = find_stage(figure);
  return stage && act(stage->figure, control, static_cast<float>(value)) ? 1 : 0;
}

void ps_run_to(int figure, int step) {
  Stage* stage = find_stage(figure);
  if (!stage) return;
  const int last = last_step(*stage->figure.spec, stage->figure.params);
  stage->figure.transport.goal_step = std::clamp(step, 0, last);
}

void ps_focus_control(int figure, const char* control) {
  Stage* stage = find_stage(figure);
  if (stage) stage->focus_control(control);
}

void ps_focus(int figure, int focused) {
  Stage* stage = find_stage(figure);
  if (stage) stage->figure.view.focused = focused != 0;
}

const char* ps_announcement(int figure) {
  Stage* stage = find_stage(figure);
  return stage ? stage->figure.announcement.c_str() : "";
}

const char* ps_state(int figure) {
  Stage* stage = find_stage(figure);
  return stage ? hand_out(figure_state(stage->figure)) : "";
}
