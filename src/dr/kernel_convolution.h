// What the charges on the nodes of a grid do to each other, by Fourier transforms.
#pragma once

#include <optional>

#include "dr/grid.h"
#include "dr/kernel_spectrum.h"
#include "dr/row_spectra.h"

namespace planisphere {

/// A convolution is a product of spectra if the grid lies on a torus with enough zeros around it that nothing
/// comes round from the other side. The kernel's spectrum is kept while tori stay the same; otherwise a
/// convolution costs half as much again.
class KernelConvolution {
 public:
  explicit KernelConvolution(float spacing) : spacing_(spacing) {}

  /// potential(y, x) ← Σ c(y − v, x − u) · charges(v, u) over all nodes (v, u), with the coefficients c of
  /// KernelSpectrum. Behind the last column of the charges are zeros. Sets the potential's size. Errors are
  /// about 1e-7 of the largest.
  void convolve(const Grid& charges, Grid& potential);
  /// KernelSpectrum's, of the last convolution.
  double self_potential() const { return kernel_->self_potential(); }

 private:
  void prepare(int rows, int cols);
  void convolve_columns();

  float spacing_;
  std::optional<KernelSpectrum> kernel_;
  RowSpectra spectra_;
};

}  // namespace planisphere
