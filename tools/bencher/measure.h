// What is measured of a run: time and memory.
#pragma once

#include <chrono>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <vector>

namespace planisphere {

/// Wall time since it was made.
class Stopwatch {
 public:
  double seconds() const;

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// What a job costs from here on.
class Costs {
 public:
  Costs();
  double seconds() const { return stopwatch_.seconds(); }
  /// Adds seconds, cpu_seconds (of all threads) and rss_mb (the most that the process has ever held); null
  /// for what the system does not say.
  void add_to(nlohmann::ordered_json& line) const;

 private:
  std::optional<double> cpu_start_;
  Stopwatch stopwatch_;
};

/// How fast the steps of one run were, by stretches of a few: a program that takes the processor for a moment
/// does not move their median, and one that keeps half of it does not move their least.
struct Pace {
  double seconds = 0;  // of all steps
  double median_ms_per_step = 0;
  double least_ms_per_step = 0;
  double late_ms_per_step = 0;  // median over the last tenth: maps grow, and some methods slow down with them
};

/// stretches: milliseconds a step, in the order they were run; not empty.
Pace find_pace(const std::vector<double>& stretches, double seconds);

}  // namespace planisphere
