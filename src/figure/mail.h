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

/// The state the optimiser is in.
struct Frame {
  int restarts = -1;  // the order's it belongs to; −1: nothing yet
  int step = 0;
  double cost = 0;         // the method's
  double ms_per_step = 0;  // recent, while computing; 0 before the first step
  int threads = 1;         // parallel_for's
  std::string error;       // one sentence if the optimiser had to give up
  Matrix<float> layout;    // n × 2
};

struct Mail {
  Mailbox<Order> orders;
  Mailbox<Frame> frames;
};

/// What an optimiser works on. Immutable, shared.
struct Work {
  FigureSpec spec;
  DatasetPointer dataset;  // its vectors
};

using WorkPointer = std::shared_ptr<const Work>;

/// Values as bytes, for the way to a worker and back: both ends run the same module, so plain fields are
/// copied.
std::vector<std::byte> pack_order(const Order& order);
bool unpack_order(std::span<const std::byte> bytes, Order& order);
std::vector<std::byte> pack_frame(const Frame& frame);
bool unpack_frame(std::span<const std::byte> bytes, Frame& frame);
std::vector<std::byte> pack_work(const Work& work);
/// The figure's name at the head of packed work, and its vectors. The spec itself is looked up by the name.
bool unpack_work(std::span<const std::byte> bytes, std::string& figure_name, Matrix<float>& vectors);

}  // namespace planisphere
