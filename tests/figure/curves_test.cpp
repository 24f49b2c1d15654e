// Networks that part two curves while readers watch.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "figure/curves_picture.h"
#include "figure/network_figure.h"
#include "figure/picture.h"
#include "figure/snapshot.h"

namespace planisphere {
namespace {

const TrainingFrame& training(const NetworkFigure& trained) {
  return trained.figure.frame.training;
}

/// Pieces of the border between both answers in a plot.
std::vector<LineMark> border(const NetworkFigure& trained, std::size_t plot) {
  std::vector<LineMark> border;
  for (const LineMark& line : build_curves_picture(trained.figure, plot).lines) {
    if (line.color == trained.figure.theme.ink()) border.push_back(line);
  }
  return border;
}

/// How far from the straight line between its farthest points a border goes, CSS pixels.
float bend_of(const std::vector<LineMark>& border) {
  const auto left_of = [](const LineMark& a, const LineMark& b) { return a.from.x < b.from.x; };
  const Vec2 from = std::min_element(border.begin(), border.end(), left_of)->from;
  const Vec2 to = std::max_element(border.begin(), border.end(), left_of)->from;
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  float farthest = 0;
  for (const LineMark& line : border) {
    const float area = (to.x - from.x) * (line.from.y - from.y) - (to.y - from.y) * (line.from.x - from.x);
    farthest = std::max(farthest, std::abs(area) / length);
  }
  return farthest;
}

}  // namespace

TEST_CASE("two curves are there at once and need no workshop") {
  NetworkFigure still("curves-data");
  CHECK(still.figure.plots.at(0).screen.positions.size() == 200);
  CHECK(build_curves_picture(still.figure, 0).lines.size() == 198);
  CHECK(list_controls(still.figure).size() == 1);
  CHECK(!still.turn().animating);
}

TEST_CASE("without a hidden layer the curves are not parted, and the border is straight") {
  NetworkFigure linear("curves-linear");
  linear.play_to_the_end();
  CHECK(training(linear).accuracy > 0.7);
  CHECK(training(linear).accuracy < 0.97);
  CHECK(bend_of(border(linear, 0)) < 0.1f);
}

TEST_CASE("with a hidden layer they are, by a border that is curved in the plane and straight in the layer") {
  NetworkFigure hidden("curves-hidden");
  const double before = training(hidden).loss;
  hidden.play_to_the_end();
  CHECK(training(hidden).accuracy == 1);
  CHECK(training(hidden).loss < before / 10);
  CHECK(bend_of(border(hidden, 0)) > 10);
  CHECK(bend_of(border(hidden, 1)) < 0.1f);
}

TEST_CASE("several seeds part the curves") {
  int parted = 0;
  for (const char* state : {"seed=1", "seed=2", "seed=3", "seed=4", "seed=5"}) {
    NetworkFigure hidden("curves-hidden", state);
    hidden.play_to_the_end();

    parted += training(hidden).accuracy == 1;
  }
  CHECK(parted >= 4);
}

TEST_CASE("the slider leads without a jump from the inputs to the hidden layer") {
  NetworkFigure hidden("curves-hidden");
  act(hidden.figure, "step", 1);
  hidden.turn();
  act(hidden.figure, "blend", 0);
  hidden.turn();
  CHECK(hidden.figure.plots[1].bent == hidden.figure.dataset->vectors);
  Matrix<float> before = hidden.figure.plots[1].bent;
  for (int percent = 1; percent <= 100; ++percent) {
    act(hidden.figure, "blend", static_cast<float>(percent) / 100);
    CHECK(hidden.turn().picture);
    const Matrix<float>& now = hidden.figure.plots[1].bent;
    for (std::size_t i = 0; i < now.size(); ++i) CHECK(std::abs(now.flat()[i] - before.flat()[i]) < 0.03f);
    before = now;
  }
  CHECK(before == hidden.figure.frame.plots[1].layout);
  CHECK(hidden.figure.frame.training.step == 1);
}

TEST_CASE("both plots show the same step, and stopping anywhere changes nothing") {
  NetworkFigure straight("curves-hidden"), halting("curves-hidden");
  straight.figure.transport.goal_step = halting.figure.transport.goal_step = 7;
  straight.turn();
  halting.turn();
  straight.figure.transport.goal_step = halting.figure.transport.goal_step = 20;
  for (NetworkFigure* each : {&straight, &halting}) {
    each->turn();
    each->turn();
    CHECK(each->figure.frame.plots[0].step == 20);
    CHECK(each->figure.frame.plots[1].step == 20);
  }
  CHECK(hash_layout(straight.figure.frame.plots[1].layout) ==
        hash_layout(halting.figure.frame.plots[1].layout));
}

TEST_CASE("a learning rate of 100 diverges, says so, and reset leads back") {
  for (const char* name : {"curves-linear", "curves-hidden"}) {
    NetworkFigure wild(name, "training_rate=100");
    wild.play_to_the_end();

    CHECK(training(wild).diverged == 1);
    CHECK(status_text(wild.figure).ends_with("choose a smaller learning rate, then reset."));
    CHECK(wild.figure.announcement == status_text(wild.figure));
    CHECK(wild.figure.error == "");
    act(wild.figure, "training_rate", wild.figure.spec->params.training_rate);
    CHECK(act(wild.figure, "reset", 1));
    wild.turn();
    wild.turn();
    CHECK(training(wild).diverged == 0);
    CHECK(training(wild).step == 0);
    wild.play_to_the_end();
    CHECK(training(wild).accuracy > 0.7);
  }
}

TEST_CASE("another seed begins with other weights, reset with the same") {
  NetworkFigure hidden("curves-hidden");
  const Matrix<float> first = training(hidden).parameters;
  act(hidden.figure, "reseed", 1);
  hidden.turn();
  hidden.turn();
  const Matrix<float> other = training(hidden).parameters;
  act(hidden.figure, "reset", 1);
  hidden.turn();
  hidden.turn();
  CHECK(!(first == other));
  CHECK(training(hidden).parameters == other);
}

}  // namespace planisphere
