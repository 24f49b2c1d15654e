// parallel_for: each task once, whatever the number of threads.
#include "base/parallel.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <vector>

using namespace planisphere;

namespace {

// Leaves the thread count as it was found.
struct WithThreads {
  explicit WithThreads(int count) { set_thread_count(count); }
  ~WithThreads() { set_thread_count(0); }
};

}  // namespace

TEST_CASE("every task runs exactly once, for any number of tasks and threads") {
  for (const int threads : {1, 2, 4}) {
    const WithThreads limit(threads);
    for (const int tasks : {0, 1, 2, 3, 17, 1000}) {
      std::vector<int> runs(static_cast<std::size_t>(tasks));
      parallel_for(tasks, [&](int i) { ++runs[static_cast<std::size_t>(i)]; });
      CHECK(std::count(runs.begin(), runs.end(), 1) == tasks);
    }
  }
}

TEST_CASE("thousands of short loops in a row lose no task") {
  const WithThreads limit(3);
  std::vector<int> runs(7);
  for (int round = 0; round < 5000; ++round) {
    parallel_for(7, [&](int i) { ++runs[static_cast<std::size_t>(i)]; });
  }
  for (const int count : runs) CHECK(count == 5000);
}

TEST_CASE("what a task wrote can be read after the loop") {
  const WithThreads limit(4);
  for (int round = 0; round < 200; ++round) {
    std::vector<int> squares(64);
    parallel_for(64, [&](int i) { squares[static_cast<std::size_t>(i)] = i * i + round; });
    int wrong = 0;
    for (int i = 0; i < 64; ++i) wrong += squares[static_cast<std::size_t>(i)] != i * i + round;
    REQUIRE(wrong == 0);
  }
}

TEST_CASE("nested loops run all of their tasks too") {
  const WithThreads limit(4);
  std::vector<int> runs(20 * 30);
  parallel_for(
      20, [&](int i) { parallel_for(30, [&](int j) { ++runs[static_cast<std::size_t>(i * 30 + j)]; }); });
  CHECK(std::count(runs.begin(), runs.end(), 1) == 600);
}

TEST_CASE("a constant callable can be handed over") {
  std::vector<int> runs(5);
  const auto task = [&](int i) { ++runs[static_cast<std::size_t>(i)]; };
  parallel_for(5, task);
  CHECK(std::count(runs.begin(), runs.end(), 1) == 5);
}

TEST_CASE("the thread count is at least 1 and follows what was set") {
  CHECK(thread_count() >= 1);
  const WithThreads limit(1);
  CHECK(thread_count() == 1);
}

TEST_CASE("a thread may leave processors to others, but keeps one") {
  const int all = thread_count();
  spare_processors(1);
  CHECK(thread_count() == std::max(1, all - 1));
  spare_processors(1000);
  CHECK(thread_count() == 1);
  {
    const WithThreads limit(2);
    CHECK(thread_count() <= 2);
  }
  spare_processors(0);
  CHECK(thread_count() == all);
}
