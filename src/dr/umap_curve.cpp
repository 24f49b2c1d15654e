// Levenberg's damped least squares for two parameters.
#include "dr/umap_curve.h"

#include <cmath>

#include "base/simd.h"
#include "dr/bounded.h"

namespace planisphere {
namespace {

constexpr int samples = 300;
constexpr double farthest = 3;  // in units of spread
constexpr int most_steps = 100;
constexpr double finished = 1e-7;

double exp_of(double x) {
  return static_cast<double>(simd::exp(simd::broadcast(static_cast<float>(x)))[0]);
}

double log_of(double x) {
  return static_cast<double>(simd::log(simd::broadcast(static_cast<float>(x)))[0]);
}

/// The curve by its logarithm, so that a stays positive: a d^2b = exp(log_a + 2 b log d).
struct Trial {
  double log_a, b;
};

/// The sum of squared errors, its half gradient Jᵀr and JᵀJ.
struct Fit {
  double error = 0;
  double along_a = 0, along_b = 0;
  double aa = 0, ab = 0, bb = 0;
};

// With u = a d^2b and f = 1 / (1 + u): ∂f/∂log a = −u f², ∂f/∂b = −u f² 2 log d. At d = 0 both curves are 1.
Fit judge(const Trial& trial, double min_dist) {
  Fit fit;
  for (int i = 1; i < samples; ++i) {
    const double distance = farthest * i / (samples - 1);
    const double wanted = distance < min_dist ? 1 : exp_of(min_dist - distance);
    const double twice_log = 2 * log_of(distance);
    const double u = exp_of(trial.log_a + trial.b * twice_log);
    const double f = 1 / (1 + u);
    const double residual = wanted - f;
    const double slope_a = -u * f * f, slope_b = slope_a * twice_log;
    fit.error += residual * residual;
    fit.along_a += slope_a * residual;
    fit.along_b += slope_b * residual;
    fit.aa += slope_a * slope_a;
    fit.ab += slope_a * slope_b;
    fit.bb += slope_b * slope_b;
  }
  return fit;
}

// (JᵀJ + damping diag JᵀJ) step = Jᵀr (Levenberg 1944; Marquardt 1963).
Trial find_step(const Fit& fit, double damping) {
  const double aa = fit.aa * (1 + damping), bb = fit.bb * (1 + damping);
  const double determinant = aa * bb - fit.ab * fit.ab;
  return {(bb * fit.along_a - fit.ab * fit.along_b) / determinant,
          (aa * fit.along_b - fit.ab * fit.along_a) / determinant};
}

}  // namespace

UmapCurve fit_umap_curve(float min_dist, float spread) {
  const double unit = static_cast<double>(bounded(spread, 0.01f, 100.0f));
  const double within = static_cast<double>(bounded(min_dist, 0, static_cast<float>(unit))) / unit;
  Trial best{0, 1};
  Fit fit = judge(best, within);
  double damping = 1e-3;
  for (int i = 0; i < most_steps; ++i) {
    const Trial step = find_step(fit, damping);
    const Trial next{best.log_a + step.log_a, best.b + step.b};
    const Fit found = judge(next, within);
    if (found.error < fit.error) {
      best = next;
      fit = found;
      damping /= 10;
    } else {
      damping *= 10;
    }
    if (std::fabs(step.log_a) + std::fabs(step.b) < finished) break;
  }
  // In the layout's unit: a (d / spread)^2b.
  const double a = exp_of(best.log_a - 2 * best.b * log_of(unit));
  return {static_cast<float>(a), static_cast<float>(best.b)};
}

}  // namespace planisphere
