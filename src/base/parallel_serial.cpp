// parallel_for for builds without threads: one task after the other.
#include "base/parallel.h"

namespace planisphere {

int thread_count() {
  return 1;
}

void set_thread_count(int) {}
void spare_processors(int) {}

void parallel_detail::run(int tasks, void (*task)(void*, int), void* context) {
  for (int i = 0; i < tasks; ++i) task(context, i);
}

}  // namespace planisphere
