// Notice: everything that the decoder will ever know of the sentence goes through a single vector.
#include "essays/figures.h"

namespace planisphere {

constinit const FigureSpec encoder_decoder = {
    .name = "encoder-decoder",
    .title = "An encoder and a decoder",
    .summary =
        "A network that translates: an encoder reads a sentence into one state, from which a decoder writes "
        "the "
        "answer word by word.",
    .dataset = "encoder-decoder",
    .view = View::flow,
};

}  // namespace planisphere
