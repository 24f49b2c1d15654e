#include "figure/figure.h"

#include <doctest/doctest.h>

#include <string>

#include "figure/controls.h"
#include "figure/snapshot.h"
#include "figure/tiny_figure.h"

namespace planisphere {

TEST_CASE("the first picture is there before anybody presses play") {
  TinyFigure tiny;
  tiny.turn();
  const Changes changes = tiny.turn();
  CHECK(changes.picture);
  CHECK(furthest_step(tiny.figure.frame) == 0);
  CHECK(tiny.figure.plots.at(0).screen.positions.size() == 60);
}

TEST_CASE("an idle figure asks for no further frames and no drawing") {
  TinyFigure tiny;
  for (int i = 0; i < 4; ++i) tiny.turn();
  const Changes changes = tiny.turn();
  CHECK(!changes.picture);
  CHECK(!changes.animating);
}

TEST_CASE("playing takes steps at the chosen speed and stops at the end") {
  TinyFigure tiny;
  tiny.turn();
  tiny.turn();
  act(tiny.figure, "play", 1);
  for (int i = 0; i < 10; ++i) tiny.turn(50);  // half a second at 100 steps a second
  CHECK(furthest_step(tiny.figure.frame) >= 40);
  CHECK(furthest_step(tiny.figure.frame) <= 50);
  for (int i = 0; i < 10; ++i) tiny.turn(50);
  CHECK(furthest_step(tiny.figure.frame) == 60);
  CHECK(!tiny.figure.transport.playing);
  CHECK(tiny.figure.announcement == "Finished after 60 steps.");
}

TEST_CASE("a perplexity that so few points cannot have is said, with the one that is taken") {
  TinyFigure tiny("perplexity=50");
  tiny.turn();
  tiny.turn();
  CHECK(status_text(tiny.figure).find("perplexity 19.7, the most for 60 points") != std::string::npos);
  act(tiny.figure, "perplexity", 19);
  CHECK(status_text(tiny.figure).find("the most for") == std::string::npos);
}

TEST_CASE("a tab that was hidden for an hour does not rush when it comes back") {
  TinyFigure tiny;
  tiny.turn();
  act(tiny.figure, "play", 1);
  tiny.turn();
  tiny.turn(3600e3);
  tiny.turn();
  CHECK(furthest_step(tiny.figure.frame) <= 15);
}

TEST_CASE("pause holds, step takes one, reset goes back to the start") {
  TinyFigure tiny;
  tiny.turn();
  act(tiny.figure, "play", 1);
  for (int i = 0; i < 5; ++i) tiny.turn(50);
  act(tiny.figure, "play", 0);
  for (int i = 0; i < 3; ++i) tiny.turn(50);
  const int held = furthest_step(tiny.figure.frame);
  CHECK(held > 0);
  act(tiny.figure, "step", 1);
  for (int i = 0; i < 3; ++i) tiny.turn(50);
  CHECK(furthest_step(tiny.figure.frame) == held + 1);
  act(tiny.figure, "reset", 1);
  for (int i = 0; i < 3; ++i) tiny.turn(50);
  CHECK(furthest_step(tiny.figure.frame) == 0);
}

TEST_CASE("a new seed gives another layout, and the old seed the old one") {
  TinyFigure tiny;
  tiny.turn();
  tiny.turn();
  const auto first = hash_layout(tiny.figure.frame.plots.at(0).layout);
  act(tiny.figure, "reseed", 1);
  tiny.turn();
  tiny.turn();
  CHECK(hash_layout(tiny.figure.frame.plots.at(0).layout) != first);
  act(tiny.figure, "seed", 1);
  tiny.turn();
  tiny.turn();
  CHECK(hash_layout(tiny.figure.frame.plots.at(0).layout) == first);
}

TEST_CASE("replay after the end starts anew") {
  TinyFigure tiny;
  act(tiny.figure, "speed", 2000);
  act(tiny.figure, "play", 1);
  for (int i = 0; i < 4; ++i) tiny.turn();
  REQUIRE(furthest_step(tiny.figure.frame) == 60);
  act(tiny.figure, "play", 1);
  CHECK(tiny.figure.transport.restarts == 1);
}

TEST_CASE("unknown controls and values that are no numbers are refused") {
  TinyFigure tiny;
  CHECK(!act(tiny.figure, "explode", 1));
  CHECK(!act(tiny.figure, "perplexity", std::numeric_limits<float>::quiet_NaN()));
  CHECK(act(tiny.figure, "perplexity", 1e30f));
  CHECK(tiny.figure.params.perplexity == 200);
}

TEST_CASE("a figure's state comes back from its URL") {
  TinyFigure tiny;
  act(tiny.figure, "perplexity", 12);
  tiny.figure.view.camera = {{0.25f, -0.5f}, 3};
  const std::string state = figure_state(tiny.figure);
  TinyFigure again(state);
  CHECK(again.figure.params == tiny.figure.params);
  CHECK(again.figure.view.camera == tiny.figure.view.camera);
  CHECK(figure_state(again.figure) == state);
}

TEST_CASE("nonsense in a URL is mended and noticed") {
  TinyFigure tiny("zoom=1e9&perplexity=-3&x=nan");
  CHECK(tiny.figure.view.camera.zoom == max_zoom);
  CHECK(tiny.figure.view.camera.pan.x == 0);
  CHECK(tiny.figure.notice != "");
}

TEST_CASE("a learning rate that makes the layout fly apart is said, and reset mends it") {
  TinyFigure tiny;
  tiny.turn();
  tiny.figure.mail->frames.draft() = {0, 1, "The layout flew apart.", {}};
  tiny.figure.mail->frames.publish();
  tiny.now_ms += 16;
  CHECK(update_figure(tiny.figure, tiny.now_ms).failed);
  CHECK(tiny.figure.error == "The layout flew apart.");
  act(tiny.figure, "reset", 1);
  tiny.turn();
  tiny.turn();
  CHECK(tiny.figure.error == "");
}

}  // namespace planisphere
