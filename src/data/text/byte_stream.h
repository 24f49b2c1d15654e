// A file read piece by piece, decompressed on the way where it is bzip2 or gzip.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"

namespace planisphere {

/// The compression is told by the first bytes, not by the name. Concatenated streams (multistream dumps) are
/// read to the last one. Memory does not depend on the file's size.
class ByteStream {
 public:
  static Result<ByteStream> open(const std::string& path);
  ~ByteStream();
  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;

  /// Fills `room` from the front; how many bytes it has become, 0 at the end. Errors: damage, with the
  /// compressed file's byte; an end in the midst of a stream.
  Result<std::size_t> read(std::span<std::byte> room);

 private:
  struct State;
  explicit ByteStream(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
