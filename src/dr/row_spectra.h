// The Fourier transforms of the rows of a grid, and back.
#pragma once

#include <cstddef>

#include "dr/aligned.h"
#include "dr/fft.h"
#include "dr/grid.h"

namespace planisphere {

/// Frequencies 0 … n/2 of each row, the others being their conjugates, stored in tiles of eight frequencies
/// (one in each lane; in the last tile some lanes are 0) by all rows: so they can be transformed along the
/// columns.
class RowSpectra {
 public:
  static constexpr int rows_at_once = 2 * simd::lanes;

  /// Numbers are whatever they are afterwards. n: the rows' length with the zeros behind them.
  void resize(int rows, int n) {
    rows_ = rows;
    stride_ = (rows + rows_at_once - 1) / rows_at_once * rows_at_once;
    tiles_ = n / 2 / simd::lanes + 1;
    const std::size_t size = static_cast<std::size_t>(tiles_) * static_cast<std::size_t>(stride_);
    if (numbers_.size() < size) numbers_.resize(size);
  }

  int rows() const { return rows_; }
  int tiles() const { return tiles_; }
  /// Row after row, up to a multiple of rows_at_once.
  ComplexLanes* tile(int t) { return numbers_.data() + static_cast<std::ptrdiff_t>(t) * stride_; }
  const ComplexLanes* tile(int t) const { return numbers_.data() + static_cast<std::ptrdiff_t>(t) * stride_; }

 private:
  AlignedVector<ComplexLanes> numbers_;
  int rows_ = 0;
  int stride_ = 0;
  int tiles_ = 0;
};

/// spectra ← twice the transforms of the rows, with zeros behind them if they are shorter than the
/// transform; if they are, what the grid holds behind the last column up to the next whole vector must be 0.
/// Sets the spectra's size.
void write_row_spectra(const Grid& rows, const Fft& fft, RowSpectra& spectra);

/// The way back: rows (whose size says how much of them is wanted) ← fft.length() times the rows with these
/// spectra.
void write_rows(const RowSpectra& spectra, const Fft& fft, Grid& rows);

}  // namespace planisphere
