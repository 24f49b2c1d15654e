// The optimal path in pan and zoom.
#include "scene/flight.h"

#include <algorithm>
#include <cmath>

namespace planisphere {
namespace {

constexpr double rho = 1.4142135623730951;
constexpr double speed = 1.6;  // of the paper's path, per second
constexpr double shortest_ms = 250, longest_ms = 1800;
constexpr double standstill = 1e-6;  // half-extents

double width_of(const Camera& camera) {
  return 2 / static_cast<double>(camera.zoom);
}

// ln(−b + √(b² + 1)) of equation 9.
double r_of(double b) {
  return -std::asinh(b);
}

double ease(double part) {
  return part * part * (3 - 2 * part);
}

}  // namespace

Flight::Flight(const Camera& from, const Camera& to) : from_(from), to_(to) {
  distance_ = std::hypot(to.pan.x - from.pan.x, to.pan.y - from.pan.y);
  const double u = static_cast<double>(distance_), w0 = width_of(from), w1 = width_of(to);
  if (u > standstill) {
    const double squares = w1 * w1 - w0 * w0, rest = rho * rho * rho * rho * u * u;
    start_ = r_of((squares + rest) / (2 * w0 * rho * rho * u));
    length_ = (r_of((squares - rest) / (2 * w1 * rho * rho * u)) - start_) / rho;
  } else {
    length_ = std::abs(std::log(w1 / w0)) / rho;
  }
  duration_ms_ = std::clamp(1000 * length_ / speed, shortest_ms, longest_ms);
}

Camera Flight::at(double elapsed_ms) const {
  if (elapsed_ms >= duration_ms_) return to_;
  const double s = ease(std::max(0.0, elapsed_ms) / duration_ms_) * length_, w0 = width_of(from_);
  Camera camera = to_;
  double part = 1, width = 0;
  if (static_cast<double>(distance_) > standstill) {
    const double u = w0 / (rho * rho) * (std::cosh(start_) * std::tanh(rho * s + start_) - std::sinh(start_));
    part = u / static_cast<double>(distance_);
    width = w0 * std::cosh(start_) / std::cosh(rho * s + start_);
  } else {
    width = w0 * std::exp((width_of(to_) < w0 ? -1 : 1) * rho * s);
  }
  camera.zoom = static_cast<float>(2 / width);
  camera.pan.x = from_.pan.x + static_cast<float>(part) * (to_.pan.x - from_.pan.x);
  camera.pan.y = from_.pan.y + static_cast<float>(part) * (to_.pan.y - from_.pan.y);
  return camera;
}

Camera camera_over(const Framing& framing, Vec2 place, float zoom) {
  Camera camera;
  camera.pan = {(framing.center.x - place.x) / framing.half_extent,
                (framing.center.y - place.y) / framing.half_extent};
  camera.zoom = std::clamp(zoom, min_zoom, max_zoom);
  return camera;
}

}  // namespace planisphere
