#include "base/memory_shortage.h"

#include <doctest/doctest.h>

#include <vector>

namespace planisphere {

TEST_CASE("what finds memory runs to its end") {
  int sum = 0;
  CHECK(run_within_memory([&] {
    for (const int i : std::vector<int>{1, 2, 3}) sum += i;
  }));
  CHECK(sum == 6);
}

TEST_CASE("where memory runs out the innermost run ends, as often as it happens, and others go on") {
  int before = 0, after = 0, inner_failed = 0;
  for (int round = 0; round < 1000; ++round) {
    CHECK(run_within_memory([&] {
      const bool inner = run_within_memory([&] {
        volatile char room[256] = {};  // of the stack, which comes back
        before += 1 + room[0];
        give_up_for_memory();
      });
      inner_failed += inner ? 0 : 1;
      ++after;
    }));
  }
  CHECK(before == 1000);
  CHECK(inner_failed == 1000);
  CHECK(after == 1000);
}

}  // namespace planisphere
