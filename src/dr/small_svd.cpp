// Sweeps of plane rotations, then lengths, order and what is missing of the left side.
#include "dr/small_svd.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace planisphere {
namespace {

constexpr int most_sweeps = 60;  // six are usual
constexpr double orthogonal = 1e-15;
constexpr double rank_tolerance = 1e-14;  // relative to the largest value

double dot(const double* a, const double* b, int d) {
  double sum = 0;
  for (int i = 0; i < d; ++i) sum += a[i] * b[i];
  return sum;
}

void rotate(double* a, double* b, int d, double cosine, double sine) {
  for (int i = 0; i < d; ++i) {
    const double x = a[i], y = b[i];
    a[i] = cosine * x - sine * y;
    b[i] = sine * x + cosine * y;
  }
}

// Makes rows p and q of `columns` orthogonal; false if they already are.
bool make_orthogonal(Matrix<double>& columns, Matrix<double>& right, int p, int q) {
  const int d = columns.cols();
  double *const a = columns.row(p), *const b = columns.row(q);
  const double aa = dot(a, a, d), bb = dot(b, b, d), ab = dot(a, b, d);
  if (std::abs(ab) <= orthogonal * std::sqrt(aa) * std::sqrt(bb)) return false;
  // The smaller root t of t² + 2ζt − 1 = 0 is the tangent of the angle (Golub and Van Loan 2013, 8.5.2).
  const double zeta = (bb - aa) / (2 * ab);
  const double tangent = (zeta >= 0 ? 1 : -1) / (std::abs(zeta) + std::sqrt(1 + zeta * zeta));
  const double cosine = 1 / std::sqrt(1 + tangent * tangent);
  rotate(a, b, d, cosine, cosine * tangent);
  rotate(right.row(p), right.row(q), d, cosine, cosine * tangent);
  return true;
}

// Row i ← a unit vector that is orthogonal to the rows before it: of all axes, the one that those explain
// least.
void complete_row(Matrix<double>& rows, int i) {
  const int d = rows.cols();
  double best = -1;
  std::vector<double> rest(static_cast<std::size_t>(d));
  for (int axis = 0; axis < d; ++axis) {
    std::fill(rest.begin(), rest.end(), 0.0);
    rest[static_cast<std::size_t>(axis)] = 1;
    for (int pass = 0; pass < 2; ++pass) {
      for (int j = 0; j < i; ++j) {
        const double along = dot(rest.data(), rows.row(j), d);
        for (int k = 0; k < d; ++k) rest[static_cast<std::size_t>(k)] -= along * rows(j, k);
      }
    }
    const double length = std::sqrt(dot(rest.data(), rest.data(), d));
    if (length <= best) continue;
    best = length;
    for (int k = 0; k < d; ++k) rows(i, k) = rest[static_cast<std::size_t>(k)] / length;
  }
}

}  // namespace

SmallSvd find_small_svd(MatrixView<const double> matrix) {
  assert(matrix.rows == matrix.cols && "a square matrix expected");
  const int d = matrix.rows;
  double largest = 0;
  for (const double entry : matrix.flat()) largest = std::max(largest, std::abs(entry));
  const double unit = largest > 0 ? largest : 1;  // squares stay inside double
  Matrix<double> columns(d, d), right(d, d);
  for (int i = 0; i < d; ++i) {
    right(i, i) = 1;
    for (int j = 0; j < d; ++j) columns(j, i) = matrix(i, j) / unit;
  }
  bool turned = true;
  for (int sweep = 0; sweep < most_sweeps && turned; ++sweep) {
    turned = false;
    for (int p = 0; p < d; ++p) {
      for (int q = p + 1; q < d; ++q) turned |= make_orthogonal(columns, right, p, q);
    }
  }
  std::vector<double> lengths;
  for (int i = 0; i < d; ++i) lengths.push_back(std::sqrt(dot(columns.row(i), columns.row(i), d)));
  const auto length = [&](int i) { return lengths[static_cast<std::size_t>(i)]; };
  std::vector<int> order(static_cast<std::size_t>(d));  // longest first
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = static_cast<int>(i);
    for (std::size_t k = i; k > 0 && length(order[k - 1]) < length(order[k]); --k)
      std::swap(order[k - 1], order[k]);
  }

  SmallSvd svd{{}, Matrix<double>(d, d), Matrix<double>(d, d)};
  for (int i = 0; i < d; ++i) {
    const int from = order[static_cast<std::size_t>(i)];
    svd.values.push_back(length(from) * unit);
    std::copy_n(right.row(from), d, svd.right.row(i));
    if (length(from) <= rank_tolerance * length(order[0])) {
      complete_row(svd.left, i);
    } else {
      for (int k = 0; k < d; ++k) svd.left(i, k) = columns(from, k) / length(from);
    }
  }
  return svd;
}

}  // namespace planisphere
