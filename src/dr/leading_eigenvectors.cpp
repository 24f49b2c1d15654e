// A basis grows block by block, each the image of the last; now and then it is rotated to its best vectors
// (Rayleigh-Ritz) and cut back to them.
#include "dr/leading_eigenvectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/parallel.h"
#include "base/random.h"
#include "base/simd.h"
#include "dr/eigen_symmetric.h"

namespace planisphere {
namespace {

constexpr double tolerance = 1e-5;
constexpr int most_restarts = 40;
constexpr int stretch = 256;  // floats summed in float32 before the sum moves on to double

struct Sizes {
  explicit Sizes(int k)
      : block(std::clamp((k + 3) / 2 * 2, 4, 16)), kept(k + block), most(std::max(kept + 6 * block, 2 * k)) {}
  int block;  // vectors that are multiplied at once, an even number
  int kept;   // at a restart
  int most;   // in the basis
};

double dot(const float* a, const float* b, int n) {
  double total = 0;
  for (int from = 0; from < n; from += stretch) {
    simd::f32x8 sum{};
    for (int i = from; i < std::min(from + stretch, n); i += simd::lanes)
      sum += simd::load(a + i) * simd::load(b + i);
    total += simd::sum_in_double(sum);
  }
  return total;
}

// to ← to + scale · from
void add_scaled(float scale, const float* from, float* to, int n) {
  for (int i = 0; i < n; i += simd::lanes)
    simd::store(to + i, simd::load(to + i) + simd::load(from + i) * scale);
}

class Krylov {
 public:
  Krylov(int n, int k, std::uint64_t seed, const ApplyMatrix& apply)
      : n_(n),
        k_(k),
        sizes_(k),
        apply_(apply),
        random_(seed),
        basis_(sizes_.most, n),
        images_(sizes_.most, n) {}

  LeadingEigenvectors find();

 private:
  MatrixView<float> rows(Matrix<float>& matrix, int first, int count) {
    return {matrix.row(first), count, n_};
  }

  void start();
  void grow();
  void make_orthonormal(int i);
  void multiply_block(int first);
  SymmetricEigen find_ritz() const;
  void rotate(const SymmetricEigen& ritz);
  double find_residual(const SymmetricEigen& ritz) const;
  void restart(const SymmetricEigen& ritz);

