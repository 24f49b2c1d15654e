// Sines and cosines of parts of a turn, the same bits on every machine: the library's differ between
// platforms.
#pragma once

#include <complex>
#include <utility>

namespace planisphere {

/// e^(2πi k / n) for 0 ≤ k < n, to about 1e-16: the Taylor series on the first eighth of the circle, and
/// mirrors elsewhere.
inline std::complex<double> find_unit_root(int k, int n) {
  constexpr double eighth_turn = 0.785398163397448309616;
  long long place = 8LL * k;  // a turn is 8 n
  const bool below = place > 4LL * n;
  if (below) place = 8LL * n - place;
  const bool left = place > 2LL * n;
  if (left) place = 4LL * n - place;
  const bool steep = place > n;
  if (steep) place = 2LL * n - place;
  const double angle = eighth_turn * static_cast<double>(place) / n;
  double cosine = 1, sine = 0, term = 1;
  for (int power = 1; power < 20; ++power) {
    term *= angle / power;
    (power % 2 == 0 ? cosine : sine) += power / 2 % 2 == 0 ? term : -term;
  }
  if (steep) std::swap(cosine, sine);
  return {left ? -cosine : cosine, below ? -sine : sine};
}

}  // namespace planisphere
