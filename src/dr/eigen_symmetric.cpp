// Tridiagonalisation and the QL iteration, in double.
#include "dr/eigen_symmetric.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace planisphere {
namespace {

constexpr int most_iterations = 60;  // for one eigenvalue; two or three are usual

struct Tridiagonal {
  std::vector<double> diagonal;
  std::vector<double> below;  // below[i] couples i and i + 1; the last is 0
  Matrix<double> basis;       // rows, such that basis · matrix · basisᵀ is tridiagonal
};

double dot(const double* a, const double* b, int count) {
  double sum = 0;
  for (int i = 0; i < count; ++i) sum += a[i] * b[i];
  return sum;
}

// v ← the Householder vector that sends column `step` below the diagonal to its first entry, which is
// returned; its factor 2 / vᵀv goes to `factor`, 0 where there is nothing to do.
double find_reflection(const Matrix<double>& a, int step, std::vector<double>& v, double& factor) {
  const int n = a.rows(), first = step + 1;
  for (int i = first; i < n; ++i) v[static_cast<std::size_t>(i)] = a(i, step);
  double& head = v[static_cast<std::size_t>(first)];
  const double tail = dot(v.data() + first + 1, v.data() + first + 1, n - first - 1);
  factor = 0;
  if (tail == 0) return head;
  const double entry = head > 0 ? -std::sqrt(head * head + tail) : std::sqrt(head * head + tail);
  head -= entry;
  factor = 2 / (head * head + tail);
  return entry;
}

// a ← (1 − factor v vᵀ) a (1 − factor v vᵀ) in the rows and columns from `first`, as a rank-two update.
void reflect_both_sides(Matrix<double>& a, int first, const std::vector<double>& v, double factor) {
  const int n = a.rows(), count = n - first;
  const double* const v_first = v.data() + first;
  std::vector<double> w(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i)
    w[static_cast<std::size_t>(i)] = factor * dot(a.row(first + i) + first, v_first, count);
  const double half = 0.5 * factor * dot(w.data(), v_first, count);
  for (int i = 0; i < count; ++i) w[static_cast<std::size_t>(i)] -= half * v_first[i];
  for (int i = 0; i < count; ++i) {
    double* const row = a.row(first + i) + first;
    const double vi = v_first[i], wi = w[static_cast<std::size_t>(i)];
    for (int j = 0; j < count; ++j) row[j] -= vi * w[static_cast<std::size_t>(j)] + wi * v_first[j];
  }
}

// basis ← (1 − factor v vᵀ) basis: done row by row, as basis = H_last … H_1.
void reflect_rows(Matrix<double>& basis, int first, const std::vector<double>& v, double factor) {
  const int n = basis.rows();
  std::vector<double> image(static_cast<std::size_t>(n));
  for (int i = first; i < n; ++i) {
    const double* const row = basis.row(i);
    for (int j = 0; j < n; ++j) image[static_cast<std::size_t>(j)] += v[static_cast<std::size_t>(i)] * row[j];
  }
  for (int i = first; i < n; ++i) {
    double* const row = basis.row(i);
    const double scale = factor * v[static_cast<std::size_t>(i)];
    for (int j = 0; j < n; ++j) row[j] -= scale * image[static_cast<std::size_t>(j)];
  }
}

Tridiagonal tridiagonalise(Matrix<double> a) {
  const int n = a.rows();
  Tridiagonal result{std::vector<double>(static_cast<std::size_t>(n)),
                     std::vector<double>(static_cast<std::size_t>(n)), Matrix<double>(n, n)};
  for (int i = 0; i < n; ++i) result.basis(i, i) = 1;
  std::vector<double> v(static_cast<std::size_t>(n));
  for (int step = 0; step + 1 < n; ++step) {
    double factor = 0;
    result.below[static_cast<std::size_t>(step)] = find_reflection(a, step, v, factor);
    if (factor == 0) continue;
    reflect_both_sides(a, step + 1, v, factor);
    reflect_rows(result.basis, step + 1, v, factor);
  }
  for (int i = 0; i < n; ++i) result.diagonal[static_cast<std::size_t>(i)] = a(i, i);
  return result;
}

// Turns rows i and i + 1 by the rotation (c, s).
void rotate_rows(Matrix<double>& basis, int i, double c, double s) {
  double *const upper = basis.row(i), *const lower = basis.row(i + 1);
  for (int k = 0; k < basis.cols(); ++k) {
    const double u = upper[k], l = lower[k];
    lower[k] = s * u + c * l;
    upper[k] = c * u - s * l;
  }
}

// One implicit QL sweep over the unreduced block first … last, with Wilkinson's shift.
void sweep(Tridiagonal& t, int first, int last) {
  double *const d = t.diagonal.data(), *const e = t.below.data();
  const double theta = (d[first + 1] - d[first]) / (2 * e[first]);
  const double root = std::sqrt(theta * theta + 1);
  double g = d[last] - d[first] + e[first] / (theta + (theta >= 0 ? root : -root));
  double s = 1, c = 1, p = 0;
  for (int i = last - 1; i >= first; --i) {
    const double f = s * e[i], b = c * e[i];
    const double r = std::sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r == 0) {  // the block has fallen apart: finish what was begun and come back
      d[i + 1] -= p;
      e[last] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1] - p;
    const double q = (d[i] - g) * s + 2 * c * b;
    p = s * q;
    d[i + 1] = g + p;
    g = c * q - b;
    rotate_rows(t.basis, i, c, s);
  }
  d[first] -= p;
  e[first] = g;
  e[last] = 0;
}

void diagonalise(Tridiagonal& t) {
  const int n = static_cast<int>(t.diagonal.size());
  const double *const d = t.diagonal.data(), *const e = t.below.data();
  const auto negligible = [&](int i) {
    return std::fabs(e[i]) <=
           std::numeric_limits<double>::epsilon() * (std::fabs(d[i]) + std::fabs(d[i + 1]));
  };
  for (int first = 0; first < n; ++first) {
    for (int iteration = 0; iteration < most_iterations; ++iteration) {
      int last = first;
      while (last < n - 1 && !negligible(last)) ++last;
      if (last == first) break;
      sweep(t, first, last);
    }
  }
}

}  // namespace

SymmetricEigen find_symmetric_eigen(MatrixView<const double> matrix) {
  assert(matrix.rows == matrix.cols && "square expected");
  const int n = matrix.rows;
  Matrix<double> a(n, n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j <= i; ++j) a(i, j) = a(j, i) = matrix(i, j);
  }
  Tridiagonal t = tridiagonalise(std::move(a));
  diagonalise(t);

  std::vector<int> order(static_cast<std::size_t>(n));
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int i, int j) {
    return t.diagonal[static_cast<std::size_t>(i)] > t.diagonal[static_cast<std::size_t>(j)];
  });
  SymmetricEigen eigen{std::vector<double>(static_cast<std::size_t>(n)), Matrix<double>(n, n)};
  for (int i = 0; i < n; ++i) {
    const int from = order[static_cast<std::size_t>(i)];
    eigen.values[static_cast<std::size_t>(i)] = t.diagonal[static_cast<std::size_t>(from)];
    std::copy_n(t.basis.row(from), n, eigen.vectors.row(i));
  }
  return eigen;
}

}  // namespace planisphere
