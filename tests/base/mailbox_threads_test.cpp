// The mailbox between two threads; built where there are threads.
#include <doctest/doctest.h>

#include <array>
#include <thread>

#include "base/mailbox.h"

using namespace planisphere;

TEST_CASE("a reader on another thread sees whole values, in order, and the last one in the end") {
  constexpr int last = 200000;
  Mailbox<std::array<int, 32>> mailbox;
  std::thread writer([&] {
    for (int value = 1; value <= last; ++value) {
      mailbox.draft().fill(value);
      mailbox.publish();
    }
  });

  int torn = 0, backwards = 0, seen = 0;
  while (seen < last) {
    if (!mailbox.take()) {
      std::this_thread::yield();
      continue;
    }
    const std::array<int, 32>& value = mailbox.latest();
    for (const int entry : value) torn += entry != value.front();
    backwards += value.front() <= seen;
    seen = value.front();
  }
  writer.join();
  CHECK(torn == 0);
  CHECK(backwards == 0);
  CHECK_FALSE(mailbox.take());
}
