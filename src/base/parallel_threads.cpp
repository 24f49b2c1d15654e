// parallel_for on a pool of threads that stay alive between calls: an optimiser calls it thousands of times a
// second, so idle workers spin for a moment before they sleep.
#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

#include "base/parallel.h"

namespace planisphere {
namespace {

// About 100 µs. The last tasks of a loop rarely end together, and an optimiser's next loop comes soon:
// whoever slept in between would be woken too late to take part.
constexpr int spins_before_sleep = 3000;
constexpr int max_threads = 16;

// Some tens of nanoseconds in a loop that waits for another thread.
template <class Number>
void pause_briefly([[maybe_unused]] const std::atomic<Number>& watched) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#else
  for (int i = 0; i < 32; ++i) watched.load(std::memory_order_relaxed);
#endif
}

class Pool {
 public:
  bool try_enter() { return !busy_.exchange(true, std::memory_order_acquire); }
  void leave() { busy_.store(false, std::memory_order_release); }

  void run(int tasks, int threads, void (*task)(void*, int), void* context) {
    grow(std::min(threads, tasks) - 1);
    task_ = task;
    context_ = context;
    tasks_ = tasks;
    next_.store(0, std::memory_order_relaxed);
    helpers_wanted_.store(std::min(threads, tasks) - 1, std::memory_order_relaxed);
    open_.store(true, std::memory_order_release);
    {
      std::lock_guard lock(mutex_);
      job_.fetch_add(1, std::memory_order_release);
    }
    if (sleeping_.load(std::memory_order_seq_cst) > 0) wake_.notify_all();
    work();
    open_.store(false, std::memory_order_seq_cst);
    // Yielding at once would hand the processor to some other program for milliseconds.
    for (int spin = 0; active_.load(std::memory_order_seq_cst) > 0; ++spin) {
      spin < spins_before_sleep ? pause_briefly(active_) : std::this_thread::yield();
    }
  }

 private:
  void grow(int helpers) {
    while (static_cast<int>(workers_.size()) < helpers) workers_.emplace_back([this] { loop(); });
  }

  void work() {
    for (;;) {
      const int i = next_.fetch_add(1, std::memory_order_relaxed);
      if (i >= tasks_) return;
      task_(context_, i);
    }
  }

  // A worker may only touch the job's fields between active_++ (with open_ still true) and active_--: the
  // caller closes the job and then waits until active_ is zero. A late worker finds it closed and goes back
  // to sleep, so nobody ever waits for a thread that has not been scheduled yet.
  void join_job() {
    active_.fetch_add(1, std::memory_order_seq_cst);
    if (open_.load(std::memory_order_seq_cst) && helpers_wanted_.fetch_sub(1, std::memory_order_relaxed) > 0)
      work();
    active_.fetch_sub(1, std::memory_order_seq_cst);
  }

  void loop() {
    std::uint32_t seen = 0;
    for (;;) {
      wait_for_job(seen);
      seen = job_.load(std::memory_order_acquire);
      join_job();
    }
  }

  void wait_for_job(std::uint32_t seen) {
    for (int spin = 0; spin < spins_before_sleep; ++spin) {
      if (job_.load(std::memory_order_acquire) != seen) return;
      pause_briefly(job_);
    }
    std::unique_lock lock(mutex_);
    sleeping_.fetch_add(1, std::memory_order_seq_cst);
    wake_.wait(lock, [&] { return job_.load(std::memory_order_acquire) != seen; });
    sleeping_.fetch_sub(1, std::memory_order_seq_cst);
  }

  std::vector<std::thread> workers_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::atomic<std::uint32_t> job_{0};
  std::atomic<int> sleeping_{0};
  std::atomic<bool> busy_{false};
  std::atomic<bool> open_{false};
  std::atomic<int> active_{0};
  std::atomic<int> helpers_wanted_{0};
  std::atomic<int> next_{0};
  void (*task_)(void*, int) = nullptr;
  void* context_ = nullptr;
  int tasks_ = 0;
};

std::atomic<int> limit{0};
thread_local int spared = 0;

// Never destroyed: its threads sleep until the process or the page goes away.
Pool& pool() {
  static Pool* const shared = new Pool;
  return *shared;
}

}  // namespace

int thread_count() {
  const int wanted = limit.load(std::memory_order_relaxed);
  // Asked once: on Linux every answer opens and reads a file, which takes longer than a small loop.
  static const int machine = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  return std::clamp(wanted > 0 ? wanted : machine - spared, 1, max_threads);
}

void set_thread_count(int count) {
  limit.store(count, std::memory_order_relaxed);
}

void spare_processors(int count) {
  spared = count;
}

void parallel_detail::run(int tasks, void (*task)(void*, int), void* context) {
  const int threads = thread_count();
  if (threads == 1 || tasks <= 1 || !pool().try_enter()) {
    for (int i = 0; i < tasks; ++i) task(context, i);
    return;
  }
  pool().run(tasks, threads, task, context);
  pool().leave();
}

}  // namespace planisphere
