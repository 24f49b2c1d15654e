// After Cho et al. (2014) and Sutskever, Vinyals and Le (2014).
#include "data/encoder_decoder.h"

namespace planisphere {
namespace {

constexpr FlowCell cells[] = {
    {FlowKind::word, -3, -1, "She", "first word read",
     "The sentence is read word by word. Each word comes as a vector of its own."},
    {FlowKind::encoder, -3, 0, "", "encoder after one word",
     "The encoder turns the first word into a state: a list of numbers that it carries on."},
    {FlowKind::word, -2, -1, "is", "second word read", "The next word. The encoder sees one at a time."},
    {FlowKind::encoder, -2, 0, "", "encoder after two words",
     "The same weights at every word: the old state and the new word make the next state."},
    {FlowKind::word, -1, -1, "asleep", "last word read",
     "The last word, and with it the end of the sentence."},
    {FlowKind::state, -1, 0, "state", "state at the end of the sentence",
     "All that the decoder will know of the sentence has to be in this one vector. It is the one that the "
     "map "
     "of sentences shows."},
    {FlowKind::word, 0, -1, "start", "sign to begin", "A sign that tells the decoder to begin."},
    {FlowKind::decoder, 0, 0, "", "decoder before the first word",
     "The decoder begins where the encoder ended and says how likely each French word is to be the first."},
    {FlowKind::word, 0, 1, "Elle", "first word written",
     "The word that was chosen: the first of the answer."},
    {FlowKind::word, 1, -1, "Elle", "first word read back", "What has been written is read back in."},
    {FlowKind::decoder, 1, 0, "", "decoder before the second word",
     "From its state and the word before, the decoder guesses the second word."},
    {FlowKind::word, 1, 1, "dort", "second word written",
     "The second word of the answer. Three English words have become two."},
    {FlowKind::word, 2, -1, "dort", "second word read back", "And so on, until nothing is left to say."},
    {FlowKind::decoder, 2, 0, "", "decoder before the end",
     "The decoder itself decides when the sentence is over."},
    {FlowKind::word, 2, 1, "end", "end", "The sign that the answer is complete."},
};

constexpr FlowArrow arrows[] = {{0, 1}, {1, 3},  {2, 3},  {3, 5},   {4, 5},   {5, 7},   {6, 7},
                                {7, 8}, {7, 10}, {9, 10}, {10, 11}, {10, 13}, {12, 13}, {13, 14}};

}  // namespace

std::span<const FlowCell> encoder_decoder_cells() {
  return cells;
}

std::span<const FlowArrow> encoder_decoder_arrows() {
  return arrows;
}

}  // namespace planisphere
