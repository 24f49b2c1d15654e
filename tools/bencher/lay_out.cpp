// Reads, prepares, takes the steps in short stretches and keeps the time of each.
#include "bencher/lay_out.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/parallel.h"
#include "bencher/measure.h"
#include "bencher/rows_file.h"

namespace planisphere {
namespace {

Pace run_steps(int steps, Contestant& contestant) {
  constexpr int stretch = 10;
  std::vector<double> ms_per_step;
  const Stopwatch whole;
  for (int step = 0; step < steps;) {
    const int goal = std::min(step + stretch, steps);
    const Stopwatch stopwatch;
    contestant.optimiser->run_to(goal, contestant.layout);
    ms_per_step.push_back(stopwatch.seconds() * 1000 / (goal - step));
    step = goal;
  }
  return find_pace(ms_per_step, whole.seconds());
}

}  // namespace

Result<std::string> lay_out(const LayoutOrder& order) {
  set_thread_count(order.threads);
  const Costs costs;
  const Result<Matrix<float>> data = read_rows(order.data.path, order.data.columns, order.data.points);
  if (!data.ok()) return Error{data.error()};
  Contestant contestant = prepare_method(order.method, data.value());
  const double seconds_before_steps = costs.seconds();
  const Pace pace = run_steps(order.method.steps, contestant);
  nlohmann::ordered_json line = {{"method", order.method.name},
                                 {"dims", order.method.dimensions},
                                 {"n", data.value().rows()},
                                 {"threads", order.threads},
                                 {"steps", order.method.steps}};
  costs.add_to(line);
  line["seconds_before_steps"] = seconds_before_steps;
  line["ms_per_step"] = pace.median_ms_per_step;
  line["least_ms_per_step"] = pace.least_ms_per_step;
  line["late_ms_per_step"] = pace.late_ms_per_step;
  if (!order.out.empty()) {
    if (Status status = write_rows(order.out, contestant.layout); !status.ok()) return Error{status.error()};
  }
  return line.dump();
}

}  // namespace planisphere
