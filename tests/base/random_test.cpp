// The seeded generator: known streams, and distributions with the moments they should have.
#include "base/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

using namespace planisphere;

TEST_CASE("seed 42, stream 54 is the stream that PCG's author published") {
  Random random(42, 54);
  const std::array<std::uint32_t, 6> published = {0xa15c02b7, 0x7b47f409, 0xba1d3330,
                                                  0x83d2f293, 0xbfa4784b, 0xcbed606e};
  for (const std::uint32_t bits : published) CHECK(random.bits() == bits);
}

TEST_CASE("the same seed gives the same bits, another seed or stream other ones") {
  const auto take = [](Random random) {
    std::vector<std::uint32_t> bits(100);
    for (std::uint32_t& b : bits) b = random.bits();
    return bits;
  };
  CHECK(take(Random(7)) == take(Random(7)));
  CHECK(take(Random(7)) != take(Random(8)));
  CHECK(take(Random(7, 1)) != take(Random(7, 2)));
}

TEST_CASE("uniform numbers lie in [0, 1) and fill it evenly") {
  Random random(1);
  std::array<int, 10> tenths{};
  float least = 1, most = 0;
  for (int i = 0; i < 100000; ++i) {
    const float u = random.uniform();
    least = std::min(least, u);
    most = std::max(most, u);
    ++tenths[static_cast<std::size_t>(u * 10)];
  }
  CHECK(least >= 0);
  CHECK(least < 1e-3f);
  CHECK(most < 1);
  CHECK(most > 0.999f);
  for (const int count : tenths) CHECK(count == doctest::Approx(10000).epsilon(0.05));
}

TEST_CASE("below(6) throws a fair die") {
  Random random(2);
  std::array<int, 6> faces{};
  for (int i = 0; i < 60000; ++i) ++faces.at(static_cast<std::size_t>(random.below(6)));
  for (const int count : faces) CHECK(count == doctest::Approx(10000).epsilon(0.05));
}

TEST_CASE("below(1) is always 0") {
  Random random(3);
  for (int i = 0; i < 10; ++i) CHECK(random.below(1) == 0);
}

TEST_CASE("normal numbers have mean 0, variance 1, no skew and a kurtosis of 3") {
  Random random(4);
  constexpr int count = 200000;
  double first = 0, second = 0, third = 0, fourth = 0;
  for (int i = 0; i < count; ++i) {
    const double x = static_cast<double>(random.normal());
    first += x;
    second += x * x;
    third += x * x * x;
    fourth += x * x * x * x;
  }
  CHECK(std::abs(first / count) < 0.01);
  CHECK(second / count == doctest::Approx(1).epsilon(0.02));
  CHECK(std::abs(third / count) < 0.03);
  CHECK(fourth / count == doctest::Approx(3).epsilon(0.03));
}

TEST_CASE("consecutive normal numbers are not correlated") {
  Random random(5);
  constexpr int count = 100000;
  double product = 0, previous = static_cast<double>(random.normal());
  for (int i = 0; i < count; ++i) {
    const double x = static_cast<double>(random.normal());
    product += previous * x;
    previous = x;
  }
  CHECK(std::abs(product / count) < 0.015);
}

TEST_CASE("shuffle keeps every item and gives each place the same chance") {
  std::array<std::array<int, 4>, 4> seen{};
  Random random(6);
  for (int round = 0; round < 40000; ++round) {
    std::array<int, 4> items = {0, 1, 2, 3};
    shuffle<int>(items, random);
    for (std::size_t place = 0; place < 4; ++place) ++seen[static_cast<std::size_t>(items[place])][place];
    std::sort(items.begin(), items.end());
    REQUIRE(items == std::array<int, 4>{0, 1, 2, 3});
  }
  for (const auto& places : seen) {
    for (const int count : places) CHECK(count == doctest::Approx(10000).epsilon(0.05));
  }
}
