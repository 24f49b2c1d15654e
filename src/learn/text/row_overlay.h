// A private copy of those rows of a shared table that one task changes.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "base/matrix.h"

namespace planisphere {

/// Rows are copied from the table when they are first asked for; the table itself stays as it is until
/// merge_overlays().
class RowOverlay {
 public:
  /// The row's own copy, good until clear(). Counts the call: see updates().
  float* row(const Matrix<float>& table, int i);
  /// The copy, or nullptr where nobody asked for the row.
  const float* find(int i) const {
    const auto at = static_cast<std::size_t>(i);
    return at < slots_.size() && slots_[at] >= 0 ? place(slots_[at]) : nullptr;
  }
  /// How often the row was asked for; only where there is a copy.
  int updates(int i) const { return updates_[static_cast<std::size_t>(slots_[static_cast<std::size_t>(i)])]; }
  void clear();

 private:
  static constexpr int rows_in_block = 512;
  float* place(int slot) const {
    return blocks_[static_cast<std::size_t>(slot / rows_in_block)].get() + slot % rows_in_block * cols_;
  }

  std::vector<int> slots_;    // of the table's rows; −1: no copy
  std::vector<int> copied_;   // the table's rows that have one, by slot
  std::vector<int> updates_;  // by slot
  std::vector<std::unique_ptr<float[]>> blocks_;
  int cols_ = 0;
};

/// table += what the overlays changed, added up in their order, so that the result does not depend on who was
/// done first. A row that was asked for at most `summed_up_to` times gets the sum of all changes; beyond, the
/// sum is scaled down as far as to the mean of the overlays that have it, as each of them has already gone
/// most of the way that the others go too.
void merge_overlays(const std::vector<const RowOverlay*>& overlays, int summed_up_to, Matrix<float>& table);

}  // namespace planisphere
