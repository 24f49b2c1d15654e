// One turn of a figure's optimisers.
#include "figure/workshop.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/memory_shortage.h"
#include "base/parallel.h"
#include "dr/quality.h"
#include "dr/starting_layout.h"
#include "figure/methods.h"

namespace planisphere {
namespace {

double now_ms() {
  using namespace std::chrono;
  return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

// From here on most methods take seconds to begin.
constexpr int many_points = 4000;
constexpr float preview_deviation = 1e-4f;  // of layouts as they begin

bool all_finite(MatrixView<const float> layout) {
  return std::all_of(layout.flat().begin(), layout.flat().end(), [](float y) { return std::isfinite(y); });
}

}  // namespace

Workshop::Workshop(WorkPointer work, std::shared_ptr<Mail> mail)
    : work_(std::move(work)), mail_(std::move(mail)) {}

Workshop::~Workshop() = default;

bool Workshop::turn(double budget_ms) {
  bool more = false;
  const bool enough = run_within_memory([&] {
    if (mail_->orders.take()) follow(mail_->orders.latest());
    more = started_ && error_.empty() && work(budget_ms);
  });
  if (!enough) {
    error_ = "There is not enough memory for this figure.";
    changed_ = true;
  }
  if (changed_) leave_frame();
  return more;
}

void Workshop::follow(const Order& order) {
  const bool anew = !started_ || order.restarts != order_.restarts;
  const bool changed = !(order.params == order_.params);
  order_ = order;
  if (anew) {
    restart(order);
  } else if (changed) {
    if (training_) training_->set_learning_rate(order.params.training_rate);
    for (Bench& bench : benches_) {
      const auto change = method_info(bench.plot.method).change;
      if (!bench.optimiser || !change) continue;
      change(*bench.optimiser, bench.plot, order.params);
      bench.frame.cost = bench.optimiser->cost(bench.frame.layout);
    }
    changed_ = true;
  }
}

void Workshop::restart(const Order& order) {
  started_ = true;
  error_.clear();
  benches_.clear();
  for (const PlotSpec& plot : plots_of(work_->spec, order.params)) {
    benches_.emplace_back();
    benches_.back().plot = plot;
    benches_.back().last_step = last_step(work_->spec, order.params, plot.method);
  }
  prepare_network();
}

// A network that has been trained for the maps is as good for the next ones.
void Workshop::prepare_network() {
  if (!has_network(work_->spec)) return;
  const TrainingOptions options = training_options(*work_, order_.params);
  if (training_ && training_->options() == options && !trains_live(work_->spec)) return;
  training_.reset();
  const Lessons lessons = lessons_of(*work_);
  error_ = find_mistake(options, lessons.inputs, lessons.labels);
  changed_ = true;
  if (error_.empty()) training_ = std::make_shared<Training>(*work_, options);
}

// The network comes before the maps of its layers. True if it needs another turn.
bool Workshop::train_until(double budget_ms) {
  if (!training_ || trains_live(work_->spec) || training_->finished()) return false;
  const double begin = now_ms();
  do {
    training_->run_to(training_->step() + 1);
  } while (!training_->finished() && now_ms() - begin < budget_ms);
  if (training_->diverged()) error_ = "Training diverged: choose a smaller learning rate.";
  changed_ = true;
  return error_.empty();
}

bool Workshop::can_start(const Bench& bench) const {
  return bench.plot.layer < 0 || trains_live(work_->spec) || (training_ && training_->finished());
}

// Every plot is started before any takes a step, and measured only when all have arrived: the first pictures
// come first.
bool Workshop::work(double budget_ms) {
  if (Bench* bench = find_unstarted()) {
    wants_preview(*bench) ? preview(*bench) : start(*bench);
    return true;
  }
  if (train_until(budget_ms) || find_unstarted()) return error_.empty();
  if (step_all_until(budget_ms)) return true;
  if (Bench* bench = find_unmeasured()) measure(*bench);
  return find_unmeasured() != nullptr;
}

MatrixView<const float> Workshop::vectors_of(const Bench& bench) const {
  return bench.plot.layer < 0 ? work_->dataset->vectors.view() : bench.activations.view();
}

void Workshop::watch_training(Bench& bench) {
  bench.optimiser = std::make_unique<LiveTraining>(training_, bench.plot.layer, bench.frame.layout);
  bench.frame.step = 0;
  bench.frame.steps_to_go = bench.last_step;
  changed_ = true;
}

void Workshop::show_baked(Bench& bench) {
  const auto& layouts = work_->dataset->layouts;
  const auto found = std::find_if(layouts.begin(), layouts.end(), [this](const BakedLayout& layout) {
    return layout.name == work_->spec.baked;
  });
  changed_ = true;
  if (found == layouts.end()) {
    error_ = std::string("The data of this figure has no map called “") + work_->spec.baked + "”.";
    return;
  }
  bench.frame.layout = found->points;
  bench.frame.step = bench.frame.steps_to_go = 0;
  bench.optimiser = std::make_unique<FinishedLayout>();
}

bool Workshop::wants_preview(const Bench& bench) const {
  const MethodInfo& method = method_info(bench.plot.method);
  const int points = work_->dataset->points();
  return !bench.previewed && points >= many_points && !shows_baked(work_->spec, order_.params) &&
         bench.plot.layer < 0 && method.method != Method::pca &&
         (method.max_points == 0 || points <= method.max_points);
}

// Where the method will begin, or near it.
void Workshop::preview(Bench& bench) {
  const MatrixView<const float> vectors = vectors_of(bench);
  bench.frame.layout = Matrix<float>(vectors.rows, is_spatial(order_.params) ? 3 : 2);
  const bool random = order_.params.start == Start::random;
  write_starting_layout(random ? Initialisation::random : Initialisation::pca, vectors,
                        static_cast<std::uint64_t>(order_.params.seed), preview_deviation,
                        bench.frame.layout);
  bench.frame.step = 0;
  bench.frame.steps_to_go = std::max(1, bench.last_step);
  bench.frame.preparing = 1;
  bench.previewed = changed_ = true;
}

void Workshop::start(Bench& bench) {
  bench.frame.preparing = 0;
  if (shows_baked(work_->spec, order_.params)) return show_baked(bench);
  if (bench.plot.layer >= 0) bench.activations = training_->find_activations(bench.plot.layer);
  const MatrixView<const float> vectors = vectors_of(bench);
  bench.frame.layout = Matrix<float>(vectors.rows, is_spatial(order_.params) ? 3 : 2);
  if (trains_live(work_->spec)) return watch_training(bench);
  const MethodInfo& method = method_info(bench.plot.method);
  if (method.max_points > 0 && vectors.rows > method.max_points) {
    error_ = std::string(method.label) + " compares all pairs of points: it is offered for up to " +
             std::to_string(method.max_points) + " of them.";
    changed_ = true;
    return;
  }
  bench.optimiser = method.start(bench.plot, order_.params, vectors, bench.frame.layout, progress_);
  if (method.edges) bench.frame.edges = method.edges(*bench.optimiser);
  if (method.axes) bench.frame.axes = method.axes(*bench.optimiser);
  bench.frame.step = 0;
  bench.frame.steps_to_go = bench.last_step;
  bench.frame.cost = bench.optimiser->cost(bench.frame.layout);
  changed_ = true;
}

bool Workshop::wants_step(const Bench& bench) const {
  return bench.optimiser->step() < std::min(order_.goal_step, bench.last_step);
}

// The plots take turns, a step each, so that none runs away from the others. True if any wants to go on.
bool Workshop::step_all_until(double budget_ms) {
  const auto wants = [this](const Bench& bench) { return wants_step(bench); };
  if (std::none_of(benches_.begin(), benches_.end(), wants)) return false;
  const double begin = now_ms();
  double now = begin;
  do {
    for (Bench& bench : benches_) {
      if (!wants_step(bench)) continue;
      bench.optimiser->run_to(bench.optimiser->step() + 1, bench.frame.layout);
      if (trains_live(work_->spec) && training_->diverged()) bench.last_step = bench.optimiser->step();
      bench.measured = false;
      const double then = std::exchange(now, now_ms());
      double& mean = bench.frame.ms_per_step;
      mean = mean == 0 ? now - then : 0.95 * mean + 0.05 * (now - then);
    }
  } while (now - begin < budget_ms && std::any_of(benches_.begin(), benches_.end(), wants));
  for (Bench& bench : benches_) {
    if (!all_finite(bench.frame.layout)) error_ = "The layout flew apart: try smaller steps, then reset.";
    bench.frame.step = bench.optimiser->step();
    bench.frame.steps_to_go = bench.last_step - bench.frame.step;
    bench.frame.cost = error_.empty() ? bench.optimiser->cost(bench.frame.layout) : 0;
  }
  changed_ = true;
  return error_.empty() && std::any_of(benches_.begin(), benches_.end(), wants);
}

void Workshop::measure(Bench& bench) {
  const NeighbourQuality quality = measure_neighbours(vectors_of(bench), bench.frame.layout);
  bench.frame.preservation = quality.preservation;
  bench.frame.trustworthiness = quality.trustworthiness;
  bench.measured = true;
  changed_ = true;
}

Workshop::Bench* Workshop::find_unstarted() {
  const auto found = std::find_if(benches_.begin(), benches_.end(),
                                  [this](const Bench& b) { return !b.optimiser && can_start(b); });
  return found == benches_.end() ? nullptr : &*found;
}

// Only finished plots are worth the time.
Workshop::Bench* Workshop::find_unmeasured() {
  if (!work_->spec.quality) return nullptr;
  const auto found = std::find_if(benches_.begin(), benches_.end(), [](const Bench& b) {
    return b.optimiser && !b.measured && b.frame.steps_to_go <= 0;
  });
  return found == benches_.end() ? nullptr : &*found;
}

void Workshop::leave_frame() {
  Frame& frame = mail_->frames.draft();
  frame.restarts = order_.restarts;
  frame.threads = thread_count();
  frame.error = error_;
  frame.training = training_ ? training_->frame() : TrainingFrame{};
  frame.plots.resize(benches_.size());
  for (std::size_t i = 0; i < benches_.size(); ++i) {
    if (!benches_[i].measured) benches_[i].frame.preservation = benches_[i].frame.trustworthiness = -1;
    frame.plots[i] = benches_[i].frame;
  }
  mail_->frames.publish();
  changed_ = false;
}

}  // namespace planisphere
