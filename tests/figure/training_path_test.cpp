// A network's way among landmarks.
#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "figure/interaction.h"
#include "figure/path_picture.h"
#include "figure/picture.h"
#include "figure/snapshot.h"
#include "figure/wandering_figure.h"

namespace planisphere {
namespace {

const Representations& landmarks() {
  return *wandering_data().dataset->representations;
}

/// Of a row of the path from a landmark, in parts of the landmarks' spread.
double distance_to(const Matrix<float>& path, int row, int landmark) {
  const Matrix<float>& map = landmarks().maps[0].points;
  double spread = 0;
  for (const float number : map.flat())
    spread += static_cast<double>(number) * static_cast<double>(number) / map.rows();
  return std::hypot(static_cast<double>(path(row, 1) - map(landmark, 0)),
                    static_cast<double>(path(row, 2) - map(landmark, 1))) /
         std::sqrt(spread);
}

std::size_t count_lines(const Figure& figure) {
  std::vector<DrawList> lists;
  add_paths(figure, lists);
  return lists.empty() ? 0 : lists.front().lines.size();
}

}  // namespace

TEST_CASE("a network leads from the untrained landmark of its seed to the trained one") {
  for (int seed = 1; seed <= 4; ++seed) {
    WanderingFigure wandering("seed=" + std::to_string(seed));
    REQUIRE(wandering.figure.error == "");
    CHECK(wandering.training().nearest == 2 * (seed - 1));
    wandering.play_to_the_end();
    const Matrix<float>& path = wandering.training().path;
    REQUIRE(path.rows() == path_steps + 1);
    REQUIRE(path.cols() == 7);
    CHECK(wandering.training().nearest == 2 * seed - 1);
    CHECK(distance_to(path, 0, 2 * (seed - 1)) < 0.05);
    CHECK(distance_to(path, path_steps, 2 * seed - 1) < 0.05);
    CHECK(path(path_steps, 0) > 0.9f);
    CHECK(path(path_steps, 0) == static_cast<float>(wandering.training().accuracy));
  }
}

TEST_CASE("one step at a time leads along the same path as playing, to the bit; another seed does not") {
  WanderingFigure played, stepped, other("seed=2");
  played.play_to_the_end();
  other.play_to_the_end();
  for (int step = 0; step < path_steps; ++step) {
    CHECK(act(stepped.figure, "step", 1));
    stepped.turn();
    stepped.turn();
  }
  CHECK(stepped.training().path == played.training().path);
  CHECK(stepped.figure.frame.plots[1].layout == played.figure.frame.plots[1].layout);
  CHECK(!(other.training().path == played.training().path));
}

TEST_CASE("the worker's copy of the work leads along the same path") {
  WanderingFigure here;
  std::string name;
  auto dataset = std::make_shared<Dataset>();
  std::shared_ptr<Dataset> lessons;
  REQUIRE(unpack_work(pack_work(*here.figure.work), name, *dataset, lessons));
  CHECK(name == "training-path");
  dataset->vectors = here.figure.dataset->vectors;  // carried by themselves
  lessons->vectors = here.figure.lessons->vectors;
  here.workshop = std::make_unique<Workshop>(std::make_shared<Work>(Work{wandering_spec, dataset, lessons}),
                                             here.figure.mail);
  here.figure.sent.reset();
  here.play_to_the_end();
  WanderingFigure there;
  there.play_to_the_end();
  CHECK(here.training().path == there.training().path);
  Frame back;
  REQUIRE(unpack_frame(pack_frame(there.figure.frame), back));
  CHECK(back.training.path == there.training().path);
  CHECK(back.training.nearest == there.training().nearest);
}

TEST_CASE("former paths stay until they are to be forgotten, each once") {
  WanderingFigure wandering;
  wandering.play_to_the_end();
  const std::size_t alone = count_lines(wandering.figure);
  CHECK(alone == path_steps);
  act(wandering.figure, "reset", 1);
  wandering.turn();
  wandering.turn();
  CHECK(wandering.figure.former_paths.size() == 1);
  CHECK(count_lines(wandering.figure) == path_steps);
  wandering.play_to_the_end();
  act(wandering.figure, "reseed", 1);
  wandering.turn();
  wandering.turn();
  CHECK(wandering.figure.former_paths.size() == 1);
  wandering.play_to_the_end();
  CHECK(count_lines(wandering.figure) == 2 * path_steps);
  CHECK(act(wandering.figure, "forget", 1));
  wandering.turn();
  wandering.turn();
  CHECK(wandering.figure.former_paths.empty());
  CHECK(wandering.training().step == 0);
  CHECK(count_lines(wandering.figure) == 0);
}

TEST_CASE("other units and another width begin anew; a learning rate of 100 diverges, says so, and resets") {
  WanderingFigure wandering;
  std::set<std::uint64_t> ends;
  for (const char* state : {"", "activation=tanh", "activation=relu", "units=1", "units=200"}) {
    WanderingFigure other(state);
    other.play_to_the_end();
    CHECK(!other.training().diverged);
    ends.insert(hash_layout(other.training().path));
  }
  CHECK(ends.size() == 5);
  for (const char* units : {"sigmoid", "tanh", "relu"}) {
    WanderingFigure wild(std::string("training_rate=100&activation=") + units);
    wild.play_to_the_end();
    CHECK(wild.training().diverged);
    CHECK(wild.figure.announcement.find("choose a smaller learning rate, then reset") != std::string::npos);
    for (const float place : wild.training().path.flat()) CHECK(std::isfinite(place));
    act(wild.figure, "training_rate", 0.05f);
    act(wild.figure, "reset", 1);
    wild.play_to_the_end();
    CHECK(wild.training().step == path_steps);
  }
}

TEST_CASE("no width, too much of it and units that nobody knows are mended with a sentence") {
  CHECK(WanderingFigure("units=0").figure.notice == "units must lie between 1 and 200; took 1.");
  CHECK(WanderingFigure("units=1e9").figure.params.units == 200);
  CHECK(WanderingFigure("activation=softmax").figure.notice ==
        "activation=softmax makes no sense; kept sigmoid.");
  WanderingFigure mended("units=none&activation=&training_rate=-3&representation=77&map=9");
  CHECK(mended.figure.params.representation == 7);
  CHECK(mended.figure.error == "");
  Params none;
  none.units = 0;
  CHECK(find_mistake(training_options(*mended.figure.work, none)) != "");
}

TEST_CASE("without lessons there is a sentence instead of a figure") {
  Figure figure = open_figure(wandering_spec, "");
  CHECK(wanted_files(figure).front() == "lessons/projector_config.json");
  CHECK(wanted_files(figure).back() == "made-up/planisphere.json");
  give_dataset(figure, wandering_data().dataset);
  CHECK(figure.error.starts_with("This figure’s network learns from more than 60 points"));
}

TEST_CASE("a mouse and keys choose a landmark, and its name is written beside it") {
  WanderingFigure wandering;
  wandering.figure.view.plot = 0;
  CHECK(press_key(wandering.figure, "End"));
  wandering.turn();
  CHECK(wandering.figure.params.representation == 7);
  CHECK(wandering.figure.announcement == "a learned one, trained");
  bool named = false;
  for (const TextMark& text : build_texts(wandering.figure)) named |= text.text == "a learned one, trained";
  CHECK(named);
  CHECK(press_key(wandering.figure, "Enter"));
  CHECK(wandering.figure.view.hovered == 0);
}

}  // namespace planisphere
