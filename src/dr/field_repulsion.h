// The repulsion of t-SNE in the plane from the field that all points make together, however it is found.
#pragma once

#include <memory>

#include "dr/planes.h"

namespace planisphere {

class FieldRepulsion {
 public:
  virtual ~FieldRepulsion() = default;
  /// Whether the layout (two dimensions, finite) is dense enough for a field on a grid.
  virtual bool fits(const Planes& layout) const = 0;
  /// forces_i ← Σ_j q̃_ij² (y_i − y_j) with q̃_ij = 1 / (1 + ‖y_i − y_j‖²). Returns Z = Σ_{i≠j} q̃_ij.
  virtual double write_forces(const Planes& layout, Planes& forces) = 0;
};

using MakeFieldRepulsion = std::unique_ptr<FieldRepulsion> (*)();

}  // namespace planisphere
