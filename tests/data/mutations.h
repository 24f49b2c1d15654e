// How many damaged inputs a reader is tried with.
#pragma once

#include "sees_bad_addresses.h"

namespace planisphere {

/// The most where a wrong access would be noticed.
inline constexpr int mutations = sees_bad_addresses ? 100'000 : 2'000;

}  // namespace planisphere
