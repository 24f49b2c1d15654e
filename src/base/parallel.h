// Runs independent pieces of work side by side, with results that do not depend on how many threads there
// are.
#pragma once

#include <algorithm>
#include <atomic>
#include <type_traits>

namespace planisphere {

/// Threads that parallel_for may use, the caller's included; 1 in builds without threads.
int thread_count();
/// Limits thread_count(); 0 means "as many as the machine has". For benches, tests and command lines.
void set_thread_count(int count);
/// From now on the calling thread's loops leave so many of the machine's processors to others. Not more than
/// all but one; set_thread_count() goes before it.
void spare_processors(int count);

namespace parallel_detail {
void run(int tasks, void (*task)(void*, int), void* context);
}

/// Calls task(0) … task(tasks − 1), in any order and possibly at once, and returns when all are done.
/// To keep results the same bits on any number of threads, cut the work by its size and never by
/// thread_count(), give every task its own accumulator, and add those up in the order of the tasks.
/// Nested calls, and calls while another thread's loop is under way, run on the calling thread alone.
template <class Task>
void parallel_for(int tasks, Task&& task) {
  parallel_detail::run(
      tasks, [](void* context, int i) { (*static_cast<std::remove_reference_t<Task>*>(context))(i); },
      const_cast<void*>(static_cast<const void*>(&task)));
}

/// How many stretches of `length` cover `count` things; the last may be shorter.
constexpr int count_stretches(int count, int length) {
  return (count + length - 1) / length;
}

/// Calls task(first, end) for every stretch of `length` out of 0 … count − 1, as parallel_for does.
template <class Task>
void parallel_stretches(int count, int length, const Task& task) {
  parallel_for(count_stretches(count, length),
               [&](int i) { task(i * length, std::min((i + 1) * length, count)); });
}

/// Shared by a long computation and whoever waits for it: how far it is, and the wish to stop it.
struct Progress {
  std::atomic<float> fraction{0};  // 0 … 1
  std::atomic<bool> cancelled{false};
};

}  // namespace planisphere
