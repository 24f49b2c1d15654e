#include "figure/runner.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "figure/tiny_figure.h"

namespace planisphere {
namespace {

// A deadline, so that a runner that never answers fails the test instead of hanging it.
bool wait_for_step(Mail& mail, int step) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (std::chrono::steady_clock::now() < deadline) {
    if (mail.frames.take() && furthest_step(mail.frames.latest()) >= step) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a runner's thread follows orders, sleeps, and follows again") {
  if (!runner_has_threads()) {
    MESSAGE("skipped: this build has no threads; the host carries the mail");
    return;
  }
  auto mail = std::make_shared<Mail>();
  Runner runner(std::make_shared<Work>(Work{tiny_spec, tiny_dataset()}), mail);
  for (const int goal : {5, 6, 40}) {
    mail->orders.draft() = {0, goal, tiny_spec.params};
    mail->orders.publish();
    runner.wake();
    CHECK(wait_for_step(*mail, goal));
    CHECK(furthest_step(mail->frames.latest()) == goal);
  }
}

TEST_CASE("a runner destroyed at work lets go of everything after its present turn") {
  auto mail = std::make_shared<Mail>();
  {
    Runner runner(std::make_shared<Work>(Work{tiny_spec, tiny_dataset()}), mail);
    mail->orders.draft() = {0, 1000000, tiny_spec.params};
    mail->orders.publish();
    runner.wake();
  }
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (mail.use_count() > 1 && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
  CHECK(mail.use_count() == 1);
}

}  // namespace planisphere
