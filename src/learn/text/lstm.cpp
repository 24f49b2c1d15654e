// Products over all times at once where the recurrence allows it, time by time where it does not.
#include "learn/text/lstm.h"

#include <cassert>

#include "base/simd.h"
#include "learn/product.h"

namespace planisphere {
namespace {

using simd::f32x8;

PLANISPHERE_INLINE f32x8 sigmoid(f32x8 x) {
  return 1.0f / (1.0f + simd::exp(-x));
}

PLANISPHERE_INLINE f32x8 hyperbolic_tangent(f32x8 x) {
  return 2.0f * sigmoid(x + x) - 1.0f;
}

template <class T>
MatrixView<T> rows_of(MatrixView<T> matrix, int first, int count) {
  return {matrix.row(first), count, matrix.cols};
}

// One sequence at one time: sums become gates, the cell and the output follow.
void step_forward(int units, const float* biases, const float* cell, float* gates, float* next_cell,
                  float* output) {
  const auto gate = [&](int block, int j) {
    return simd::load(gates + block * units + j) + simd::load(biases + block * units + j);
  };
  for (int j = 0; j < units; j += simd::lanes) {
    const f32x8 i = sigmoid(gate(0, j)), f = sigmoid(gate(1, j)), o = sigmoid(gate(2, j)),
                g = hyperbolic_tangent(gate(3, j));
    const f32x8 c = f * simd::load(cell + j) + i * g;
    simd::store(gates + j, i);
    simd::store(gates + units + j, f);
    simd::store(gates + 2 * units + j, o);
    simd::store(gates + 3 * units + j, g);
    simd::store(next_cell + j, c);
    simd::store(output + j, o * hyperbolic_tangent(c));
  }
}

// The same backwards: gates become the gradient by their sums, d_cell goes on to the time before.
void step_back(int units, const float* cell, const float* next_cell, const float* d_output, float* gates,
               float* d_cell) {
  for (int j = 0; j < units; j += simd::lanes) {
    const f32x8 i = simd::load(gates + j), f = simd::load(gates + units + j),
                o = simd::load(gates + 2 * units + j), g = simd::load(gates + 3 * units + j);
    const f32x8 squashed = hyperbolic_tangent(simd::load(next_cell + j)), dy = simd::load(d_output + j);
    const f32x8 dc = simd::load(d_cell + j) + dy * o * (1.0f - squashed * squashed);
    simd::store(gates + j, dc * g * i * (1.0f - i));
    simd::store(gates + units + j, dc * simd::load(cell + j) * f * (1.0f - f));
    simd::store(gates + 2 * units + j, dy * squashed * o * (1.0f - o));
    simd::store(gates + 3 * units + j, dc * i * (1.0f - g * g));
    simd::store(d_cell + j, dc * f);
  }
}

void add_rows(MatrixView<const float> rows, std::span<float> sums) {
  for (int k = 0; k < rows.rows; ++k) {
    const float* const row = rows.row(k);
    for (int j = 0; j < rows.cols; ++j) sums[static_cast<std::size_t>(j)] += row[j];
  }
}

}  // namespace

LstmTrace::LstmTrace(int length_, int sequences_, int units)
    : length(length_),
      sequences(sequences_),
      gates(length * sequences, 4 * units),
      cells((length + 1) * sequences, units),
      outputs((length + 1) * sequences, units) {
  assert(length > 0 && sequences > 0 && units % simd::lanes == 0 && "a multiple of eight units expected");
}

MatrixView<float> LstmTrace::last_of(Matrix<float>& rows) const {
  return rows_of(rows.view(), length * sequences, sequences);
}

MatrixView<const float> LstmTrace::read_outputs() const {
  return rows_of(outputs.view(), sequences, length * sequences);
}

void run_lstm(const LstmParts<const float>& parts, MatrixView<const float> inputs, LstmTrace& trace) {
  const int n = trace.sequences;
  write_product(strided(inputs), strided(parts.input), trace.gates);
  for (int t = 0; t < trace.length; ++t) {
    const auto gates = rows_of(trace.gates.view(), t * n, n);
    add_product(strided(rows_of(trace.outputs.view(), t * n, n)), strided(parts.recurrent), gates);
    for (int k = 0; k < n; ++k)
      step_forward(parts.units(), parts.biases.data(), trace.cells.row(t * n + k), gates.row(k),
                   trace.cells.row((t + 1) * n + k), trace.outputs.row((t + 1) * n + k));
  }
}

void run_lstm_back(const LstmParts<const float>& parts, MatrixView<const float> inputs,
                   MatrixView<const float> above, LstmTrace& trace, LstmStateGradient& state,
                   const LstmParts<float>& gradient, MatrixView<float> below) {
  const int n = trace.sequences, units = parts.units();
  for (int t = trace.length - 1; t >= 0; --t) {
    const auto gates = rows_of(trace.gates.view(), t * n, n);
    for (int k = 0; k < n; ++k) {
      float* const d_output = state.outputs.row(k);
      const float* const from_above = above.row(t * n + k);
      for (int j = 0; j < units; ++j) d_output[j] += from_above[j];
      step_back(units, trace.cells.row(t * n + k), trace.cells.row((t + 1) * n + k), d_output, gates.row(k),
                state.cells.row(k));
    }
    write_product(strided(gates), transposed(parts.recurrent), state.outputs);
  }
  const auto before = rows_of(trace.outputs.view(), 0, trace.length * n);
  add_product(transposed(inputs), strided(trace.gates), gradient.input);
  add_product(transposed(before), strided(trace.gates), gradient.recurrent);
  add_rows(trace.gates, gradient.biases);
  if (!below.empty()) write_product(strided(trace.gates), transposed(parts.input), below);
}

}  // namespace planisphere
