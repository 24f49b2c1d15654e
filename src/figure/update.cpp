// A figure's time: frames arrive, steps fall due, orders leave, changes are noticed.
#include <algorithm>

#include "figure/answering.h"
#include "figure/controls.h"
#include "figure/curves_picture.h"
#include "figure/figure.h"
#include "figure/flow_picture.h"
#include "figure/further.h"
#include "figure/image_interaction.h"
#include "figure/map_view.h"
#include "figure/methods.h"
#include "figure/path_view.h"
#include "figure/representation_views.h"
#include "figure/views.h"

namespace planisphere {
namespace {

constexpr float hover_radius = 24;           // CSS pixels
constexpr float idle_turn_per_ms = 0.0002f;  // radians: once around in half a minute
constexpr double longest_pause_ms = 100;     // a hidden tab must not owe a thousand steps when it comes back
constexpr double lead_ms = 100;              // how far the goal may run ahead of what has been computed

// A frame with an error keeps the last good layouts in the picture.
void take_frame(Figure& figure) {
  if (!figure.mail->frames.take()) return;
  Frame& newest = figure.mail->frames.latest();
  if (newest.restarts != figure.transport.restarts) return;
  if (!newest.error.empty()) newest.plots = figure.frame.plots;
  if (newest.restarts != figure.frame.restarts) keep_path(figure);
  std::swap(figure.frame, newest);
  figure.map.names.reset();
  figure.error = figure.frame.error;
  figure.plots.resize(figure.frame.plots.size());
  for (std::size_t i = 0; i < figure.plots.size(); ++i) {
    figure.plots[i].framing = frame_layout(figure.frame.plots[i].layout);
  }
}

void finish_if_done(Figure& figure) {
  Transport& transport = figure.transport;
  if (!transport.playing || !is_current(figure)) return;
  if (!is_finished(figure) && figure.frame.error.empty()) return;
  transport.playing = false;
  figure.announcement = figure.frame.error.empty()
                            ? figure.frame.training.diverged
                                  ? training_text(figure)
                                  : "Finished after " + std::to_string(furthest_step(figure.frame)) +
                                        " steps." + path_news(figure)
                            : figure.frame.error;
}

// A playing figure owes `speed` steps a second. The goal stays close to what has been computed, so that pause
// is prompt on a machine that cannot keep up.
void owe_steps(Figure& figure, double elapsed_ms) {
  Transport& transport = figure.transport;
  if (!transport.playing) return;
  const int limit = last_step(*figure.spec, figure.params);
  if (figure.params.speed >= find_param("speed")->maximum) {
    transport.goal_step = limit;
    return;
  }
  transport.owed_steps +=
      static_cast<double>(figure.params.speed) * std::min(elapsed_ms, longest_pause_ms) / 1000;
  const int whole = static_cast<int>(transport.owed_steps);
  transport.owed_steps -= whole;
  const int done = is_current(figure) ? furthest_step(figure.frame) : 0;
  const int lead = std::max(1, static_cast<int>(static_cast<double>(figure.params.speed) * lead_ms / 1000));
  transport.goal_step = std::min({std::max(transport.goal_step, done) + whole, done + lead, limit});
}

void send_order(Figure& figure) {
  const Order order{figure.transport.restarts, figure.transport.goal_step, figure.params};
  if (figure.sent && *figure.sent == order) return;
  figure.sent = order;
  figure.mail->orders.draft() = order;
  figure.mail->orders.publish();
  if (figure.runner) figure.runner->wake();
}

void find_strip_of_class(Figure& figure) {
  const bool possible =
      figure.spec->strip > 0 && !figure.frame.plots.empty() && figure.frame.plots[0].layout.cols() == 2;
  if (possible)
    figure.strip = find_strip(figure.frame.plots[0].layout, answering_points(figure), figure.spec->strip);
}

void project_plots(Figure& figure) {
  figure.arrangement = arrange_figure(figure);
  Camera camera = figure.view.camera;
  camera.yaw += figure.view.idle_yaw;
  for (std::size_t i = 0; i < figure.plots.size() && i < figure.arrangement.plots.size(); ++i) {
    PlotView& plot = figure.plots[i];
    const bool curves = figure.spec->view == View::curves && figure.frame.plots[i].step >= 0;
    if (curves) plot.bent = bend_layout(figure, i);
    if (curves) plot.framing = bend_framing(figure, i);
    if (figure.spec->view == View::flow) plot.framing = frame_flow(figure);
    const bool stays = has_boxes(*figure.spec) && i > 0;  // the reader turns to the map
    write_screen_points(curves ? plot.bent : figure.frame.plots[i].layout, plot.framing,
                        stays ? Camera{} : camera, figure.arrangement.plots[i], plot.screen);
  }
}

void find_hovered(Figure& figure) {
  ViewState& view = figure.view;
  if (view.hover_by != HoverBy::mouse) return;
  view.hovered = find_answering(figure, view.mouse, hover_radius);
  view.pixel = find_pixel_in_images(figure, view.mouse);
  const int plot = find_plot(figure.arrangement, view.mouse);
  if (plot >= 0 && plot < static_cast<int>(figure.plots.size())) view.plot = plot;
}

// Until somebody touches it, a layout in space slowly turns, unless a mouse is trying to point at something.
bool turns_by_itself(const Figure& figure) {
  const ViewState& view = figure.view;
  return is_spatial(figure.params) && !view.touched && !figure.theme.reduced_motion && !view.focused &&
         view.hover_by == HoverBy::nothing;
}

void turn_idly(Figure& figure, double elapsed_ms) {
  if (!turns_by_itself(figure)) return;
  figure.view.idle_yaw += idle_turn_per_ms * static_cast<float>(std::min(elapsed_ms, longest_pause_ms));
}

std::string hovered_text(const Figure& figure) {
  const ViewState& view = figure.view;
  if (view.pixel >= 0)
    return (figure.spec->view == View::distances ? "" : "pixel ") + pixel_text(figure, view.pixel);
  if (figure.spec->view == View::flow) return flow_text(figure, view.hovered);
  if (figure.spec->map.directions)
    return point_label(*figure.dataset, view.hovered) + ", " + point_summary(figure, view.hovered);
  const std::string inks = figure.spec->view == View::pixels ? ": " + inks_text(figure, view.hovered) : "";
  return point_label(*figure.dataset, view.hovered) + ", point " + std::to_string(view.hovered + 1) + " of " +
         std::to_string(figure.dataset->points()) + inks;
}

void announce(Figure& figure) {
  const ViewState &now = figure.view, &before = figure.seen.view;
  if ((now.hovered != before.hovered && now.hovered >= 0) || (now.pixel != before.pixel && now.pixel >= 0)) {
    figure.announcement = hovered_text(figure);
  } else if (shows_representations(*figure.spec) && figure.last_update_ms > 0 &&
             figure.params.representation != figure.seen.params.representation) {
    figure.announcement = representation_text(figure);
  } else if (has_only_images(*figure.spec) && figure.last_update_ms > 0 &&
             figure.params.seed != figure.seen.params.seed) {
    figure.announcement = images_text(figure);
  }
}

template <class T>
bool moved_on(T& seen, const T& now) {
  if (seen == now) return false;
  seen = now;
  return true;
}

std::vector<double> visible_progress(const Frame& frame) {
  std::vector<double> numbers = {static_cast<double>(frame.restarts),
                                 static_cast<double>(frame.training.step), frame.training.loss};
  for (const PlotFrame& plot : frame.plots) {
    numbers.insert(numbers.end(), {static_cast<double>(plot.step), plot.cost, plot.preservation});
  }
  return numbers;
}

// What the controls of a map show.
bool has_other_tools(const ViewState& before, const ViewState& now) {
  return before.picks != now.picks || before.ends != now.ends || before.neighbours != now.neighbours ||
         before.texts != now.texts;
}

Changes notice_changes(Figure& figure) {
  Figure::Seen& seen = figure.seen;
  Changes changes;
  const bool map = has_other_tools(seen.view, figure.view);
  const bool view = moved_on(seen.view, figure.view);
  const bool progress = moved_on(seen.progress, visible_progress(figure.frame));
  const bool transport = moved_on(seen.playing, figure.transport.playing);
  const bool params = moved_on(seen.params, figure.params);
  const bool theme = moved_on(seen.theme, figure.theme);
  const bool size = moved_on(seen.arrangement, figure.arrangement);
  changes.picture = view || progress || transport || params || theme || size;
  changes.controls = map || transport || params || (progress && !figure.transport.playing);
  changes.announcement = moved_on(seen.announcement, figure.announcement);
  changes.state = (view || params) && moved_on(seen.state, figure_state(figure));
  changes.failed = moved_on(seen.error, figure.error) && !figure.error.empty();
  return changes;
}

// There is more to come without anybody doing anything: plots to start, steps to take, quality to measure.
bool awaits_a_frame(const Figure& figure) {
  if (!figure.frame.error.empty()) return false;
  if (!is_current(figure)) return true;
  for (const PlotFrame& plot : figure.frame.plots) {
    if (plot.step < 0 || plot.preparing || (plot.steps_to_go > 0 && plot.step < figure.transport.goal_step))
      return true;
    if (figure.spec->quality && plot.steps_to_go <= 0 && plot.preservation < 0) return true;
  }
  return false;
}

// True while points are on their way without an optimiser.
bool bring_up_to_date(Figure& figure, double elapsed_ms) {
  if (is_still(*figure.spec)) return lay_out_still(figure, elapsed_ms);
  take_frame(figure);
  if (figure.spec->view == View::path) lay_out_path(figure);
  finish_if_done(figure);
  owe_steps(figure, elapsed_ms);
  send_order(figure);
  find_strip_of_class(figure);
  if (!has_findable_points(*figure.spec) || figure.plots.empty()) return false;
  return move_on_map(figure, figure.frame.plots[0].layout, elapsed_ms, !figure.transport.playing);
}

}  // namespace

Changes update_figure(Figure& figure, double now_ms) {
  const double elapsed_ms = figure.last_update_ms > 0 ? now_ms - figure.last_update_ms : 0;
  figure.last_update_ms = now_ms;
  if (!figure.dataset) return notice_changes(figure);
  const bool moving = bring_up_to_date(figure, elapsed_ms);
  turn_idly(figure, elapsed_ms);
  project_plots(figure);
  find_hovered(figure);
  light_neighbours(figure);
  announce(figure);
  Changes changes = notice_changes(figure);
  const bool wants = !further_files(figure).empty();
  const bool came = figure.map.asked && !wants;
  changes.files = wants && !figure.map.asked;
  figure.map.asked = wants;
  changes.picture = changes.picture || moving || came;
  changes.animating = moving || figure.transport.playing || awaits_a_frame(figure) || turns_by_itself(figure);
  return changes;
}

}  // namespace planisphere
