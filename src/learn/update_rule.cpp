// Each number by itself, stretch by stretch.
#include "learn/update_rule.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>

#include "base/parallel.h"

namespace planisphere {
namespace {

constexpr std::size_t stretch = 16384;
constexpr float beta_2 = 0.999f, epsilon = 1e-8f;

bool are_finite(const float* numbers, std::size_t count) {
  bool finite = true;
  for (std::size_t k = 0; k < count; ++k) finite = finite & (std::fabs(numbers[k]) < 1e30f);
  return finite;
}

}  // namespace

void Updater::reset() {
  std::fill(state_.velocity.begin(), state_.velocity.end(), 0.0f);
  std::fill(state_.squares.begin(), state_.squares.end(), 0.0f);
  state_.first_left = state_.second_left = 1;
}

bool Updater::take_step(const UpdateOptions& options, std::span<const float> gradient,
                        std::span<float> parameters) {
  assert(gradient.size() == state_.velocity.size() && parameters.size() == state_.velocity.size() &&
         "vectors of one length");
  const float rate = options.learning_rate, decay = options.weight_decay, beta_1 = options.momentum;
  state_.first_left *= static_cast<double>(beta_1);
  state_.second_left *= static_cast<double>(beta_2);
  const float adam_rate = static_cast<float>(static_cast<double>(rate) / (1 - state_.first_left));
  const float square_scale = static_cast<float>(1 / (1 - state_.second_left));
  std::atomic<bool> finite{true};
  parallel_for(static_cast<int>((parameters.size() + stretch - 1) / stretch), [&](int task) {
    const std::size_t first = static_cast<std::size_t>(task) * stretch;
    const std::size_t count = std::min(stretch, parameters.size() - first);
    float *const w = parameters.data() + first, *const v = state_.velocity.data() + first,
                 *const s = state_.squares.data() + first;
    const float* const gradients = gradient.data() + first;
    if (options.rule == UpdateRule::adam) {
      for (std::size_t k = 0; k < count; ++k) {
        const float g = gradients[k] + decay * w[k];
        v[k] = beta_1 * v[k] + (1 - beta_1) * g;
        s[k] = beta_2 * s[k] + (1 - beta_2) * (g * g);
        w[k] -= adam_rate * v[k] / (std::sqrt(s[k] * square_scale) + epsilon);
      }
    } else {
      for (std::size_t k = 0; k < count; ++k) {
        v[k] = beta_1 * v[k] - rate * (gradients[k] + decay * w[k]);
        w[k] += v[k];
      }
    }
    if (!are_finite(w, count)) finite.store(false, std::memory_order_relaxed);
  });
  return finite.load();
}

}  // namespace planisphere
