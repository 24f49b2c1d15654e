// parallel_for called by several threads at once; built where there are threads.
#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "base/parallel.h"

using namespace planisphere;

TEST_CASE("two threads may call parallel_for at the same time") {
  set_thread_count(4);
  std::vector<int> here(16), there(16);
  const auto count_up = [](std::vector<int>& runs) {
    for (int round = 0; round < 2000; ++round) {
      parallel_for(16, [&](int i) { ++runs[static_cast<std::size_t>(i)]; });
    }
  };
  std::thread other([&] { count_up(there); });
  count_up(here);
  other.join();
  set_thread_count(0);
  for (const int runs : here) CHECK(runs == 2000);
  for (const int runs : there) CHECK(runs == 2000);
}
