// Whether this program notices wrong accesses, which makes it several times slower.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define PLANISPHERE_SEES_BAD_ADDRESSES 1
#elif defined(__has_feature)
#define PLANISPHERE_SEES_BAD_ADDRESSES __has_feature(address_sanitizer)
#else
#define PLANISPHERE_SEES_BAD_ADDRESSES 0
#endif

namespace planisphere {

inline constexpr bool sees_bad_addresses = PLANISPHERE_SEES_BAD_ADDRESSES;

}  // namespace planisphere
