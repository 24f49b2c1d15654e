// How near two points of a UMAP layout look, as a function of their distance.
#pragma once

namespace planisphere {

/// similarity(d) = 1 / (1 + a d^2b) (McInnes, Healy and Melville 2018, definition 11).
struct UmapCurve {
  float a = 1;
  float b = 1;
};

/// The curve nearest, by least squares at 300 distances from 0 to 3 spread, to one that is 1 up to min_dist
/// and then falls as exp(−(d − min_dist) / spread) (2018, section 3.2). 0.1 and 1 give a = 1.577, b = 0.895.
/// `spread` is clamped to 0.01 … 100 and `min_dist` to 0 … spread; both are in the layout's unit of length.
UmapCurve fit_umap_curve(float min_dist, float spread);

}  // namespace planisphere
