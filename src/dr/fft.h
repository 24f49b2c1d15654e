// Discrete Fourier transforms, eight of them side by side.
#pragma once

#include <vector>

#include "base/simd.h"

namespace planisphere {

/// Eight complex numbers, one in each lane.
struct ComplexLanes {
  simd::f32x8 re, im;
};

/// The discrete Fourier transform X_k = Σ_j x_j e^(−2πi jk / n) of n = 2^a 3^b 5^c numbers, of each lane by
/// itself. With n = r q, j = j₀ + q j₁ and k = k₀ + r k₁ it becomes r transforms of length q (Cooley and
/// Tukey 1965), of
///   y_{k₀}(j₀) = e^(−2πi j₀ k₀ / n) Σ_{j₁} x_{j₀ + q j₁} e^(−2πi j₁ k₀ / r),
/// and so on, radix by radix (decimation in frequency, Gentleman and Sande 1966). All happens in place:
/// frequencies are left in the order that results, since a convolution does not mind and the way back, the
/// same steps reversed, begins there.
class Fft {
 public:
  /// n is 1 or has no prime factors but 2, 3 and 5.
  explicit Fft(int n);

  int length() const { return static_cast<int>(positions_.size()); }
  /// Where each frequency is left.
  const std::vector<int>& positions() const { return positions_; }

  /// numbers[positions()[k]] ← Σ_j numbers[j] e^(−2πi jk / n). Errors are about 1e-7 of the numbers' root
  /// mean square times √n.
  void transform(ComplexLanes* numbers) const;
  /// numbers[j] ← Σ_k numbers[positions()[k]] e^(2πi jk / n): n times what transform() was given.
  void transform_back(ComplexLanes* numbers) const;

  struct Root {
    float re, im;
  };
  struct Stage {
    int radix, stride;        // r and q
    std::vector<Root> roots;  // e^(−2πi j₀ k₀ / (r q)) for j₀ = 0 … q − 1 and k₀ = 1 … r − 1
  };

 private:
  std::vector<Stage> stages_;
  std::vector<int> positions_;
};

/// The length from `at_least` on that costs a convolution in the plane least: a multiple of four.
int find_fft_length(int at_least);

}  // namespace planisphere
