// A drawing of boxes and arrows that explain themselves.
#include "figure/flow_picture.h"

#include <doctest/doctest.h>

#include <set>

#include "data/encoder_decoder.h"
#include "figure/interaction.h"
#include "figure/network_figure.h"
#include "figure/picture.h"

namespace planisphere {

TEST_CASE("arrows go from box to box, and every box has one") {
  const int cells = static_cast<int>(encoder_decoder_cells().size());
  std::set<int> touched;
  for (const FlowArrow arrow : encoder_decoder_arrows()) {
    REQUIRE(arrow.from >= 0);
    REQUIRE(arrow.to < cells);
    touched.insert({arrow.from, arrow.to});
  }
  CHECK(static_cast<int>(touched.size()) == cells);
}

TEST_CASE("all that is read reaches the decoder through one state") {
  for (const FlowArrow arrow : encoder_decoder_arrows()) {
    const FlowKind from = encoder_decoder_cells()[static_cast<std::size_t>(arrow.from)].kind,
                   to = encoder_decoder_cells()[static_cast<std::size_t>(arrow.to)].kind;
    CHECK(!(from == FlowKind::encoder && to == FlowKind::decoder));
  }
}

TEST_CASE("a box explains itself by mouse and by keyboard, in the picture and aloud") {
  NetworkFigure drawing("encoder-decoder");
  Figure& figure = drawing.figure;
  CHECK(build_texts(figure).back().text.starts_with("Point at a box"));
  Drag drag;
  const Vec2 state = figure.plots.at(0).screen.positions.at(5);
  point_at(figure, drag, {PointerKind::move, PointerType::mouse, state, 0});
  drawing.turn();
  CHECK(figure.view.hovered == 5);
  CHECK(figure.announcement.starts_with("state at the end of the sentence: All that the decoder will know"));
  CHECK(build_texts(figure).back().text.ends_with("shows."));
  CHECK(press_key(figure, "Home"));
  CHECK(press_key(figure, "ArrowUp"));
  drawing.turn();
  CHECK(figure.view.hovered == 1);
  CHECK(figure.announcement.starts_with("encoder after one word: "));
}

TEST_CASE("boxes and texts lie inside the figure, on phones and on wide screens") {
  NetworkFigure drawing("encoder-decoder");
  for (const float width : {320.0f, 360.0f, 720.0f, 2000.0f}) {
    resize_figure(drawing.figure, width, 0.62f * width + 132);
    drawing.turn();
    const Rect place = drawing.figure.arrangement.plots.at(0);
    const DrawList picture = build_flow_picture(drawing.figure);
    CHECK(picture.cells.size() == encoder_decoder_cells().size());
    for (const CellMark& cell : picture.cells) {
      CHECK(place.contains({cell.at.x, cell.at.y}));
      CHECK(place.contains({cell.at.x + cell.at.width, cell.at.y + cell.at.height}));
    }
    for (const TextMark& text : build_flow_texts(drawing.figure)) CHECK(place.contains(text.at));
  }
}

TEST_CASE("lines break between words") {
  CHECK(wrap_text("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap_text("immeasurable no", 4) == std::vector<std::string>{"immeasurable", "no"});
  CHECK(wrap_text("", 4).empty());
}

}  // namespace planisphere
