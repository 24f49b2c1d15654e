// The program that tools/bench runs on every target: makes input, lays out, finds neighbours, scores. Prints
// JSON.
#include <CLI/CLI.hpp>
#include <iostream>

#include "bencher/lay_out.h"
#include "bencher/make_input.h"
#include "bencher/move_map.h"
#include "bencher/score.h"
#include "bencher/time_neighbours.h"
#include "bencher/time_repulsion.h"
#include "bencher/time_training.h"

using namespace planisphere;

namespace {

void add_threads(CLI::App& command, int& threads) {
  command.add_option("--threads", threads)->check(CLI::Range(1, 16))->capture_default_str();
}

void add_data(CLI::App& command, DataOrder& data) {
  command.add_option("data", data.path, "File of float32 rows")->required();
  command.add_option("--columns", data.columns)->check(CLI::Range(1, 100000))->capture_default_str();
  command.add_option("--points", data.points, "The first so many rows; 0: all")->capture_default_str();
}

void add_input(CLI::App& app, InputOrder& order) {
  CLI::App* command = app.add_subcommand("input", "Make the file that all contestants read");
  command->add_option("sources", order.sources, "A bundle's folder, or IDX files of pictures")->required();
  command->add_option("--components", order.components, "Principal components; 0: the vectors themselves");
  command->add_option("--out", order.out)->required();
  add_threads(*command, order.threads);
}

void add_layout(CLI::App& app, LayoutOrder& order) {
  CLI::App* command = app.add_subcommand("lay-out", "Do a whole job and tell what it took");
  add_data(*command, order.data);
  command->add_option("--method", order.method.name)->check(CLI::IsMember(method_names()));
  command->add_option("--dimensions", order.method.dimensions)->check(CLI::Range(2, 3));
  command->add_option("--perplexity", order.method.perplexity)->capture_default_str();
  command->add_option("--exaggeration", order.method.exaggeration)->capture_default_str();
  command->add_option("--steps", order.method.steps)->check(CLI::Range(1, 1000000))->capture_default_str();
  command->add_option("--out", order.out, "File for the layout");
  add_threads(*command, order.threads);
}

void add_neighbours(CLI::App& app, NeighboursOrder& order) {
  CLI::App* command = app.add_subcommand("neighbours", "Find all points' neighbours");
  add_data(*command, order.data);
  command->add_option("--neighbours", order.neighbours)->check(CLI::Range(1, 10000))->capture_default_str();
  command->add_flag("--exact", order.exact, "Compare all pairs");
  add_threads(*command, order.threads);
}

void add_score(CLI::App& app, ScoreOrder& order) {
  CLI::App* command = app.add_subcommand("score", "Measure how good layouts are");
  add_data(*command, order.data);
  command->add_option("--layout", order.layouts, "File of float32 rows")->required();
  command->add_option("--dimensions", order.dimensions)->check(CLI::Range(2, 3));
  command->add_option("--perplexity", order.perplexity, "Measure KL, too")->check(CLI::Range(1.0, 1000.0));
  command->add_flag("--stress", order.stress, "Measure stress, too");
}

void add_training(CLI::App& app, TrainingOrder& order) {
  CLI::App* command = app.add_subcommand("train", "Train a network");
  command->add_option("bundle", order.bundle, "A bundle's folder")->required();
  command->add_option("--network", order.network)->check(CLI::IsMember(network_names()));
  command->add_option("--points", order.points, "The first so many; 0: all")->capture_default_str();
  command->add_option("--epochs", order.epochs)->check(CLI::Range(1, 1000))->capture_default_str();
  add_threads(*command, order.threads);
}

void add_repulsion(CLI::App& app, RepulsionOrder& order) {
  CLI::App* command = app.add_subcommand("repulsion", "Compare the ways to sum t-SNE's repulsion");
  command->add_option("layout", order.layout, "File of float32 rows, x and y")->required();
  add_threads(*command, order.threads);
}

struct RecallOrder {
  DataOrder data;
  std::string found;
  int neighbours = 90;
};

void add_recall(CLI::App& app, RecallOrder& order) {
  CLI::App* command = app.add_subcommand("recall", "Measure how good somebody's neighbours are");
  add_data(*command, order.data);
  command->add_option("--found", order.found, "File of int32 rows")->required();
  command->add_option("--neighbours", order.neighbours)->capture_default_str();
}

void add_map(CLI::App& app, MapOrder& order) {
  CLI::App* command = app.add_subcommand("map", "Time the frames of a large map under a reader's hands");
  command->add_option("--points", order.points)->check(CLI::Range(100, 10000000))->capture_default_str();
  command->add_option("--frames", order.frames)->check(CLI::Range(10, 100000))->capture_default_str();
}

int print(const Result<std::string>& lines) {
  if (!lines.ok()) {
    std::cerr << "planisphere_bench: " << lines.error() << '\n';
    return 1;
  }
  std::cout << lines.value() << std::endl;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Measures our methods and scores everybody's results; tools/bench calls it.",
               "planisphere_bench");
  app.require_subcommand(1);
  InputOrder input;
  LayoutOrder layout;
  NeighboursOrder neighbours;
  ScoreOrder score;
  RecallOrder recall;
  TrainingOrder training;
  MapOrder map;
  RepulsionOrder repulsion;
  add_input(app, input);
  add_layout(app, layout);
  add_neighbours(app, neighbours);
  add_score(app, score);
  add_recall(app, recall);
  add_training(app, training);
  add_map(app, map);
  add_repulsion(app, repulsion);
  CLI11_PARSE(app, argc, argv);
  if (app.got_subcommand("input")) return print(make_input(input));
  if (app.got_subcommand("lay-out")) return print(lay_out(layout));
  if (app.got_subcommand("neighbours")) return print(time_neighbours(neighbours));
  if (app.got_subcommand("train")) return print(time_training(training));
  if (app.got_subcommand("map")) return print(move_map(map));
  if (app.got_subcommand("repulsion")) return print(time_repulsion(repulsion));
  if (app.got_subcommand("score")) return print(score_layouts(score));
  return print(score_neighbours(recall.data, recall.found, recall.neighbours));
}
