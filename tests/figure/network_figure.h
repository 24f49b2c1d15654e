// A figure of the catalogue whose workshop works on the test's own thread.
#pragma once

#include <memory>
#include <string_view>

#include "essays/catalogue.h"
#include "figure/controls.h"
#include "figure/figure.h"
#include "figure/opening.h"
#include "figure/workshop.h"

namespace planisphere {

struct NetworkFigure {
  Figure figure;
  std::unique_ptr<Workshop> workshop;
  double now_ms = 1000;

  /// Without a dataset the figure makes its own.
  explicit NetworkFigure(std::string_view name, std::string_view state = "", DatasetPointer dataset = nullptr)
      : NetworkFigure(*find_figure(name), state, std::move(dataset)) {}
  explicit NetworkFigure(const FigureSpec& spec, std::string_view state = "",
                         DatasetPointer dataset = nullptr, DatasetPointer lessons = nullptr)
      : figure(open_figure(spec, state)) {
    if (lessons) give_lessons(figure, std::move(lessons));
    if (dataset) give_dataset(figure, std::move(dataset));
    resize_figure(figure, 800, 620);
    workshop = std::make_unique<Workshop>(figure.work, figure.mail);
    turn();
    turn();
  }
  NetworkFigure(const NetworkFigure&) = delete;
  NetworkFigure& operator=(const NetworkFigure&) = delete;

  Changes turn(double elapsed_ms = 16) {
    now_ms += elapsed_ms;
    const Changes changes = update_figure(figure, now_ms);
    while (workshop->turn(1e9)) {
    }
    return changes;
  }
  void play_to_the_end() {
    act(figure, "speed", 1e9f);
    act(figure, "play", 1);
    for (int i = 0; i < 1000 && figure.transport.playing; ++i) turn();
  }
};

}  // namespace planisphere
