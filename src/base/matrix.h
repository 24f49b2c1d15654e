// Row-major tables of numbers: one that owns its storage and one that only looks at somebody else's.
#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace planisphere {

/// A row-major window onto rows × cols numbers that somebody else owns.
template <class T>
struct MatrixView {
  T* data = nullptr;
  int rows = 0;
  int cols = 0;

  T* row(int i) const {
    assert(i >= 0 && i < rows && "row index outside the matrix");
    return data + static_cast<std::size_t>(i) * static_cast<std::size_t>(cols);
  }
  T& operator()(int i, int j) const {
    assert(j >= 0 && j < cols && "column index outside the matrix");
    return row(i)[j];
  }
  std::size_t size() const { return static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols); }
  std::span<T> flat() const { return {data, size()}; }
  bool empty() const { return size() == 0; }

  operator MatrixView<const T>() const { return {data, rows, cols}; }
};

/// rows × cols numbers, row-major, zero at first.
template <class T>
class Matrix {
 public:
  Matrix() = default;
  Matrix(int rows, int cols)
      : numbers_(static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols)), rows_(rows), cols_(cols) {}
  Matrix(int rows, int cols, std::vector<T> numbers)
      : numbers_(std::move(numbers)), rows_(rows), cols_(cols) {
    assert(numbers_.size() == view().size() && "a matrix's numbers are rows times columns");
  }

  int rows() const { return rows_; }
  int cols() const { return cols_; }
  std::size_t size() const { return numbers_.size(); }
  bool empty() const { return numbers_.empty(); }
  T* data() { return numbers_.data(); }
  const T* data() const { return numbers_.data(); }
  T* row(int i) { return view().row(i); }
  const T* row(int i) const { return view().row(i); }
  T& operator()(int i, int j) { return view()(i, j); }
  const T& operator()(int i, int j) const { return view()(i, j); }
  std::span<T> flat() { return numbers_; }
  std::span<const T> flat() const { return numbers_; }

  MatrixView<T> view() { return {numbers_.data(), rows_, cols_}; }
  MatrixView<const T> view() const { return {numbers_.data(), rows_, cols_}; }
  operator MatrixView<T>() { return view(); }
  operator MatrixView<const T>() const { return view(); }

  bool operator==(const Matrix&) const = default;

 private:
  std::vector<T> numbers_;
  int rows_ = 0;
  int cols_ = 0;
};

}  // namespace planisphere
