// Blocks of rows, so that copies do not move when there are more of them.
#include "learn/text/row_overlay.h"

#include <algorithm>
#include <cassert>

#include "base/parallel.h"

namespace planisphere {

float* RowOverlay::row(const Matrix<float>& table, int i) {
  const auto at = static_cast<std::size_t>(i);
  if (slots_.empty()) {
    slots_.assign(static_cast<std::size_t>(table.rows()), -1);
    cols_ = table.cols();
  }
  assert(at < slots_.size() && cols_ == table.cols() && "an overlay belongs to one table");
  if (slots_[at] >= 0) {
    ++updates_[static_cast<std::size_t>(slots_[at])];
    return place(slots_[at]);
  }
  const int slot = static_cast<int>(copied_.size());
  if (static_cast<std::size_t>(slot / rows_in_block) == blocks_.size())
    blocks_.push_back(std::make_unique<float[]>(static_cast<std::size_t>(rows_in_block * cols_)));
  slots_[at] = slot;
  copied_.push_back(i);
  updates_.push_back(1);
  std::copy_n(table.row(i), cols_, place(slot));
  return place(slot);
}

void RowOverlay::clear() {
  for (const int i : copied_) slots_[static_cast<std::size_t>(i)] = -1;
  copied_.clear();
  updates_.clear();
}

namespace {

void merge_row(const std::vector<const RowOverlay*>& overlays, int i, int summed_up_to, float* row,
               int cols) {
  constexpr int most_overlays = 64;
  const float* copies[most_overlays];
  int count = 0, updates = 0;
  assert(overlays.size() <= most_overlays && "at most 64 overlays");
  for (const RowOverlay* overlay : overlays) {
    const float* copy = overlay->find(i);
    if (!copy) continue;
    copies[count++] = copy;
    updates += overlay->updates(i);
  }
  if (count == 0) return;
  const float mean = 1 / static_cast<float>(count);
  const float share = std::max(mean, static_cast<float>(summed_up_to) / static_cast<float>(updates));
  const float scale = std::min(1.0f, share);
  for (int j = 0; j < cols; ++j) {
    float change = 0;
    for (int k = 0; k < count; ++k) change += copies[k][j] - row[j];
    row[j] += scale * change;
  }
}

}  // namespace

void merge_overlays(const std::vector<const RowOverlay*>& overlays, int summed_up_to, Matrix<float>& table) {
  constexpr int rows_in_task = 1024;
  parallel_for((table.rows() + rows_in_task - 1) / rows_in_task, [&](int task) {
    const int end = std::min((task + 1) * rows_in_task, table.rows());
    for (int i = task * rows_in_task; i < end; ++i)
      merge_row(overlays, i, summed_up_to, table.row(i), table.cols());
  });
}

}  // namespace planisphere
