// Lays one bundle out with one method and prints what that took, as one line of JSON.
#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/parallel.h"
#include "bencher/measure.h"
#include "bencher/methods.h"
#include "data/bundle.h"

using namespace planisphere;

namespace {

struct Order {
  std::string bundle;
  std::string method = "tsne";
  int dimensions = 2;
  int steps = 1000;
  int threads = 1;
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Pace run_steps(int steps, Contestant& contestant) {
  constexpr int stretch = 10;
  std::vector<double> ms_per_step;
  const auto start = std::chrono::steady_clock::now();
  for (int step = 0; step < steps;) {
    const int goal = std::min(step + stretch, steps);
    const auto before = std::chrono::steady_clock::now();
    contestant.optimiser->run_to(goal, contestant.layout);
    ms_per_step.push_back(seconds_since(before) * 1000 / (goal - step));
    step = goal;
  }
  return find_pace(std::move(ms_per_step), seconds_since(start));
}

nlohmann::ordered_json measure(const Order& order, MatrixView<const float> data) {
  set_thread_count(order.threads);
  const auto start = std::chrono::steady_clock::now();
  Contestant contestant = prepare_method(order.method, data, order.dimensions);
  const double seconds_before_steps = seconds_since(start);
  const Pace pace = run_steps(order.steps, contestant);
  const std::optional<double> memory = find_peak_memory_mb();
  nlohmann::ordered_json line = {{"method", order.method},
                                 {"dims", order.dimensions},
                                 {"n", data.rows},
                                 {"threads", order.threads},
                                 {"steps", order.steps},
                                 {"seconds", seconds_before_steps + pace.seconds},
                                 {"seconds_before_steps", seconds_before_steps},
                                 {"ms_per_step", pace.median_ms_per_step},
                                 {"least_ms_per_step", pace.least_ms_per_step},
                                 {"knn15", find_neighbour_preservation(data, contestant.layout)},
                                 {"kl", contestant.optimiser->cost(contestant.layout)},
                                 {"rss_mb", nullptr}};
  if (memory) line["rss_mb"] = *memory;
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Measures one method on one bundle; tools/bench calls it.", "planisphere_bench");
  Order order;
  app.add_option("bundle", order.bundle, "Folder of the bundle")->required();
  app.add_option("--method", order.method)->check(CLI::IsMember(method_names()))->capture_default_str();
  app.add_option("--dimensions", order.dimensions)->check(CLI::Range(2, 3))->capture_default_str();
  app.add_option("--steps", order.steps)->check(CLI::Range(1, 1000000))->capture_default_str();
  app.add_option("--threads", order.threads)->check(CLI::Range(1, 16))->capture_default_str();
  CLI11_PARSE(app, argc, argv);

  const Result<DatasetPointer> dataset = read_bundle(order.bundle);
  if (!dataset.ok()) {
    std::cerr << "planisphere_bench: " << dataset.error() << '\n';
    return 1;
  }
  std::cout << measure(order, dataset.value()->vectors).dump() << std::endl;
  return 0;
}
