// DEFLATE, the compression inside gzip and zip files.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace planisphere {

struct Inflated {
  std::vector<std::byte> content;
  std::size_t taken = 0;  // bytes of the compressed data; what follows is not theirs
};

/// Decompresses one DEFLATE stream (RFC 1951) at the front of `compressed`, by zlib. Errors: damage or an
/// end too soon, with the byte counted from `offset`; more than `most_bytes` of content. `file` is only for
/// them.
Result<Inflated> inflate(std::span<const std::byte> compressed, std::size_t most_bytes,
                         const std::string& file, std::size_t offset = 0);

}  // namespace planisphere
