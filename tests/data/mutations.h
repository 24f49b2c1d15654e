// How many damaged inputs a reader is tried with.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define PLANISPHERE_SEES_BAD_ADDRESSES 1
#elif defined(__has_feature)
#define PLANISPHERE_SEES_BAD_ADDRESSES __has_feature(address_sanitizer)
#else
#define PLANISPHERE_SEES_BAD_ADDRESSES 0
#endif

namespace planisphere {

/// The most where a wrong access would be noticed.
inline constexpr int mutations = PLANISPHERE_SEES_BAD_ADDRESSES ? 100'000 : 2'000;

}  // namespace planisphere
