// Scattered points that a page colours, and among which its reader finds some: outside of maps.
#include <doctest/doctest.h>

#include "figure/controls.h"
#include "figure/interaction.h"
#include "figure/map_view.h"
#include "figure/picture.h"
#include "figure/snapshot_text.h"
#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

const FigureSpec& finding_spec() {
  static const FigureSpec spec = [] {
    FigureSpec authored = tiny_spec;
    authored.params.speed = 2000;
    authored.method_picker = true;
    authored.map = {.search = true, .names = true};
    return authored;
  }();
  return spec;
}

struct FindingFigure : TinyFigure {
  explicit FindingFigure(bool named = false) {
    auto data = std::make_shared<Dataset>(*tiny_dataset());
    if (named) data->columns = {{"label", {}}};
    for (int i = 0; named && i < 60; ++i) data->columns[0].values.push_back("point " + std::to_string(i));
    figure = open_figure(finding_spec(), "");
    give_dataset(figure, data);
    workshop = std::make_unique<Workshop>(figure.work, figure.mail);
    act(figure, "play", 1);
    for (int i = 0; i < 5; ++i) turn();
  }
  void settle() {
    while (turn().animating) {
    }
  }
};

const Color red = {200, 0, 0, 255}, mist = {0, 0, 200, 10};

}  // namespace

TEST_CASE("colours from the page go before classes, translucent ones lie below as a mist") {
  FindingFigure finding;
  finding.figure.colors.assign(60, mist);
  finding.figure.colors[4] = red;
  finding.figure.colors[9] = red;
  const DrawList list = build_draw_lists(finding.figure)[0];
  REQUIRE(list.points.size() == 60);
  CHECK(list.points[57].fill == Color{150, 150, 150, list.points[0].fill.a});
  CHECK(list.points[0].fill.a < 255);
  CHECK(list.points[58].fill == red);
  CHECK(list.points[59].fill == red);
  CHECK(snapshot_text(finding.figure).find("\"#c80000\"") != std::string::npos);
  finding.figure.colors.clear();
  CHECK(build_draw_lists(finding.figure)[0].points[4].fill ==
        class_color_of(finding.figure.dataset->classes, 1));
}

TEST_CASE("a found point is flown to while the layout lies as it lies") {
  FindingFigure finding;
  REQUIRE(fly_to(finding.figure, 17));
  CHECK(finding.turn().animating);
  finding.settle();
  CHECK(finding.figure.view.hovered == 17);
  const Rect plot = finding.figure.arrangement.plots[0];
  const Vec2 at = finding.figure.plots[0].screen.positions[17];
  CHECK(at.x == doctest::Approx(middle_of(plot).x).epsilon(0.01));
  CHECK(at.y == doctest::Approx(middle_of(plot).y).epsilon(0.01));
  CHECK(finding.figure.view.camera.zoom > 2);
  CHECK_FALSE(fly_to(finding.figure, 60));
  CHECK_FALSE(fly_to(finding.figure, -1));
}

TEST_CASE("in space a found point is pointed at, and the view stays") {
  FindingFigure finding;
  act(finding.figure, "dimensions", 1);
  finding.turn();
  finding.turn();
  const float zoom = finding.figure.view.camera.zoom;
  REQUIRE(fly_to(finding.figure, 17));
  finding.turn();
  CHECK(finding.figure.view.hovered == 17);
  CHECK(finding.figure.view.camera.zoom == zoom);
}

TEST_CASE("a point lights its neighbours of the original space, which are of its cluster") {
  FindingFigure finding;
  REQUIRE(act(finding.figure, "lit", 1));
  REQUIRE(press_key(finding.figure, "Home"));
  finding.turn();
  REQUIRE(finding.figure.map.neighbours.size() == 10);
  for (const int i : finding.figure.map.neighbours) CHECK(i % 3 == finding.figure.view.hovered % 3);
  const DrawList list = build_draw_lists(finding.figure)[0];
  CHECK(list.lines.size() == 10);
  CHECK(list.rings.size() == 11);
  CHECK(figure_state(finding.figure).find("lit=1") != std::string::npos);
}

TEST_CASE("names stand beside points that lie still, and not while they move") {
  FindingFigure finding(true);
  finding.settle();
  REQUIRE(is_finished(finding.figure));
  CHECK(build_texts(finding.figure).empty());  // all of them would hide the points
  press_key(finding.figure, "+");
  press_key(finding.figure, "+");
  finding.settle();
  const std::vector<TextMark> texts = build_texts(finding.figure);
  REQUIRE(!texts.empty());
  CHECK(texts[0].text.starts_with("point "));
  act(finding.figure, "speed", 100);
  act(finding.figure, "play", 1);
  finding.turn();
  finding.turn();
  REQUIRE(finding.figure.transport.playing);
  CHECK(build_texts(finding.figure).empty());
}

TEST_CASE("figures without search have neither flights nor neighbours") {
  TinyFigure tiny;
  tiny.turn();
  tiny.turn();
  CHECK_FALSE(fly_to(tiny.figure, 3));
  CHECK_FALSE(act(tiny.figure, "lit", 1));
}

TEST_CASE("many points have a picture before their method is ready, and the method begins there") {
  auto data = std::make_shared<Dataset>();
  data->vectors = Matrix<float>(4000, 3);
  Random random(5);
  for (float& x : data->vectors.flat()) x = random.normal();
  for (const Start start : {Start::random, Start::pca}) {
    auto mail = std::make_shared<Mail>();
    Workshop workshop(std::make_shared<Work>(Work{finding_spec(), data}), mail);
    mail->orders.draft() = {0, 0, {.start = start}};
    mail->orders.publish();
    workshop.turn(1);
    REQUIRE(mail->frames.take());
    const Frame first = mail->frames.latest();
    CHECK(first.plots.at(0).preparing == 1);
    CHECK(first.plots.at(0).step == 0);
    while (workshop.turn(1)) {
    }
    REQUIRE(mail->frames.take());
    CHECK(mail->frames.latest().plots.at(0).preparing == 0);
    CHECK(mail->frames.latest().plots.at(0).layout == first.plots.at(0).layout);
  }
}

}  // namespace planisphere
