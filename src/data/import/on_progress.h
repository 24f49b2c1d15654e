// How whoever waits for a long file hears of it.
#pragma once

#include <functional>

namespace planisphere {

/// Told now and then the part of the bytes that has been read, 0 … 1; may be empty.
using OnProgress = std::function<void(double share)>;

}  // namespace planisphere
