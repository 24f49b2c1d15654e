// The similarity curve against known values and against its own definition.
#include "dr/umap_curve.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

using namespace planisphere;

namespace {

// Sum of squared errors of a curve at 300 distances (McInnes, Healy and Melville 2018, section 3.2).
double find_error(double a, double b, double min_dist, double spread) {
  double error = 0;
  for (int i = 0; i < 300; ++i) {
    const double d = 3 * spread * i / 299;
    const double wanted = d < min_dist ? 1 : std::exp(-(d - min_dist) / spread);
    const double residual = wanted - 1 / (1 + a * std::pow(d, 2 * b));
    error += residual * residual;
  }
  return error;
}

}  // namespace

TEST_CASE("min_dist 0.1 and spread 1 give UMAP's well-known curve") {
  const UmapCurve curve = fit_umap_curve(0.1f, 1);
  CHECK(curve.a == doctest::Approx(1.577).epsilon(1e-3));
  CHECK(curve.b == doctest::Approx(0.895).epsilon(1e-3));
}

TEST_CASE("no curve nearby has a smaller error") {
  for (const float min_dist : {0.0f, 0.01f, 0.1f, 0.5f, 0.99f}) {
    for (const float spread : {0.5f, 1.0f, 3.0f}) {
      CAPTURE(min_dist);
      CAPTURE(spread);
      const float within = std::fmin(min_dist, spread);
      const UmapCurve curve = fit_umap_curve(min_dist, spread);
      const auto error = [&](double a, double b) {
        return find_error(a * curve.a, b * curve.b, within, spread);
      };
      const double best = error(1, 1);
      for (const double factor : {0.99, 1.01}) {
        CHECK(error(factor, 1) > best);
        CHECK(error(1, factor) > best);
        CHECK(error(factor, factor) > best);
        CHECK(error(factor, 1 / factor) > best);
      }
    }
  }
}

TEST_CASE("a layout twice as large has the same curve, twice as wide") {
  const UmapCurve one = fit_umap_curve(0.2f, 1), two = fit_umap_curve(0.4f, 2);
  CHECK(two.b == doctest::Approx(one.b).epsilon(1e-5));
  CHECK(two.a * std::pow(2.0, 2.0 * two.b) == doctest::Approx(one.a).epsilon(1e-4));
}

TEST_CASE("distances without sense give some curve") {
  const float infinity = std::numeric_limits<float>::infinity(),
              nan = std::numeric_limits<float>::quiet_NaN();
  for (const float min_dist : {-1.0f, 0.0f, 1e30f, infinity, nan}) {
    for (const float spread : {-1.0f, 0.0f, 1e-30f, 1e30f, infinity, nan}) {
      const UmapCurve curve = fit_umap_curve(min_dist, spread);
      CHECK(std::isfinite(curve.a));
      CHECK(curve.a > 0);
      CHECK(curve.b > 0.5);
      CHECK(curve.b < 3);
    }
  }
}
