// A network that reads an English sentence and writes it in French, as boxes and arrows.
#pragma once

#include <span>

namespace planisphere {

enum class FlowKind { word, encoder, state, decoder };

/// A box of the drawing.
struct FlowCell {
  FlowKind kind;
  float x, y;               // boxes are one apart, y up, (0, 0) in the middle
  const char* text;         // in the box
  const char* name;         // for readers who do not see it
  const char* explanation;  // a sentence or two
};

struct FlowArrow {
  int from, to;  // cells
};

/// In reading order: the encoder from left to right, then the decoder.
std::span<const FlowCell> encoder_decoder_cells();
std::span<const FlowArrow> encoder_decoder_arrows();

}  // namespace planisphere
