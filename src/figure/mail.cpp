// Orders, frames and work as bytes.
#include "figure/mail.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace planisphere {
namespace {

static_assert(std::is_trivially_copyable_v<Order>);
constexpr std::uint32_t most_plots = 64;

class Writer {
 public:
  template <class T>
  void plain(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    raw(&value, sizeof value);
  }
  void text(std::string_view value) {
    plain(static_cast<std::uint32_t>(value.size()));
    raw(value.data(), value.size());
  }
  template <class T>
  void matrix(const Matrix<T>& value) {
    plain(value.rows());
    plain(value.cols());
    raw(value.data(), value.size() * sizeof(T));
  }
  std::vector<std::byte> bytes;

 private:
  void raw(const void* from, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(from);
    bytes.insert(bytes.end(), first, first + size);
  }
};

class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <class T>
  bool plain(T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    return raw(&value, sizeof value);
  }
  bool text(std::string& value) {
    std::uint32_t size = 0;
    if (!plain(size) || size > bytes_.size()) return false;
    value.assign(reinterpret_cast<const char*>(bytes_.data()), size);
    bytes_ = bytes_.subspan(size);
    return true;
  }
  template <class T>
  bool matrix(Matrix<T>& value) {
    int rows = 0, cols = 0;
    if (!plain(rows) || !plain(cols) || rows < 0 || cols < 0) return false;
    const std::uint64_t size = std::uint64_t(rows) * std::uint64_t(cols) * sizeof(T);
    if (size > bytes_.size()) return false;
    if (value.rows() != rows || value.cols() != cols) value = Matrix<T>(rows, cols);
    return raw(value.data(), static_cast<std::size_t>(size));
  }
  bool at_end() const { return bytes_.empty(); }

 private:
  bool raw(void* to, std::size_t size) {
    if (size > bytes_.size()) return false;
    if (size > 0) std::memcpy(to, bytes_.data(), size);
    bytes_ = bytes_.subspan(size);
    return true;
  }

  std::span<const std::byte> bytes_;
};

}  // namespace

std::vector<std::byte> pack_order(const Order& order) {
  Writer out;
  out.plain(order);
  return std::move(out.bytes);
}

bool unpack_order(std::span<const std::byte> bytes, Order& order) {
  Reader in(bytes);
  return in.plain(order) && in.at_end();
}

int furthest_step(const Frame& frame) {
  int step = 0;
  for (const PlotFrame& plot : frame.plots) step = std::max(step, plot.step);
  return step;
}

std::vector<std::byte> pack_frame(const Frame& frame) {
  Writer out;
  out.plain(frame.restarts);
  out.plain(frame.threads);
  out.text(frame.error);
  out.plain(static_cast<std::uint32_t>(frame.plots.size()));
  for (const PlotFrame& plot : frame.plots) {
    out.plain(plot.step);
    out.plain(plot.steps_to_go);
    out.plain(plot.preparing);
    for (const double number : {plot.cost, plot.ms_per_step, plot.preservation, plot.trustworthiness})
      out.plain(number);
    out.matrix(plot.layout);
    out.matrix(plot.edges);
    out.matrix(plot.axes.weights);
    out.matrix(plot.axes.shares);
  }
  const TrainingFrame& training = frame.training;
  for (const int number : {training.step, training.last_step, training.diverged}) out.plain(number);
  out.plain(training.loss);
  out.plain(training.accuracy);
  out.matrix(training.parameters);
  out.matrix(training.path);
  out.plain(training.nearest);
  return std::move(out.bytes);
}

bool unpack_frame(std::span<const std::byte> bytes, Frame& frame) {
  Reader in(bytes);
  std::uint32_t plots = 0;
  if (!in.plain(frame.restarts) || !in.plain(frame.threads) || !in.text(frame.error) || !in.plain(plots))
    return false;
  if (plots > most_plots) return false;
  frame.plots.resize(plots);
  for (PlotFrame& plot : frame.plots) {
    if (!in.plain(plot.step) || !in.plain(plot.steps_to_go) || !in.plain(plot.preparing)) return false;
    for (double* number : {&plot.cost, &plot.ms_per_step, &plot.preservation, &plot.trustworthiness}) {
      if (!in.plain(*number)) return false;
    }
    if (!in.matrix(plot.layout) || !in.matrix(plot.edges)) return false;
    if (!in.matrix(plot.axes.weights) || !in.matrix(plot.axes.shares)) return false;
  }
  TrainingFrame& training = frame.training;
  for (int* number : {&training.step, &training.last_step, &training.diverged}) {
    if (!in.plain(*number)) return false;
  }
  return in.plain(training.loss) && in.plain(training.accuracy) && in.matrix(training.parameters) &&
         in.matrix(training.path) && in.plain(training.nearest) && in.at_end();
}

namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{1} << 31;  // of vectors

// The vectors' shape, classes without their names, and layouts.
void write_dataset(const Dataset& dataset, Writer& out) {
  out.plain(dataset.points());
  out.plain(dataset.dimensions());
  const Classes& classes = dataset.classes;
  out.plain(static_cast<std::uint32_t>(classes.of_point.empty() ? 0 : classes.names.size()));
  for (const int of_point : classes.of_point) out.plain(of_point);
  out.plain(static_cast<std::uint32_t>(dataset.layouts.size()));
  for (const BakedLayout& layout : dataset.layouts) {
    out.text(layout.name);
    out.matrix(layout.points);
  }
}

bool read_classes(Reader& in, Dataset& dataset) {
  std::uint32_t classes = 0;
  const auto points = static_cast<std::uint32_t>(dataset.points());
  if (!in.plain(classes) || classes > points) return false;
  dataset.classes.names.resize(classes);
  dataset.classes.of_point.resize(classes > 0 ? points : 0);
  for (int& of_point : dataset.classes.of_point) {
    if (!in.plain(of_point) || of_point < 0 || static_cast<std::uint32_t>(of_point) >= classes) return false;
  }
  return true;
}

bool read_vectors(Reader& in, Dataset& dataset) {
  int points = 0, dimensions = 0;
  if (!in.plain(points) || !in.plain(dimensions) || points < 0 || dimensions < 0 ||
      std::uint64_t(points) * std::uint64_t(dimensions) * sizeof(float) > most_bytes)
    return false;
  dataset.vectors = Matrix<float>(points, dimensions);
  return true;
}

bool read_dataset(Reader& in, Dataset& dataset) {
  std::uint32_t layouts = 0;
  if (!read_vectors(in, dataset) || !read_classes(in, dataset) || !in.plain(layouts) || layouts > most_plots)
    return false;
  dataset.layouts.resize(layouts);
  for (BakedLayout& layout : dataset.layouts) {
    if (!in.text(layout.name) || !in.matrix(layout.points)) return false;
  }
  return true;
}

// What RepresentationPlacer needs.
void write_landmarks(const Representations& all, Writer& out) {
  for (const int number : {all.pairs, all.pairs_seed, static_cast<int>(all.maps.size())}) out.plain(number);
  out.plain(all.distance_unit);
  out.matrix(all.distances);
  for (const Representations::Map& map : all.maps) {
    out.text(map.name);
    out.matrix(map.points);
  }
}

bool read_landmarks(Reader& in, Representations& all) {
  int maps = 0;
  if (!in.plain(all.pairs) || !in.plain(all.pairs_seed) || !in.plain(maps) || !in.plain(all.distance_unit) ||
      !in.matrix(all.distances) || maps < 0 || maps > static_cast<int>(most_plots))
    return false;
  all.list.resize(static_cast<std::size_t>(all.distances.rows()));
  all.maps.resize(static_cast<std::size_t>(maps));
  for (Representations::Map& map : all.maps) {
    if (!in.text(map.name) || !in.matrix(map.points) || map.points.rows() != all.distances.rows())
      return false;
  }
  return true;
}

}  // namespace

std::vector<std::byte> pack_work(const Work& work) {
  Writer out;
  out.text(work.spec.name);
  write_dataset(*work.dataset, out);
  out.plain(static_cast<std::uint8_t>(work.lessons ? 1 : 0));
  if (work.lessons) {
    write_dataset(*work.lessons, out);
    write_landmarks(*work.dataset->representations, out);
  }
  return std::move(out.bytes);
}

bool unpack_work(std::span<const std::byte> bytes, std::string& figure_name, Dataset& dataset,
                 std::shared_ptr<Dataset>& lessons) {
  Reader in(bytes);
  std::uint8_t taught = 0;
  if (!in.text(figure_name) || !read_dataset(in, dataset) || !in.plain(taught)) return false;
  if (taught == 0) return in.at_end();
  auto learnt = std::make_shared<Dataset>();
  auto landmarks = std::make_shared<Representations>();
  if (!read_dataset(in, *learnt) || !read_landmarks(in, *landmarks)) return false;
  lessons = std::move(learnt);
  dataset.representations = std::move(landmarks);
  return in.at_end();
}

}  // namespace planisphere
