// Softened kernels, and the division by the splines' spectrum with a small cosine transform.
#include "dr/grid_kernels.h"

#include <cmath>
#include <cstdlib>

namespace planisphere {
namespace {

constexpr int period = 64;            // nodes of the periodic grid on which spectra are taken
constexpr int half = period / 2 + 1;  // an even function is known by its first half
constexpr int taylor_order = 4;       // of the softened kernels: others give larger errors

using Table = std::array<std::array<double, half>, half>;

double kernel(double squared_distance) {
  return 1 / (1 + squared_distance);
}

/// S_R(r). The kernel's Taylor series in s = r² about R² is geometric: Σ (R² − s)^m / (1 + R²)^(m + 1).
double softened(double squared_distance, double range) {
  const double squared_range = range * range;
  if (squared_distance >= squared_range) return kernel(squared_distance);
  const double ratio = (squared_range - squared_distance) / (1 + squared_range);
  double term = kernel(squared_range), sum = 0;
  for (int m = 0; m <= taylor_order; ++m, term *= ratio) sum += term;
  return sum;
}

/// cos(2π j / 64) for j = 0 … 63, by halving angles with square roots and then adding them up: the library's
/// cosine differs between platforms.
std::array<double, period> make_cosines() {
  double cosine = 0;  // of a quarter turn
  for (int parts = 4; parts < period; parts *= 2) cosine = std::sqrt((1 + cosine) / 2);
  std::array<double, period> cosines{1, cosine};
  for (int j = 2; j < period; ++j) cosines[j] = 2 * cosine * cosines[j - 1] - cosines[j - 2];
  return cosines;
}

/// The discrete Fourier transform of an even function along the second index.
Table transform_rows(const Table& table, const std::array<double, period>& cosines) {
  Table result{};
  for (int y = 0; y < half; ++y) {
    for (int k = 0; k < half; ++k) {
      double sum = table[y][0] + table[y][half - 1] * cosines[k * (half - 1) % period];
      for (int x = 1; x < half - 1; ++x) sum += 2 * table[y][x] * cosines[k * x % period];
      result[y][k] = sum;
    }
  }
  return result;
}

Table transposed(const Table& table) {
  Table result{};
  for (int y = 0; y < half; ++y) {
    for (int x = 0; x < half; ++x) result[x][y] = table[y][x];
  }
  return result;
}

Table transform(const Table& table, const std::array<double, period>& cosines) {
  return transposed(transform_rows(transposed(transform_rows(table, cosines)), cosines));
}

/// The quintic B-spline's values at its nodes are 66, 26 and 1 hundred-and-twentieths.
double spline_spectrum(int k, const std::array<double, period>& cosines) {
  return (66 + 52 * cosines[k] + 2 * cosines[2 * k % period]) / 120;
}

Table spline_coefficients(const Table& values) {
  const std::array<double, period> cosines = make_cosines();
  Table spectrum = transform(values, cosines);
  for (int y = 0; y < half; ++y) {
    for (int x = 0; x < half; ++x) {
      const double once = spline_spectrum(y, cosines) * spline_spectrum(x, cosines);
      spectrum[y][x] /= once * once * period * period;
    }
  }
  return transform(spectrum, cosines);
}

template <class Function>
Table sample(double spacing, const Function& function) {
  Table values{};
  for (int y = 0; y < half; ++y) {
    for (int x = 0; x < half; ++x) values[y][x] = function((y * y + x * x) * spacing * spacing);
  }
  return values;
}

/// Σ taps(|dy|, |dx|) · B12(dy) · B12(dx): two quintic splines of the same point, integrated over its places
/// in the cell, are a spline of order 12, which is an Eulerian number over 11! at each node.
template <class Taps>
double sum_own_taps(const Taps& taps) {
  const double eulerian[] = {15724248, 9738114, 2203488, 152637, 2036, 1};
  double sum = 0;
  for (int y = -5; y <= 5; ++y) {
    for (int x = -5; x <= 5; ++x) {
      const double weight = eulerian[std::abs(y)] / 39916800 * eulerian[std::abs(x)] / 39916800;
      sum += weight * static_cast<double>(taps(std::abs(y), std::abs(x)));
    }
  }
  return sum;
}

double sum_within_reach(const Table& quadrant) {
  double sum = 0;
  for (int y = 0; y <= stencil_reach; ++y) {
    for (int x = 0; x <= stencil_reach; ++x) sum += quadrant[y][x] * (y == 0 ? 1 : 2) * (x == 0 ? 1 : 2);
  }
  return sum;
}

}  // namespace

Stencil make_short_range_stencil(int level, double spacing) {
  const double own_spacing = spacing * (1 << level), range = stencil_reach * own_spacing;
  const Table values = sample(own_spacing, [&](double squared_distance) {
    const double finer = level == 0 ? kernel(squared_distance) : softened(squared_distance, range / 2);
    return finer - softened(squared_distance, range);
  });
  const Table coefficients = spline_coefficients(values);
  // The coefficients reach a little further than the values; scaling makes up for what is cut off.
  const double scale = sum_within_reach(values) / sum_within_reach(coefficients);
  Stencil stencil{};
  for (int y = 0; y <= stencil_reach; ++y) {
    for (int x = 0; x <= stencil_reach; ++x) stencil[y][x] = static_cast<float>(coefficients[y][x] * scale);
  }
  return stencil;
}

AllPairsStencil make_long_range_stencil(int level, double spacing) {
  static_assert(last_level_nodes < half, "offsets must not wrap around");
  const double own_spacing = spacing * (1 << level), range = stencil_reach * own_spacing;
  const Table coefficients = spline_coefficients(sample(own_spacing, [&](double squared_distance) {
    return level == 0 ? kernel(squared_distance) : softened(squared_distance, range / 2);
  }));
  AllPairsStencil stencil{};
  for (int y = 0; y < last_level_nodes; ++y) {
    for (int x = 1 - last_level_nodes; x < last_level_nodes; ++x) {
      stencil[y][last_level_nodes + x] = static_cast<float>(coefficients[y][std::abs(x)]);
    }
  }
  return stencil;
}

double find_self_potential(const Stencil& stencil) {
  return sum_own_taps([&](int y, int x) { return stencil[y][x]; });
}

double find_self_potential(const AllPairsStencil& stencil) {
  return sum_own_taps([&](int y, int x) { return stencil[y][last_level_nodes + x]; });
}

}  // namespace planisphere
