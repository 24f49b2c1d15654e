// Files of vectors with names, as programs that learn words write them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"
#include "data/on_progress.h"

namespace planisphere {

struct NamedVectors {
  std::vector<std::string> names;  // n; bytes as they are, which may not be UTF-8
  Matrix<float> vectors;           // n × d
};

/// word2vec's text: a line "n d", then n lines of a name without spaces and d numbers.
Result<NamedVectors> read_word2vec_text(std::string_view text, const std::string& file,
                                        const OnProgress& on_progress = {});

/// word2vec's binary: a line "n d", then n times a name, a space, d float32 (little-endian) and perhaps a
/// line feed.
Result<NamedVectors> read_word2vec_binary(std::span<const std::byte> bytes, const std::string& file,
                                          const OnProgress& on_progress = {});

/// GloVe's text: every line a name, which may contain spaces, and d numbers. d is how many numbers end the
/// first line; where `dimensions` is positive, that.
Result<NamedVectors> read_glove(std::string_view text, const std::string& file, int dimensions = 0,
                                const OnProgress& on_progress = {});

// Errors of all three: the line or byte; counts that do not fit; numbers that are none, or not finite.

}  // namespace planisphere
