// Long short-term memory: a layer that reads sequences and keeps what it wants to remember.
#pragma once

#include <span>

#include "base/matrix.h"

namespace planisphere {

/// What a layer of h units learns about inputs of d numbers; of the four blocks of h columns each, the first
/// is of the input gates i, then forget gates f, output gates o, candidates g. T is float, or const float.
template <class T>
struct LstmParts {
  MatrixView<T> input;      // d × 4h
  MatrixView<T> recurrent;  // h × 4h
  std::span<T> biases;      // 4h

  int units() const { return recurrent.rows; }
  operator LstmParts<const T>() const { return {input, recurrent, biases}; }
};

/// All that a layer computed for n sequences of one length, which the gradient needs. Row t n + k of a matrix
/// is of sequence k; outputs and cells begin with n rows for what was before the first time.
struct LstmTrace {
  LstmTrace(int length, int sequences, int units);

  /// outputs or cells at the end: n × h.
  MatrixView<float> last_of(Matrix<float>& rows) const;
  /// The outputs at times 0 … length − 1: length n × h, the next layer's inputs.
  MatrixView<const float> read_outputs() const;

  int length, sequences;
  Matrix<float> gates;    // length n × 4h: i, f, o, g
  Matrix<float> cells;    // (length + 1) n × h
  Matrix<float> outputs;  // (length + 1) n × h
};

/// Fills the trace from inputs (length n × d) and from the trace's first n rows of outputs and cells:
/// (i, f, o) = σ(x W + y U + b), g = tanh(x W + y U + b), c' = f c + i g, y' = o tanh c'
/// (Hochreiter and Schmidhuber 1997; forget gates: Gers, Schmidhuber and Cummins 2000). Units must be a
/// multiple of 8.
void run_lstm(const LstmParts<const float>& parts, MatrixView<const float> inputs, LstmTrace& trace);

/// What the loss changes with, per number of a layer's state.
struct LstmStateGradient {
  LstmStateGradient(int sequences, int units) : outputs(sequences, units), cells(sequences, units) {}
  Matrix<float> outputs, cells;  // n × h
};

/// Backwards through time: `above` is the gradient by the outputs at every time (length n × h), `state` by
/// the last state; `state` becomes the gradient by the first state, `gradient` gets its parts' gradient
/// added, and `below` (length n × d, may be empty) the gradient by the inputs. The trace's gates are used up.
void run_lstm_back(const LstmParts<const float>& parts, MatrixView<const float> inputs,
                   MatrixView<const float> above, LstmTrace& trace, LstmStateGradient& state,
                   const LstmParts<float>& gradient, MatrixView<float> below);

}  // namespace planisphere
