// The kernel 1 / (1 + d²) of t-SNE's forces between the nodes of a grid, as a Fourier transform sees it.
#pragma once

#include <cstddef>
#include <vector>

#include "dr/aligned.h"
#include "dr/fft.h"

namespace planisphere {

/// The kernel is interpolated: with the quintic splines B of two points i and j at the nodes a and b,
///   1 / (1 + ‖y_i − y_j‖²) ≈ Σ_a Σ_b B(y_i − a) c(a − b) B(y_j − b),
/// where the coefficients c are such that both sides are equal for points on nodes. So the discrete spectrum
/// of c is that of the kernel's samples, divided by the square of the spline's (Unser 1999, eqs. 14 and 15).
///
/// Nodes lie on a torus of rows × cols: offsets count as the shorter way round. Hence a grid may fill half of
/// it in each direction, less `wrapping_nodes` where the spline feels the kink at the far side.
class KernelSpectrum {
 public:
  static constexpr int wrapping_nodes = 16;

  KernelSpectrum(int rows, int cols, float spacing);

  int rows() const { return along_.length(); }
  int cols() const { return across_.length(); }
  /// The transforms that the spectrum is for, along a column and across a row.
  const Fft& along() const { return along_; }
  const Fft& across() const { return across_; }
  /// Eight frequencies across (as in RowSpectra), by all those along, as Fft leaves them. The spectrum is
  /// real; it is divided by 2 rows cols, which makes up for the factors of Fft and RowSpectra.
  const float* tile(int t) const { return numbers_.data() + static_cast<std::ptrdiff_t>(t) * tile_size(); }

  /// What a point feels of itself, averaged over where it may lie in its cell.
  double self_potential() const { return self_potential_; }

 private:
  int tile_size() const { return rows() * simd::lanes; }
  double find_self_potential(const std::vector<double>& overlaps_along,
                             const std::vector<double>& overlaps_across) const;

  Fft along_, across_;
  AlignedVector<float> numbers_;
  double self_potential_;
};

}  // namespace planisphere
