#include "figure/workshop.h"

#include <doctest/doctest.h>

#include "figure/snapshot.h"
#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

struct Shop {
  std::shared_ptr<Mail> mail = std::make_shared<Mail>();
  Workshop workshop{std::make_shared<Work>(Work{tiny_spec, tiny_dataset()}), mail};

  void order(const Order& order) {
    mail->orders.draft() = order;
    mail->orders.publish();
  }
  Frame work() {
    while (workshop.turn(1e9)) {
    }
    mail->frames.take();
    return mail->frames.latest();
  }
  Frame work(const Order& o) {
    order(o);
    return work();
  }
};

std::uint64_t hash_of(const Frame& frame) {
  return hash_layout(frame.plots.at(0).layout);
}

}  // namespace

TEST_CASE("without an order a workshop sleeps and leaves nothing") {
  Shop shop;
  CHECK(!shop.workshop.turn(5));
  CHECK(!shop.mail->frames.take());
}

TEST_CASE("the first frame is the starting layout, before any step") {
  Shop shop;
  const Frame frame = shop.work({0, 0, tiny_spec.params});
  CHECK(frame.restarts == 0);
  CHECK(furthest_step(frame) == 0);
  CHECK(frame.plots.at(0).layout.rows() == 60);
  CHECK(frame.plots.at(0).cost > 0);
}

TEST_CASE("a workshop goes to its goal and not beyond it, also when the goal falls behind") {
  Shop shop;
  CHECK(furthest_step(shop.work({0, 25, tiny_spec.params})) == 25);
  CHECK(furthest_step(shop.work({0, 10, tiny_spec.params})) == 25);
  CHECK(furthest_step(shop.work({0, 26, tiny_spec.params})) == 26);
}

TEST_CASE("a turn without budget still takes a step, so that work always gets done") {
  Shop shop;
  shop.order({0, 3, tiny_spec.params});
  int turns = 0;
  while (shop.workshop.turn(0)) ++turns;
  CHECK(turns == 3);  // the start and two of the three steps left more to do
  CHECK(furthest_step(shop.work()) == 3);
}

TEST_CASE("a restart with the same seed gives the same bits, with another seed others") {
  Shop shop;
  const auto first = hash_of(shop.work({0, 30, tiny_spec.params}));
  const auto again = hash_of(shop.work({1, 30, tiny_spec.params}));
  Params other = tiny_spec.params;
  other.seed = 2;
  const auto another = hash_of(shop.work({2, 30, other}));
  CHECK(first == again);
  CHECK(first != another);
}

TEST_CASE("parameters change while it runs, without a restart") {
  Shop shop;
  shop.work({0, 10, tiny_spec.params});
  Params changed = tiny_spec.params;
  changed.perplexity = 4;
  const Frame frame = shop.work({0, 20, changed});
  CHECK(furthest_step(frame) == 20);
  Shop unchanged;
  CHECK(hash_of(unchanged.work({0, 20, tiny_spec.params})) != hash_of(frame));
}

TEST_CASE("turns of any length end in the same layout") {
  Shop straight, broken;
  const auto whole = hash_of(straight.work({0, 40, tiny_spec.params}));
  for (int goal = 1; goal <= 40; goal += 3) broken.work({0, goal, tiny_spec.params});
  CHECK(hash_of(broken.work({0, 40, tiny_spec.params})) == whole);
}

}  // namespace planisphere
