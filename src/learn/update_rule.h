// What a step does with a gradient.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace planisphere {

enum class UpdateRule { momentum, adam };

struct UpdateOptions {
  UpdateRule rule = UpdateRule::momentum;
  float learning_rate = 0.1f;  // of adam: about 0.001
  float momentum = 0.9f;       // 0 … 0.999; of adam: its β₁
  float weight_decay = 0;      // λ: λ / 2 ‖weights and biases‖² is made small, too

  bool operator==(const UpdateOptions&) const = default;
};

/// What steps leave behind for the next.
struct UpdaterState {
  std::vector<float> velocity, squares;    // one for each parameter
  double first_left = 1, second_left = 1;  // β₁ᵗ, β₂ᵗ
};

/// Moves parameters step by step, and remembers what that takes.
class Updater {
 public:
  explicit Updater(std::size_t parameters)
      : state_{std::vector<float>(parameters), std::vector<float>(parameters)} {}

  const UpdaterState& state() const { return state_; }
  /// Goes on from another's state for as many parameters.
  void set_state(UpdaterState state) { state_ = std::move(state); }

  /// Forgets all steps.
  void reset();
  /// With g = gradient + λ parameters and the rate η. momentum: v ← μ v − η g, parameters ← parameters + v
  /// (Polyak 1964). adam (Kingma and Ba 2015, algorithm 1, β₂ = 0.999, ε = 1e-8): v ← β₁ v + (1 − β₁) g, s ←
  /// β₂ s + (1 − β₂) g², parameters ← parameters − η v / (1 − β₁ᵗ) / (√(s / (1 − β₂ᵗ)) + ε). False if a
  /// parameter then is not finite.
  bool take_step(const UpdateOptions& options, std::span<const float> gradient, std::span<float> parameters);

 private:
  UpdaterState state_;
};

}  // namespace planisphere
