// Looks first, copies only if it must.
#include "dr/sane_rows.h"

#include <algorithm>
#include <cmath>

#include "dr/padded_rows.h"

namespace planisphere {
namespace {

constexpr double safe_magnitude = 0x1p20;

}  // namespace

SaneRows::SaneRows(MatrixView<const float> data) : data_(data) {
  const double unit = find_unit(data);
  if (!(unit > 1 / safe_magnitude && unit < safe_magnitude)) unit_ = unit;
  const auto is_finite = [](float number) { return std::isfinite(number); };
  if (unit_ == 1 && std::all_of(data.flat().begin(), data.flat().end(), is_finite)) return;
  copy_ = Matrix<float>(data.rows, data.cols);
  for (std::size_t i = 0; i < data.size(); ++i) {
    const float number = data.flat()[i];
    copy_.flat()[i] = is_finite(number) ? static_cast<float>(static_cast<double>(number) / unit_) : 0.0f;
  }
}

}  // namespace planisphere
