#include "base/memory_shortage.h"

#include <new>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>

// A JavaScript exception leaves the frames of WebAssembly as they are, but for the stack's end.
EM_JS(int, planisphere_try, (void (*call)(void*), void* data), {
  var end = stackSave();
  try {
    wasmTable.get(call)(data);
    return 1;
  } catch (thrown) {
    if (thrown != = 'Planisphere: no memory') throw thrown;
    stackRestore(end);
    return 0;
  }
});
EM_JS(void, planisphere_give_up, (), { throw 'Planisphere: no memory'; });

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
