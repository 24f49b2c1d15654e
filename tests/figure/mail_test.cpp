#include "figure/mail.h"

#include <doctest/doctest.h>

#include <cstring>

#include "base/random.h"
#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

Frame sample_frame() {
  Frame frame;
  frame.restarts = 3;
  frame.threads = 2;
  frame.error = "naïve";
  PlotFrame& plot = frame.plots.emplace_back();
  plot.step = 17;
  plot.steps_to_go = 4;
  plot.cost = 1.25;
  plot.ms_per_step = 0.5;
  plot.preservation = 0.75;
  plot.trustworthiness = 0.875;
  plot.layout = Matrix<float>(4, 2);
  plot.layout(3, 1) = 9;
  plot.edges = Matrix<int>(1, 2);
  plot.edges(0, 1) = 3;
  plot.axes = {Matrix<float>(2, 5), Matrix<float>(2, 1)};
  plot.axes.weights(1, 4) = -0.5f;
  frame.plots.push_back({});
  frame.training = {3, 7, 0.5, 0.75, 1, Matrix<float>(1, 3), Matrix<float>(2, 7), 5};
  frame.training.parameters(0, 2) = 4;
  return frame;
}

}  // namespace

TEST_CASE("an order survives the way to a worker") {
  const Order order{5, 120, {.seed = 8, .perplexity = 13}};
  Order read;
  CHECK(unpack_order(pack_order(order), read));
  CHECK(read == order);
}

TEST_CASE("a frame survives the way back") {
  const Frame frame = sample_frame();
  Frame read;
  REQUIRE(unpack_frame(pack_frame(frame), read));
  CHECK(read.restarts == 3);
  CHECK(read.threads == 2);
  CHECK(read.error == "naïve");
  REQUIRE(read.plots.size() == 2);
  CHECK(read.plots[0].step == 17);
  CHECK(read.plots[0].steps_to_go == 4);
  CHECK(read.plots[0].cost == 1.25);
  CHECK(read.plots[0].ms_per_step == 0.5);
  CHECK(read.plots[0].preservation == 0.75);
  CHECK(read.plots[0].trustworthiness == 0.875);
  CHECK(read.plots[0].layout == frame.plots[0].layout);
  CHECK(read.plots[0].edges == frame.plots[0].edges);
  CHECK(read.plots[0].axes == frame.plots[0].axes);
  CHECK(read.plots[1].step == -1);
}

TEST_CASE("work carries the figure's name, the baked layouts, and room for the vectors") {
  Dataset dataset = *tiny_dataset();
  dataset.layouts.push_back({"tsne", Matrix<float>(60, 2)});
  dataset.layouts[0].points(7, 1) = 3;
  std::string name;
  Dataset read;
  std::shared_ptr<Dataset> lessons;
  REQUIRE(unpack_work(pack_work({tiny_spec, std::make_shared<Dataset>(dataset)}), name, read, lessons));
  CHECK(name == "mnist-tsne");
  CHECK(read.vectors == Matrix<float>(dataset.points(), dataset.dimensions()));
  REQUIRE(read.layouts.size() == 1);
  CHECK(read.layouts[0].name == "tsne");
  CHECK(read.layouts[0].points == dataset.layouts[0].points);
}

TEST_CASE("work whose vectors could not be held is refused") {
  const std::vector<std::byte> work = pack_work({tiny_spec, tiny_dataset()});
  const std::size_t shape = sizeof(std::uint32_t) + std::string_view(tiny_spec.name).size();
  for (const int points : {-1, 1 << 30}) {
    std::vector<std::byte> damaged = work;
    std::memcpy(damaged.data() + shape, &points, sizeof points);
    std::string name;
    Dataset read;
    std::shared_ptr<Dataset> lessons;
    CHECK(!unpack_work(damaged, name, read, lessons));
  }
}

TEST_CASE("bytes that were cut short or lengthened are refused") {
  const std::vector<std::byte> frame = pack_frame(sample_frame());
  for (std::size_t size = 0; size < frame.size(); ++size) {
    Frame read;
    CHECK(!unpack_frame(std::span(frame).first(size), read));
  }
  std::vector<std::byte> longer = frame;
  longer.push_back(std::byte{0});
  Frame read;
  CHECK(!unpack_frame(longer, read));
}

TEST_CASE("random bytes never make a frame out of bounds") {
  Random random(1);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::byte> bytes = pack_frame(sample_frame());
    for (int hit = 0; hit < 3; ++hit) {
      bytes[static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())))] =
          static_cast<std::byte>(random.bits());
    }
    Frame read;
    if (!unpack_frame(bytes, read)) continue;
    for (const PlotFrame& plot : read.plots) CHECK(plot.layout.size() <= bytes.size());
  }
}

}  // namespace planisphere
