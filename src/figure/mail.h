// What the page and the optimiser tell each other: orders one way, frames the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/mailbox.h"
#include "base/matrix.h"
#include "data/dataset.h"
#include "figure/params.h"
#include "figure/spec.h"

namespace planisphere {

/// The state the page wishes for. Plain bytes: it crosses to a worker as it is.
struct Order {
  int restarts = 0;   // changes when the layout shall start anew
  int goal_step = 0;  // take steps until here; never back
  Params params;
  bool operator==(const Order&) const = default;
};

/// What the axes of a layout are that looks at the data from an angle: weights for all its dimensions.
struct Axes {
  Matrix<float> weights;  // 2 × d or 3 × d, unit length
  Matrix<float> shares;   // 2 × 1 or 3 × 1: the part of the data's spread that lies along each, 0 to 1
  bool operator==(const Axes&) const = default;
};

/// The state one plot's optimiser is in.
struct PlotFrame {
  int step = -1;             // -1: not started yet
  int steps_to_go = 0;       // until its schedule is over
  int preparing = 0;         // 1: the layout is what the method, still at its preparations, begins near
  double cost = 0;           // the method's
  double ms_per_step = 0;    // recent, while computing; 0 before the first step
  double preservation = -1;  // of neighbourhoods, 0 to 1; -1: not measured at this step
  double trustworthiness = -1;
  Matrix<float> layout;  // n × 2 or n × 3
  Matrix<int> edges;     // m × 2 points, for methods that lay out a graph
  Axes axes;             // for methods that look from an angle
};

/// The state a figure's network is in.
struct TrainingFrame {
  int step = -1;             // epochs; −1: the figure has no network
  int last_step = 0;         // of its schedule
  double loss = 0;           // mean cross-entropy, nats
  double accuracy = -1;      // share of the figure's points that it knows, 0 to 1; −1: not measured yet
  int diverged = 0;          // 1: it takes no more steps
  Matrix<float> parameters;  // 1 × p as Network::parameters(), where a picture is made of them
  /// Of a figure with a path, (step + 1) × (1 + 2m), or fewer if it diverged: the accuracy after each step,
  /// and the place on each of the m maps of representations.
  Matrix<float> path;
  int nearest = -1;  // of the representations on the maps; −1: no path
};

/// The state a figure's optimisers are in.
struct Frame {
  int restarts = -1;  // the order's it belongs to; -1: nothing yet
  int threads = 1;    // parallel_for's
  std::string error;  // one sentence if an optimiser had to give up
  std::vector<PlotFrame> plots;
  TrainingFrame training = {};
};

/// The furthest step any plot has taken; 0 for an empty frame.
int furthest_step(const Frame& frame);

struct Mail {
  Mailbox<Order> orders;
  Mailbox<Frame> frames;
};

/// What an optimiser works on. Immutable, shared.
struct Work {
  FigureSpec spec;
  DatasetPointer dataset;  // its vectors, classes and baked layouts; with lessons also representations
  DatasetPointer lessons = nullptr;  // of NetworkSpec::lessons: vectors and classes
};

using WorkPointer = std::shared_ptr<const Work>;

/// Values as bytes, for the way to a worker and back: both ends run the same module, so plain fields are
/// copied.
std::vector<std::byte> pack_order(const Order& order);
bool unpack_order(std::span<const std::byte> bytes, Order& order);
std::vector<std::byte> pack_frame(const Frame& frame);
bool unpack_frame(std::span<const std::byte> bytes, Frame& frame);
/// The figure's name at the head of packed work, and of the dataset the shape of its vectors, classes without
/// their names, and baked layouts; with lessons theirs, and what it takes to place representations. The spec
/// itself is looked up by the name. The vectors' numbers, which may be many, travel by themselves: unpacked,
/// they are zeros.
std::vector<std::byte> pack_work(const Work& work);
bool unpack_work(std::span<const std::byte> bytes, std::string& figure_name, Dataset& dataset,
                 std::shared_ptr<Dataset>& lessons);

}  // namespace planisphere
