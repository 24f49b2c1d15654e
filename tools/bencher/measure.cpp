// Time and memory as Linux reports them; in Node.js too, where NODERAWFS reads the real /proc.
#include "bencher/measure.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

namespace planisphere {
namespace {

constexpr double ticks_a_second = 100;  // of /proc on every Linux that we know

// The fields 14 and 15 of proc(5): ticks in user and in kernel mode. Field 2 may hold blanks, but ends in
// “)”.
std::optional<double> find_cpu_seconds() {
  std::ifstream file("/proc/self/stat");
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  std::istringstream fields(line.substr(line.rfind(')') + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) fields >> skipped;
  double user = 0, kernel = 0;
  if (!(fields >> user >> kernel)) return std::nullopt;
  return (user + kernel) / ticks_a_second;
}

std::optional<double> find_peak_memory_mb() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return std::nullopt;
}

double find_median(std::vector<double> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() / 2];
}

}  // namespace

double Stopwatch::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

Costs::Costs() : cpu_start_(find_cpu_seconds()) {}

void Costs::add_to(nlohmann::ordered_json& line) const {
  line["seconds"] = seconds();
  line["cpu_seconds"] = nullptr;
  line["rss_mb"] = nullptr;
  const std::optional<double> cpu_now = find_cpu_seconds(), memory = find_peak_memory_mb();
  if (cpu_now && cpu_start_) line["cpu_seconds"] = *cpu_now - *cpu_start_;
  if (memory) line["rss_mb"] = *memory;
}

Pace find_pace(const std::vector<double>& stretches, double seconds) {
  assert(!stretches.empty() && "a run without steps has no pace");
  const auto last_tenth = static_cast<std::ptrdiff_t>((stretches.size() + 9) / 10);
  return {seconds, find_median(stretches), *std::min_element(stretches.begin(), stretches.end()),
          find_median({stretches.end() - last_tenth, stretches.end()})};
}

}  // namespace planisphere
