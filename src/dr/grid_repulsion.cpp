// Up the stack with the charges, down again with the potential.
#include "dr/grid_repulsion.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

#include "dr/field_forces.h"
#include "dr/grid_levels.h"

namespace planisphere {
namespace {

/// result(y, x) ← Σ stencil(|y − v|, x − u) · charges(v, u) over all nodes (v, u).
void write_all_pairs(const Grid& charges, const AllPairsStencil& stencil, Grid& result) {
  for (int y = 0; y < charges.rows(); ++y) {
    for (int x = 0; x < charges.cols(); x += simd::lanes) {
      simd::f32x8 sum{};
      for (int v = 0; v < charges.rows(); ++v) {
        const float* const taps = stencil[std::abs(y - v)].data() + last_level_nodes + x;
        for (int u = 0; u < charges.cols(); ++u) sum += simd::load(taps - u) * charges.row(v)[u];
      }
      simd::store(result.row(y) + x, sum);
    }
  }
}

}  // namespace

GridRepulsion::GridRepulsion(float spacing) : spacing_(spacing) {
  assert(spacing > 0 && "a grid needs a spacing");
}

bool GridRepulsion::fits(const Planes& layout) const {
  return fits_grid(layout, spacing_);
}

double GridRepulsion::write_forces(const Planes& layout, Planes& forces) {
  assert(layout.dimensions == 2 && "the grid is for layouts of two dimensions");
  if (layout.points == 0) return 0;
  const GridFrame frame = make_frame(find_bounds(layout), spacing_);
  if (levels_.empty()) levels_.emplace_back();
  spreader_.write_charges(layout, frame, levels_[0].charges);
  int top = 0;
  for (; std::max(levels_[top].charges.rows(), levels_[top].charges.cols()) > last_level_nodes; ++top) {
    if (static_cast<int>(levels_.size()) == top + 1) levels_.emplace_back();
    write_restricted(levels_[top].charges, levels_[top + 1].charges);
  }
  build_stencils(top);
  find_potentials(top);
  const double total = write_field_forces(layout, frame, levels_[0].potential, forces);
  return std::max(0.0, total - layout.points * find_self_potential(top));
}

void GridRepulsion::build_stencils(int top) {
  const double spacing = static_cast<double>(spacing_);
  for (int level = static_cast<int>(stencils_.size()); level <= top; ++level) {
    const Stencil finer = make_short_range_stencil(level, spacing);
    const AllPairsStencil last = make_long_range_stencil(level, spacing);
    stencils_.push_back(
        {finer, last, planisphere::find_self_potential(finer), planisphere::find_self_potential(last)});
  }
}

double GridRepulsion::find_self_potential(int top) const {
  double sum = stencils_[top].self_as_last;
  for (int level = 0; level < top; ++level) sum += stencils_[level].self_as_finer;
  return sum;
}

void GridRepulsion::find_potentials(int top) {
  for (int level = top; level >= 0; --level) {
    const Grid& charges = levels_[level].charges;
    Grid& potential = levels_[level].potential;
    potential.resize(charges.rows(), charges.cols());
    if (level == top) {
      write_all_pairs(charges, stencils_[level].as_last, potential);
    } else {
      write_convolution(charges, stencils_[level].as_finer, potential);
      add_prolonged(levels_[level + 1].potential, potential);
    }
  }
}

}  // namespace planisphere
