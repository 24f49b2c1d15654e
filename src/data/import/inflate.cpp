// zlib's inflate, fed with all there is: its numbers have 32 bits, so in pieces.
#include "data/import/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

#include "data/expected_found.h"

namespace planisphere {

namespace {

constexpr std::size_t piece = std::size_t{1} << 18, most_grown = std::size_t{1} << 26;

/// A z_stream that is let go of.
struct Inflater {
  z_stream stream{};
  bool ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK;
  Inflater() = default;
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (ready) inflateEnd(&stream);
  }
};

std::string describe(int answer, bool too_much, std::size_t most_bytes) {
  if (too_much) return "more than " + std::to_string(most_bytes) + " bytes of content";
  return answer == Z_BUF_ERROR || answer == Z_OK ? "its end" : "damage";
}

}  // namespace

Result<Inflated> inflate(std::span<const std::byte> compressed, std::size_t most_bytes,
                         const std::string& file, std::size_t offset) {
  Inflater inflater;
  if (!inflater.ready) return expected_found(file, "memory to decompress it", "none");
  z_stream& stream = inflater.stream;
  Inflated inflated;
  std::size_t filled = 0;
  int answer = Z_OK;
  while (answer == Z_OK && filled <= most_bytes) {
    // Room for one byte more than allowed shows that there is more.
    if (filled == inflated.content.size())
      inflated.content.resize(std::min(filled + std::clamp(filled, piece, most_grown), most_bytes + 1));
    const std::size_t rest = compressed.size() - inflated.taken;
    const auto in = static_cast<uInt>(std::min(rest, most_grown));
    const auto out = static_cast<uInt>(std::min(inflated.content.size() - filled, most_grown));
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(compressed.data() + inflated.taken));
    stream.avail_in = in;
    stream.next_out = reinterpret_cast<Bytef*>(inflated.content.data() + filled);
    stream.avail_out = out;
    answer = ::inflate(&stream, Z_NO_FLUSH);
    inflated.taken += in - stream.avail_in;
    filled += out - stream.avail_out;
    if (in == rest && stream.avail_in == 0 && stream.avail_out > 0) break;
  }
  inflated.content.resize(filled);
  if (answer == Z_STREAM_END && filled <= most_bytes) return inflated;
  return expected_found(file, "whole compressed data",
                        describe(answer, filled > most_bytes, most_bytes) + " at byte " +
                            std::to_string(offset + inflated.taken));
}

}  // namespace planisphere
