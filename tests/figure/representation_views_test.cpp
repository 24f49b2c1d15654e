// One representation from lists, two that differ by a flip.
#include <doctest/doctest.h>

#include "figure/controls.h"
#include "figure/flipped_pairs.h"
#include "figure/interaction.h"
#include "figure/picture.h"
#include "figure/representation_facets.h"
#include "figure/represented_figure.h"

namespace planisphere {
namespace {

const Control& find_control(const std::vector<Control>& controls, std::string_view id) {
  for (const Control& control : controls) {
    if (control.id == id) return control;
  }
  FAIL("no such control");
  return controls.front();
}

}  // namespace

TEST_CASE("the lists offer only what exists, and each choice leads to what it says") {
  const auto all = make_representations(40);
  for (int from = 0; from < 6; ++from) {
    for (const Facet& facet : list_facets(all->list, from)) {
      for (int choice = 0; choice < static_cast<int>(facet.choices.size()); ++choice) {
        const int next = choose_facet(all->list, from, facet.id, choice);
        REQUIRE(next >= 0);
        for (const Facet& then : list_facets(all->list, next)) {
          if (std::string_view(then.id) == facet.id)
            CHECK(then.choices[static_cast<std::size_t>(then.chosen)] ==
                  facet.choices[static_cast<std::size_t>(choice)]);
        }
      }
      CHECK(choose_facet(all->list, from, facet.id, facet.chosen) == from);
      CHECK(choose_facet(all->list, from, facet.id, 99) == -1);
    }
  }
  CHECK(choose_facet(all->list, 0, "colour", 0) == -1);
}

TEST_CASE("choosing another width keeps seed and epochs where there are such networks") {
  const auto all = make_representations(40);
  CHECK(choose_facet(all->list, 3, "kind", 1) == 1);
  CHECK(choose_facet(all->list, 4, "kind", 1) == 2);
}

TEST_CASE("a figure with lists shows the picked representation and tells its name") {
  RepresentedFigure shown(View::listed, "representation=3");
  CHECK(status_text(shown.figure) == "20 units, seed 1");
  CHECK(find_control(list_controls(shown.figure), "network").choices.size() == 2);
  CHECK(act(shown.figure, "network", 1));
  shown.rest();
  CHECK(shown.figure.params.representation == 4);
  CHECK(shown.figure.announcement == "20 units, seed 2");
  CHECK(!act(shown.figure, "map_of_everything", 1));
}

TEST_CASE("of all siblings those are found that fit mirrored, and the best one first") {
  const auto all = make_representations(40);
  const std::vector<FlippedPair> pairs = find_flipped_pairs(*all);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].first == 1);
  CHECK(pairs[0].second == 2);
  CHECK(pairs[0].disagreement < 0.05);
}

TEST_CASE("aligning brings two flipped representations together, and says what remains") {
  RepresentedFigure shown(View::flip);
  REQUIRE(shown.figure.plots.size() == 2);
  const auto apart = [&] {
    return find_relative_distance(shown.figure.frame.plots[0].layout, shown.figure.frame.plots[1].layout);
  };
  CHECK(apart() > 0.5);
  const double before = apart();
  CHECK(act(shown.figure, "aligned", 1));
  CHECK(shown.turn().animating);
  CHECK(apart() < before);
  shown.rest();
  CHECK(apart() ==
        doctest::Approx(find_flipped_pairs(*make_representations(40))[0].disagreement).epsilon(0.01));
  CHECK(status_text(shown.figure).starts_with("turned and mirrored, they still disagree by "));
  CHECK(plot_title(shown.figure, 0) == "2 units, seed 1");
  CHECK(plot_title(shown.figure, 1) == "2 units, seed 2");
}

TEST_CASE("readers who prefer stillness see two representations aligned at once") {
  RepresentedFigure shown(View::flip);
  shown.figure.theme.reduced_motion = true;
  CHECK(act(shown.figure, "aligned", 1));
  CHECK(!shown.turn().animating);
  CHECK(find_relative_distance(shown.figure.frame.plots[0].layout, shown.figure.frame.plots[1].layout) <
        0.05);
}

TEST_CASE("a digit pointed at in one of two representations is lit in both") {
  RepresentedFigure shown(View::flip);
  Drag drag;
  point_at(shown.figure, drag, {PointerKind::move, PointerType::mouse, shown.place(1, 11), 0});
  shown.turn();
  CHECK(shown.figure.view.hovered == 11);
  const std::vector<DrawList> lists = build_draw_lists(shown.figure);
  CHECK(lists.at(0).rings.size() == 1);
  CHECK(lists.at(1).rings.size() == 1);
}

TEST_CASE("there may be no two that differ by a flip") {
  const auto dataset = drawn_dataset();
  auto few = std::make_shared<Representations>(*make_representations(40));
  few->list.resize(2);
  few->layouts.resize(2);
  dataset->representations = few;
  const FigureSpec spec = {.name = "r", .title = "R", .summary = "R", .dataset = "r", .view = View::flip};
  Figure figure = open_figure(spec, "");
  give_dataset(figure, dataset);
  update_figure(figure, 1);
  CHECK(figure.plots.size() == 2);
  CHECK(!status_text(figure).empty());
}

}  // namespace planisphere
