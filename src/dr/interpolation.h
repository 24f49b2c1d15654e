// The repulsion of t-SNE in the plane, from one grid and fast Fourier transforms.
#pragma once

#include "dr/charge_spreader.h"
#include "dr/field_repulsion.h"
#include "dr/grid.h"
#include "dr/kernel_convolution.h"

namespace planisphere {

/// FIt-SNE, "FFT-accelerated interpolation-based t-SNE" (Linderman, Rachh, Hoskins, Steinerberger and Kluger
/// 2019, Nature Methods 16): the kernel between any two points is interpolated from its values between the
/// nodes of an evenly spaced grid. So points hand charges to the nodes around them, nodes act on each other,
/// which is a convolution and hence done by FFT, and points read from the nodes around them.
///
/// The paper interpolates with polynomials of degree 2 in boxes, kernel by kernel, for the charges 1, x and
/// y. Here splines take their place (see KernelSpectrum), which are several times more exact with the same
/// nodes, and whose derivative gives the force from one potential (see GridRepulsion): of the paper's three
/// transforms and four back one and one remain.
///
/// With the default spacing forces are exact to 0.6% (root mean square, on the finished map of 10,000 digits)
/// and Z to 0.002%; with 0.3 to 0.15%, for 1.6 times the time, and with 0.45 to 1.3%. GridRepulsion, with the
/// same 0.6%, takes 1.3 ms on one thread where this takes 1.7, and on 70,000 points 4.2 where this takes 5.2
/// (planisphere_bench repulsion LAYOUT). Whole runs cost 15% and 7% more processor time and end with the same
/// KL and the same neighbours to 0.002 (planisphere_bench lay-out --method interpolation-tsne, and score). So
/// TsneMethod::automatic keeps to the grids.
class InterpolationRepulsion final : public FieldRepulsion {
 public:
  static constexpr float default_spacing = 0.38f;

  explicit InterpolationRepulsion(float spacing = default_spacing);

  bool fits(const Planes& layout) const override;
  double write_forces(const Planes& layout, Planes& forces) override;

 private:
  float spacing_;
  ChargeSpreader spreader_;
  KernelConvolution convolution_;
  Grid charges_, potential_;
};

/// For TsneOptions::make_interpolation.
std::unique_ptr<FieldRepulsion> make_interpolation_repulsion();

}  // namespace planisphere
