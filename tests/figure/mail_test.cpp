#include "figure/mail.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

Frame sample_frame() {
  Frame frame;
  frame.restarts = 3;
  frame.step = 17;
  frame.cost = 1.25;
  frame.ms_per_step = 0.5;
  frame.threads = 2;
  frame.error = "naïve";
  frame.layout = Matrix<float>(4, 2);
  frame.layout(3, 1) = 9;
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
  CHECK(read.step == 17);
  CHECK(read.cost == 1.25);
  CHECK(read.ms_per_step == 0.5);
  CHECK(read.threads == 2);
  CHECK(read.error == "naïve");
  CHECK(read.layout == frame.layout);
}

TEST_CASE("work carries the figure's name and all vectors") {
  const DatasetPointer dataset = tiny_dataset();
  std::string name;
  Matrix<float> vectors;
  REQUIRE(unpack_work(pack_work({tiny_spec, dataset}), name, vectors));
  CHECK(name == "mnist-tsne");
  CHECK(vectors == dataset->vectors);
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
    if (unpack_frame(bytes, read)) CHECK(read.layout.size() <= bytes.size());
  }
}

}  // namespace planisphere
