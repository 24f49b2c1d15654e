// From points to nodes, from nodes to nodes, from nodes to points.
#include "dr/interpolation.h"

#include <algorithm>
#include <cassert>

#include "dr/field_forces.h"
#include "dr/grid_frame.h"

namespace planisphere {

InterpolationRepulsion::InterpolationRepulsion(float spacing) : spacing_(spacing), convolution_(spacing) {
  assert(spacing > 0 && "a grid needs a spacing");
}

bool InterpolationRepulsion::fits(const Planes& layout) const {
  return fits_grid(layout, spacing_);
}

double InterpolationRepulsion::write_forces(const Planes& layout, Planes& forces) {
  assert(layout.dimensions == 2 && "the grid is for layouts of two dimensions");
  if (layout.points == 0) return 0;
  const GridFrame frame = make_frame(find_bounds(layout), spacing_);
  spreader_.write_charges(layout, frame, charges_);
  convolution_.convolve(charges_, potential_);
  const double total = write_field_forces(layout, frame, potential_, forces);
  return std::max(0.0, total - layout.points * convolution_.self_potential());
}

std::unique_ptr<FieldRepulsion> make_interpolation_repulsion() {
  return std::make_unique<InterpolationRepulsion>();
}

}  // namespace planisphere
