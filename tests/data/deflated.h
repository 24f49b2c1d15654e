// What zlib makes of a text.
#pragma once

#include <doctest/doctest.h>
#include <zlib.h>

#include <string>

namespace planisphere {

constexpr int raw_deflate = -MAX_WBITS, as_gzip = 16 + MAX_WBITS;

inline std::string deflated(const std::string& text, int window, int level = 9,
                            int strategy = Z_DEFAULT_STRATEGY) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, level, Z_DEFLATED, window, 9, strategy) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace planisphere
