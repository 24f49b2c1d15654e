#include "base/memory_shortage.h"

#include <new>

#ifdef __EMSCRIPTEN__

// In memory_shortage.js.
extern "C" int planisphere_try(void (*call)(void*), void* data);
extern "C" void planisphere_give_up();

namespace planisphere {

bool run_within_memory(void (*call)(void*), void* data) {
  std::set_new_handler(give_up_for_memory);
  return planisphere_try(call, data) == 1;
}

void give_up_for_memory() {
  planisphere_give_up();
  __builtin_unreachable();
}

}  // namespace planisphere

#else

namespace planisphere {

bool run_within_memory(void (*call)(void*), void* data) {
  try {
    call(data);
    return true;
  } catch (const std::bad_alloc&) {
    return false;
  }
}

void give_up_for_memory() {
  throw std::bad_alloc();
}

}  // namespace planisphere

#endif
