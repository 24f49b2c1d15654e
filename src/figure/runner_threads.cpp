// The runner of builds with threads: one thread for each figure that is open.
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "figure/runner.h"
#include "figure/workshop.h"

namespace planisphere {
namespace {

constexpr double turn_ms = 8;
// So many take a millisecond a step on a single processor. On all of them the page would be painted less
// often than the optimiser has something new to show.
constexpr int few_points = 4000;

}  // namespace

// The mutex is only ever held for the blink of looking at `woken`, never while the workshop works.
struct Runner::Shared {
  std::mutex mutex;
  std::condition_variable changed;
  bool woken = false;
  std::atomic<bool> stopping{false};

  void wake() {
    {
      std::lock_guard lock(mutex);
      woken = true;
    }
    changed.notify_one();
  }

  void sleep_until_woken() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return woken; });
    woken = false;
  }
};

Runner::Runner(WorkPointer work, std::shared_ptr<Mail> mail) : shared_(std::make_shared<Shared>()) {
  std::thread([shared = shared_, work = std::move(work), mail = std::move(mail)] {
    if (work->dataset->points() < few_points) spare_processors(1);
    Workshop workshop(work, mail);
    while (!shared->stopping) {
      if (!workshop.turn(turn_ms)) shared->sleep_until_woken();
    }
  }).detach();
}

Runner::~Runner() {
  shared_->stopping = true;
  shared_->wake();
}

void Runner::wake() {
  shared_->wake();
}

bool runner_has_threads() {
  return true;
}

}  // namespace planisphere
