// What the exported functions share: text going out, errors, and exceptions kept inside.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/memory_shortage.h"

namespace planisphere {

/// Keeps a string alive until the next call and returns its characters.
const char* hand_out(std::string text);

/// Remembers a failure for ps_error and ps_error_detail and returns 0.
int fail(const std::string& message, const std::string& detail = "");

/// Runs a call that may run out of memory; nothing is thrown across the WASM boundary.
template <class Value, class Call>
Value guarded(Value otherwise, Call&& call) {
  Value value = otherwise;
  if (run_within_memory([&] { value = call(); })) return value;
  fail("There is not enough memory for this figure.");
  return otherwise;
}

inline std::span<const std::byte> as_bytes(const unsigned char* bytes, int size) {
  return {reinterpret_cast<const std::byte*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace planisphere
