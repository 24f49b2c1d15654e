// The bulk, its axis, and who stands along it.
#include "figure/strip.h"

#include <algorithm>
#include <cmath>

namespace planisphere {
namespace {

constexpr double strayed = 3;       // median distances
constexpr double off_axis = 0.5;    // what a distance from the axis counts, against one along it
constexpr double ends_left = 0.02;  // share of the bulk beyond either end

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

struct Middle {
  double x = 0, y = 0;
};

Middle median_of(MatrixView<const float> layout, const std::vector<int>& members) {
  std::vector<double> xs, ys;
  for (const int i : members) {
    xs.push_back(static_cast<double>(layout(i, 0)));
    ys.push_back(static_cast<double>(layout(i, 1)));
  }
  return {median(xs), median(ys)};
}

double distance(MatrixView<const float> layout, int i, Middle from) {
  return std::hypot(static_cast<double>(layout(i, 0)) - from.x, static_cast<double>(layout(i, 1)) - from.y);
}

std::vector<int> find_bulk(MatrixView<const float> layout, const std::vector<int>& members) {
  const Middle middle = median_of(layout, members);
  std::vector<double> distances;
  for (const int i : members) distances.push_back(distance(layout, i, middle));
  const double limit = strayed * median(distances);
  std::vector<int> bulk;
  for (const int i : members) {
    if (distance(layout, i, middle) <= limit) bulk.push_back(i);
  }
  return bulk;
}

/// The line through the mean along the principal direction; `along` and `off` are a point's coordinates on
/// it.
struct Line {
  double x = 0, y = 0, cosine = 1, sine = 0;

  double along(float px, float py) const {
    return cosine * (static_cast<double>(px) - x) + sine * (static_cast<double>(py) - y);
  }
  double off(float px, float py) const {
    return std::abs(cosine * (static_cast<double>(py) - y) - sine * (static_cast<double>(px) - x));
  }
  Vec2 at(double distance) const {
    return {static_cast<float>(x + cosine * distance), static_cast<float>(y + sine * distance)};
  }
};

// The larger eigenvector of a 2 × 2 covariance matrix lies at half the angle of (a − c, 2b).
Line find_line(MatrixView<const float> layout, const std::vector<int>& bulk) {
  Line line;
  for (const int i : bulk) {
    line.x += static_cast<double>(layout(i, 0)) / static_cast<double>(bulk.size());
    line.y += static_cast<double>(layout(i, 1)) / static_cast<double>(bulk.size());
  }
  double a = 0, b = 0, c = 0;
  for (const int i : bulk) {
    const double dx = static_cast<double>(layout(i, 0)) - line.x,
                 dy = static_cast<double>(layout(i, 1)) - line.y;
    a += dx * dx;
    b += dx * dy;
    c += dy * dy;
  }
  const double angle = std::atan2(2 * b, a - c) / 2;  // −90° … 90°: never from right to left
  line.cosine = std::cos(angle);
  line.sine = std::sin(angle);
  return line;
}

int find_member_at(MatrixView<const float> layout, const std::vector<int>& bulk, const Line& line,
                   double place, const std::vector<int>& taken) {
  int best = -1;
  double least = 0;
  for (const int i : bulk) {
    if (std::find(taken.begin(), taken.end(), i) != taken.end()) continue;
    const double miss = std::abs(line.along(layout(i, 0), layout(i, 1)) - place) +
                        off_axis * line.off(layout(i, 0), layout(i, 1));
    if (best >= 0 && miss >= least) continue;
    best = i;
    least = miss;
  }
  return best;
}

}  // namespace

Strip find_strip(MatrixView<const float> layout, std::span<const int> members, int wanted) {
  Strip strip;
  std::vector<int> finite;
  for (const int i : members) {
    if (std::isfinite(layout(i, 0)) && std::isfinite(layout(i, 1))) finite.push_back(i);
  }
  if (finite.empty() || wanted < 1) return strip;
  const std::vector<int> bulk = find_bulk(layout, finite);
  const Line line = find_line(layout, bulk);
  std::vector<double> places;
  for (const int i : bulk) places.push_back(line.along(layout(i, 0), layout(i, 1)));
  std::sort(places.begin(), places.end());
  const auto left_out = static_cast<std::size_t>(ends_left * static_cast<double>(places.size()));
  const double first = places[left_out], last = places[places.size() - 1 - left_out];
  strip.from = line.at(first);
  strip.to = line.at(last);
  const int count = std::min(wanted, static_cast<int>(bulk.size()));
  for (int k = 0; k < count; ++k) {
    const double place = count == 1 ? (first + last) / 2 : first + (last - first) * k / (count - 1);
    strip.points.push_back(find_member_at(layout, bulk, line, place, strip.points));
  }
  return strip;
}

}  // namespace planisphere
