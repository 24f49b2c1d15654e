// A file read piece by piece, decompressed on the way where it is bzip2 or gzip.
#pragma once

#include <cstddef>
#include <istream>
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
  /// Of anything that can be read; errors call it `name`.
  static ByteStream over(std::unique_ptr<std::istream> source, std::string name);
  ~ByteStream();
  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;

  /// What errors call it: the path of a file.
  const std::string& name() const;

  /// Fills `room` from the front; how many bytes it has become, 0 at the end. Errors: damage, with the
  /// compressed file's byte; an end in the midst of a stream.
  Result<std::size_t> read(std::span<std::byte> room);

 private:
  struct State;
  explicit ByteStream(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace planisphere
