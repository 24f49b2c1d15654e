// Lays one layout over another by turning, moving and, if wished, scaling it as a whole.
#pragma once

#include <vector>

#include "base/matrix.h"

namespace planisphere {

struct ProcrustesOptions {
  bool scale = false;   // let the layout grow or shrink as a whole
  bool reflect = true;  // let it be mirrored; layout methods do not know left from right
};

/// point ↦ scale · (point − from_mean) · rotation + to_mean, and how far the layouts then still are apart.
struct Procrustes {
  Matrix<double> rotation;  // d × d, orthogonal
  double scale = 1;
  std::vector<double> from_mean, to_mean;  // d
  double residual = 0;                     // √(Σ ‖aligned_i − to_i‖² / n), in the layouts' unit
  double relative_residual = 0;            // √(Σ ‖aligned_i − to_i‖² / Σ ‖to_i − to_mean‖²)
  bool reflected = false;
};

/// The motion that brings `from` (n × d) as near as possible to `to` (n × d), in the sum of squares: with the
/// singular value decomposition (from − mean)ᵀ (to − mean) = U S Vᵀ, rotation = U Vᵀ and scale = tr S / Σ
/// ‖from_i − mean‖² (Schönemann 1966; without reflection Kabsch 1976). Numbers that are not finite count as
/// 0. Where nothing can be told (n = 0, or a layout of equal points) the rotation is still orthogonal, and
/// the scale 1.
Procrustes find_procrustes(MatrixView<const float> from, MatrixView<const float> to,
                           const ProcrustesOptions& options = {});

/// layout (n × d) ← the motion applied to it; also to points that did not take part in finding it.
void apply_procrustes(const Procrustes& motion, MatrixView<float> layout);

}  // namespace planisphere
