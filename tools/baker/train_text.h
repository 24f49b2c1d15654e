// Trains vectors with a line of progress now and then, and goes on where it was interrupted.
#pragma once

#include <string>

#include "base/result.h"
#include "learn/text/text_vectors.h"

namespace planisphere {

/// Trains to the end. `checkpoint` names a file that keeps the state every twentieth of the way, and is gone
/// when training is done; "" for none. One that belongs to other text or options is not used.
Result<TextVectorState> train_text_vectors(const Corpus& corpus, const TextVectorOptions& options,
                                           const std::string& checkpoint);

}  // namespace planisphere
