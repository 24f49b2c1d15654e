// Seeded randomness that is the same on every machine: the standard library's distributions are not.
#pragma once

#include <cstdint>
#include <pcg_random.hpp>
#include <span>
#include <utility>

namespace planisphere {

/// A seeded stream of random numbers: PCG32 (O'Neill 2014) with our own distributions, so that one seed gives
/// the same bits under every compiler, natively and in WebAssembly. `stream` separates independent uses of a
/// seed.
class Random {
 public:
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0) : engine_(seed, stream) {}

  std::uint32_t bits() { return engine_(); }
  /// Uniform in [0, 1) with 24 random bits: every value is an exact float.
  float uniform() { return static_cast<float>(engine_() >> 8) * 0x1p-24f; }
  /// Uniform in 0 … bound − 1 without bias; bound must be positive.
  int below(int bound);
  /// Standard normal by Marsaglia's polar method (1962), through this project's own logarithm.
  float normal();

 private:
  pcg32 engine_;
  float spare_ = 0;
  bool has_spare_ = false;
};

/// Fisher-Yates shuffle in place.
template <class T>
void shuffle(std::span<T> items, Random& random) {
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
  }
}

}  // namespace planisphere
