// Each seed is a run of the figure itself.
#include "baker/search_minima.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "baker/class_splits.h"
#include "baker/run_to_the_end.h"
#include "data/bundle.h"
#include "essays/catalogue.h"

namespace planisphere {
namespace {

struct Finding {
  int seed = 0;
  Split stuck, escaped;  // of the same class
  double stuck_cost = 0, escaped_cost = 0;

  double score() const { return stuck.score() - escaped.score(); }
  bool holds() const { return score() > 0 && escaped_cost < stuck_cost; }
};

Finding look_at(const FigureSpec& spec, const DatasetPointer& dataset, int seed) {
  FigureSpec seeded = spec;
  seeded.params.seed = seed;
  const Frame frame = run_to_the_end(std::make_shared<Work>(Work{seeded, dataset}));
  Finding finding{.seed = seed};
  finding.stuck = find_worst_split(frame.plots[0].layout, dataset->classes);
  finding.stuck_cost = frame.plots[0].cost;
  finding.escaped_cost = frame.plots[1].cost;
  if (finding.stuck.torn >= 0)
    finding.escaped = find_split(frame.plots[1].layout, dataset->classes, finding.stuck.torn);
  return finding;
}

void print(const Finding& finding, const Classes& classes) {
  const auto name = [&](int index) {
    return index < 0 ? "-" : classes.names[static_cast<std::size_t>(index)].c_str();
  };
  std::printf("%6d %6s %7.2f %8.2f %6.2f %8s %8.3f %8.3f %9.2f\n", finding.seed, name(finding.stuck.torn),
              finding.stuck.larger, finding.stuck.smaller, finding.stuck.gap, name(finding.stuck.between),
              finding.stuck_cost, finding.escaped_cost, finding.escaped.score());
}

}  // namespace

Status search_minima(const MinimaOptions& options) {
  const FigureSpec* spec = find_figure(options.figure);
  if (!spec || spec->plots.size() != 2)
    return Error{"There is no figure of two plots called " + options.figure + "."};
  Result<DatasetPointer> dataset = read_bundle(options.bundles + "/" + spec->dataset);
  if (!dataset.ok()) return Error{dataset.error()};
  std::vector<Finding> findings;
  for (int seed = 1; seed <= options.seeds; ++seed) findings.push_back(look_at(*spec, dataset.value(), seed));
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.holds(), a.score()) > std::pair(b.holds(), b.score());
  });
  std::printf("%6s %6s %7s %8s %6s %8s %8s %8s %9s\n", "seed", "class", "larger", "smaller", "gap", "between",
              "cost", "escapes", "its split");
  const auto shown = std::min(findings.size(), static_cast<std::size_t>(options.shown));
  for (std::size_t i = 0; i < shown; ++i) print(findings[i], dataset.value()->classes);
  return Done{};
}

}  // namespace planisphere
