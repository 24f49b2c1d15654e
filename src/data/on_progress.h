// How whoever waits for a long file hears of it.
#pragma once

#include <cstddef>
#include <functional>

namespace planisphere {

/// Told now and then the part of the bytes that has been read, 0 … 1; may be empty.
using OnProgress = std::function<void(double share)>;

/// Tells it on a walk over rows, which is from `begin` on `part` of all the work.
struct Walk {
  const OnProgress& on_progress;
  std::size_t whole;  // bytes, or rows
  double begin = 0, part = 1;
  int rows = 0;

  /// After each row: how much of the whole is behind it.
  void step(std::size_t done) {
    constexpr int often = 2048;
    if (on_progress && ++rows % often == 0)
      on_progress(begin + part * static_cast<double>(done) / static_cast<double>(whole));
  }
};

}  // namespace planisphere
