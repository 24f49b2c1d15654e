// zlib's inflate, fed with the whole file at once.
#include "data/text/gunzip.h"

#include <zlib.h>

#include "data/expected_found.h"
#include "data/files.h"

namespace planisphere {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr int gzip_only = 16 + MAX_WBITS;

/// Decompresses one member to the end of `content`, which grows as needed. What zlib says last.
int inflate_member(z_stream& stream, std::vector<std::byte>& content) {
  int answer = Z_OK;
  while (answer == Z_OK && content.size() <= most_bytes) {
    const std::size_t begin = content.size(), room = begin + (std::size_t{1} << 20);
    content.resize(room);
    stream.next_out = reinterpret_cast<Bytef*>(&content[begin]);
    stream.avail_out = static_cast<uInt>(room - begin);
    answer = inflate(&stream, Z_NO_FLUSH);
    content.resize(room - stream.avail_out);
  }
  return answer;
}

bool begins_as_gzip(std::span<const std::byte> content) {
  return content.size() >= 2 && content[0] == std::byte{0x1F} && content[1] == std::byte{0x8B};
}

}  // namespace

Result<std::vector<std::byte>> gunzip(std::span<const std::byte> content, const std::string& file) {
  if (!begins_as_gzip(content)) return expected_found(file, "a gzip file", "other first bytes");
  if (content.size() > most_bytes) {
    return expected_found(file, "at most 1 GiB", std::to_string(content.size()) + " bytes");
  }
  z_stream stream{};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  if (inflateInit2(&stream, gzip_only) != Z_OK)
    return expected_found(file, "memory to decompress it", "none");
  std::vector<std::byte> inflated;
  int answer = Z_STREAM_END;
  while (answer == Z_STREAM_END && stream.avail_in > 0 && inflateReset(&stream) == Z_OK) {
    answer = inflate_member(stream, inflated);
  }
  const std::size_t at = content.size() - stream.avail_in;
  inflateEnd(&stream);
  if (inflated.size() > most_bytes) return expected_found(file, "at most 1 GiB of content", "more");
  if (answer == Z_STREAM_END) return inflated;
  return expected_found(file, "whole gzip data",
                        (answer == Z_BUF_ERROR ? "an end at byte " : "damage at byte ") + std::to_string(at));
}

Result<std::vector<std::byte>> read_gzipped_file(const std::string& path) {
  Result<std::vector<std::byte>> content = read_file(path);
  if (!content.ok() || !begins_as_gzip(content.value())) return content;
  return gunzip(content.value(), path);
}

}  // namespace planisphere