  int n_, k_;
  Sizes sizes_;
  const ApplyMatrix& apply_;
  Random random_;
  Matrix<float> basis_, images_;  // orthonormal rows, and what the matrix makes of them
  int size_ = 0;
};

LeadingEigenvectors Krylov::find() {
  start();
  for (int restarts = 0;; ++restarts) {
    while (size_ + sizes_.block <= sizes_.most) grow();
    const SymmetricEigen ritz = find_ritz();
    rotate(ritz);
    const double residual = find_residual(ritz);
    if (residual < tolerance || restarts == most_restarts) {
      LeadingEigenvectors leading{Matrix<float>(k_, n_), {}, residual};
      std::copy_n(basis_.data(), leading.vectors.size(), leading.vectors.data());
      leading.values.assign(ritz.values.begin(), ritz.values.begin() + k_);
      return leading;
    }
    restart(ritz);
  }
}

void Krylov::start() {
  for (int i = 0; i < sizes_.block; ++i) {
    for (int j = 0; j < n_; ++j) basis_(i, j) = random_.normal();
    make_orthonormal(i);
  }
  multiply_block(0);
}

// The next block: what the matrix made of the last one, made orthogonal to all before.
void Krylov::grow() {
  const int first = size_;
  for (int i = first; i < first + sizes_.block; ++i) {
    std::copy_n(images_.row(i - sizes_.block), n_, basis_.row(i));
    make_orthonormal(i);
  }
  multiply_block(first);
}

// Gram-Schmidt, twice (Parlett 1998: twice is enough). A row of which nothing but rounding errors is left,
// because the basis holds all that the matrix can reach, is replaced by a random one.
void Krylov::make_orthonormal(int i) {
  float* const row = basis_.row(i);
  for (;;) {
    const double before = std::sqrt(dot(row, row, n_));
    if (before > 0) {
      for (int j = 0; j < n_; ++j) row[j] = static_cast<float>(static_cast<double>(row[j]) / before);
    }
    for (int pass = 0; pass < 2; ++pass) {
      for (int j = 0; j < i; ++j)
        add_scaled(static_cast<float>(-dot(row, basis_.row(j), n_)), basis_.row(j), row, n_);
    }
    const double after = std::sqrt(dot(row, row, n_));
    if (before > 0 && after > 1e-4) {
      for (int j = 0; j < n_; ++j) row[j] = static_cast<float>(static_cast<double>(row[j]) / after);
      return;
    }
    for (int j = 0; j < n_; ++j) row[j] = random_.normal();
  }
}

void Krylov::multiply_block(int first) {
  apply_(rows(basis_, first, sizes_.block), rows(images_, first, sizes_.block));
  size_ = first + sizes_.block;
}

// Eigenvectors of the matrix as the basis sees it: T = Q A Qᵀ.
SymmetricEigen Krylov::find_ritz() const {
  Matrix<double> projected(size_, size_);
  parallel_for(size_, [&](int i) {
    for (int j = 0; j <= i; ++j) projected(i, j) = dot(basis_.row(j), images_.row(i), n_);
  });
  return find_symmetric_eigen(projected);
}

// Basis and images are replaced by their best combinations, as many as are kept.
void Krylov::rotate(const SymmetricEigen& ritz) {
  Matrix<float> basis(sizes_.most, n_), images(sizes_.most, n_);
  parallel_for(sizes_.kept, [&](int i) {
    for (int j = 0; j < size_; ++j) {
      const float weight = static_cast<float>(ritz.vectors(i, j));
      add_scaled(weight, basis_.row(j), basis.row(i), n_);
      add_scaled(weight, images_.row(j), images.row(i), n_);
    }
  });
  basis_ = std::move(basis);
  images_ = std::move(images);
  size_ = sizes_.kept;
}

double Krylov::find_residual(const SymmetricEigen& ritz) const {
  double worst = 0;
  std::vector<float> difference(static_cast<std::size_t>(n_));
  for (int i = 0; i < k_; ++i) {
    std::copy_n(images_.row(i), n_, difference.begin());
    add_scaled(static_cast<float>(-ritz.values[static_cast<std::size_t>(i)]), basis_.row(i),
               difference.data(), n_);
    worst = std::max(worst, dot(difference.data(), difference.data(), n_));
  }
  const double first = ritz.values.front();
  return first > 0 ? std::sqrt(worst) / first : 0;
}

// Wu and Simon's thick restart: go on from the residuals of the first vectors that have not converged. What
// these rows still hold of the kept basis is taken out by make_orthonormal().
void Krylov::restart(const SymmetricEigen& ritz) {
  const int first = size_;
  int next = first;
  for (int i = 0; next < first + sizes_.block; ++i) {
    const float value = static_cast<float>(ritz.values[static_cast<std::size_t>(i)]);
    float* const row = basis_.row(next);
    std::copy_n(images_.row(i), n_, row);
    add_scaled(-value, basis_.row(i), row, n_);
    const bool converged = std::sqrt(dot(row, row, n_)) < 0.1 * tolerance * ritz.values.front();
    const int left = sizes_.kept - i - 1, wanted = first + sizes_.block - next;
    if (converged && left >= wanted) continue;
    make_orthonormal(next++);
  }
  multiply_block(first);
}

}  // namespace

int smallest_krylov_size(int k) {
  return std::max(128, 2 * Sizes(k).most);
}

LeadingEigenvectors find_leading_eigenvectors(int n, int k, std::uint64_t seed, const ApplyMatrix& apply) {
  assert(k > 0 && n % simd::lanes == 0 && n > smallest_krylov_size(k) && "too small a matrix for Krylov");
  return Krylov(n, k, seed, apply).find();
}

}  // namespace planisphere
