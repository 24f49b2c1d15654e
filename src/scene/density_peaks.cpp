// Counting in a grid, smoothing it, climbing down from its highest cell.
#include "scene/density_peaks.h"

#include <algorithm>
#include <cmath>

namespace planisphere {
namespace {

constexpr int cells = 72;       // along each side of the framed square
constexpr float sigma = 1.6f;   // cells
constexpr int reach = 4;        // cells, of the smoothing
constexpr float around = 4.5f;  // cells: what belongs to a peak
constexpr float least_of_first = 1.0f / 3;

struct Grid {
  Framing framing;
  std::vector<float> density = std::vector<float>(cells * cells);

  float cell_size() const { return 2 * framing.half_extent / cells; }
  int cell_of(float coordinate, float center) const {
    const float place = (coordinate - center + framing.half_extent) / cell_size();
    return std::clamp(static_cast<int>(place), 0, cells - 1);
  }
  float& at(int x, int y) { return density[static_cast<std::size_t>(y * cells + x)]; }
};

bool is_finite(const float* y) {
  return std::isfinite(y[0]) && std::isfinite(y[1]);
}

// Along rows, or along columns.
void smooth(std::vector<float>& density, int step, int across) {
  float weights[2 * reach + 1];
  for (int k = -reach; k <= reach; ++k)
    weights[k + reach] = std::exp(-static_cast<float>(k * k) / (2 * sigma * sigma));
  std::vector<float> before = density;
  for (int line = 0; line < cells; ++line) {
    for (int i = 0; i < cells; ++i) {
      float sum = 0;
      for (int k = std::max(-reach, -i); k <= std::min(reach, cells - 1 - i); ++k)
        sum += weights[k + reach] * before[static_cast<std::size_t>(line * across + (i + k) * step)];
      density[static_cast<std::size_t>(line * across + i * step)] = sum;
    }
  }
}

Grid count_points(MatrixView<const float> layout, const Framing& framing, std::span<const int> points) {
  Grid grid;
  grid.framing = framing;
  for (const int i : points) {
    const float* y = layout.row(i);
    if (!is_finite(y)) continue;
    grid.at(grid.cell_of(y[0], grid.framing.center.x), grid.cell_of(y[1], grid.framing.center.y)) += 1;
  }
  smooth(grid.density, 1, cells);
  smooth(grid.density, cells, 1);
  return grid;
}

std::vector<int> points_around(MatrixView<const float> layout, std::span<const int> points, Vec2 place,
                               float radius) {
  std::vector<int> found;
  for (const int i : points) {
    const float* y = layout.row(i);
    if (is_finite(y) && std::hypot(y[0] - place.x, y[1] - place.y) <= radius) found.push_back(i);
  }
  return found;
}

// The mean of the points around a cell, and how many they are.
DensityPeak describe(MatrixView<const float> layout, std::span<const int> points, Vec2 place, float radius) {
  const std::vector<int> members = points_around(layout, points, place, radius);
  if (members.empty()) return {place, 0, 0};
  double x = 0, y = 0;
  for (const int i : members) {
    x += static_cast<double>(layout(i, 0));
    y += static_cast<double>(layout(i, 1));
  }
  const auto count = static_cast<double>(members.size());
  DensityPeak peak{{static_cast<float>(x / count), static_cast<float>(y / count)},
                   0,
                   static_cast<float>(count / static_cast<double>(points.size()))};
  std::vector<float> distances;
  for (const int i : members)
    distances.push_back(std::hypot(layout(i, 0) - peak.at.x, layout(i, 1) - peak.at.y));
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  peak.radius = *middle;
  return peak;
}

void clear_around(Grid& grid, int x, int y) {
  const int far = static_cast<int>(2 * around);
  for (int row = std::max(0, y - far); row <= std::min(cells - 1, y + far); ++row) {
    for (int column = std::max(0, x - far); column <= std::min(cells - 1, x + far); ++column)
      grid.at(column, row) = 0;
  }
}

}  // namespace

std::vector<DensityPeak> find_density_peaks(MatrixView<const float> layout, const Framing& framing,
                                            std::span<const int> points, int most) {
  std::vector<DensityPeak> peaks;
  if (points.empty()) return peaks;
  Grid grid = count_points(layout, framing, points);
  while (static_cast<int>(peaks.size()) < most) {
    const auto highest = std::max_element(grid.density.begin(), grid.density.end());
    if (*highest <= 0) break;
    const int cell = static_cast<int>(highest - grid.density.begin()), x = cell % cells, y = cell / cells;
    const float left = grid.framing.center.x - grid.framing.half_extent,
                bottom = grid.framing.center.y - grid.framing.half_extent, size = grid.cell_size();
    const Vec2 place{left + (static_cast<float>(x) + 0.5f) * size,
                     bottom + (static_cast<float>(y) + 0.5f) * size};
    const DensityPeak peak = describe(layout, points, place, around * size);
    if (peak.share <= 0 || (!peaks.empty() && peak.share < least_of_first * peaks.front().share)) break;
    peaks.push_back(peak);
    clear_around(grid, x, y);
  }
  return peaks;
}

}  // namespace planisphere
