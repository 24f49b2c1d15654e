// A figure on somebody's screen: what was authored, what the reader did to it, and what the optimiser made of
// it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/bundle.h"
#include "data/dataset.h"
#include "figure/arrange.h"
#include "figure/mail.h"
#include "figure/map_state.h"
#include "figure/runner.h"
#include "figure/spec.h"
#include "figure/strip.h"
#include "figure/view_state.h"
#include "scene/theme.h"

namespace planisphere {

/// Play, pause, step and reset as states.
struct Transport {
  bool playing = false;
  int restarts = 0;
  int goal_step = 0;
  double owed_steps = 0;  // fraction of a step that playing has not spent yet
};

/// One plot on the screen.
struct PlotView {
  Framing framing;
  ScreenPoints screen;  // no positions before its method has started
  Matrix<float> bent;   // of curves: the layout as it is shown
};

/// What update() noticed since the last call.
struct Changes {
  bool picture = false;
  bool animating = false;  // call again at the next animation frame
  bool controls = false;
  bool announcement = false;
  bool state = false;
  bool failed = false;
  bool files = false;  // wanted_files() lists further ones
};

struct Figure {
  const FigureSpec* spec = nullptr;
  Params params;
  ViewState view;
  Transport transport;
  Theme theme;
  float width = 640, height = 532;  // CSS pixels
  Arrangement arrangement = arrange(640, 532, 1, 0);

  std::optional<BundleReader> reader;         // while data is still arriving
  DatasetPointer dataset;                     // afterwards
  std::optional<BundleReader> lesson_reader;  // the same of the spec's lessons
  DatasetPointer lessons;
  std::vector<Color> colors;  // of its points, from the page, translucent ones grey; empty: of their classes
  WorkPointer work;
  std::shared_ptr<Mail> mail;
  std::unique_ptr<Runner> runner;  // null where the owner turns the workshop itself (posters, tests)

  std::optional<Order> sent;

  Frame frame;                              // the newest one of the present restart
  std::vector<PlotView> plots;              // one for each of the frame's, as of the last update()
  Matrix<float> goal;                       // where the points of a figure without optimiser go,
  std::pair<int, int> goal_pixels;          // and for which pixels
  std::vector<Matrix<float>> goals;         // the same for each plot of representations,
  std::pair<Params, Arrangement> goals_of;  // and for which parameters, on plots of which shapes
  std::vector<Matrix<float>> former_paths;  // TrainingFrame::path of runs before this one
  std::pair<int, int> pair;                 // of representations that are alike but for a flip
  std::vector<float> mean_image;            // of all points, where the view shows it
  Strip strip;                              // where the spec asks for one
  MapState map;                             // of a View::map
  std::string notice;        // one sentence about something that was mended (a clamped URL value), or ""
  std::string announcement;  // for screen readers
  std::string error;         // one sentence if the figure cannot go on

  // What the last update() saw.
  struct Seen {
    Params params;
    ViewState view;
    Theme theme;
    Arrangement arrangement;
    bool playing = false;
    std::vector<double> progress;  // of the frame: everything that shows
    std::string announcement, state, error;
  } seen;
  double last_update_ms = 0;
};

void resize_figure(Figure& figure, float width, float height);

/// Where everything lies in a figure of its present size.
Arrangement arrange_figure(const Figure& figure);

/// Whether the newest frame belongs to the present restart, and whether all its plots have taken their last
/// step.
bool is_current(const Figure& figure);
bool is_finished(const Figure& figure);

/// Moves time on: takes a new frame, lets a playing figure owe its steps, sends the newest order, looks what
/// changed.
Changes update_figure(Figure& figure, double now_ms);

/// The reader's changes as a URL hash; empty for the figure as authored.
std::string figure_state(const Figure& figure);

/// "digit 7", "Aachen": what a point is called. Its metadata's column "label" first, then the classes'.
std::string point_label(const Dataset& dataset, int point);

}  // namespace planisphere
