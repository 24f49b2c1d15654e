// The bits of one type read as another; bit_cast, which Emscripten 3.1.6 does not have.
#pragma once

#include <cstring>
#include <type_traits>

namespace planisphere {

template <class To, class From>
To bit_cast(const From& from) {
  static_assert(sizeof(To) == sizeof(From) && std::is_trivially_copyable_v<To> &&
                std::is_trivially_copyable_v<From>);
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

}  // namespace planisphere
