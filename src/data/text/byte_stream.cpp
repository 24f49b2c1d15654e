// Two decompressors with the same habits behind one door.
#include "data/text/byte_stream.h"

#include <bzlib.h>
#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

#include "data/expected_found.h"
#include "data/files.h"

namespace planisphere {

namespace {

enum class Packing { none, bzip2, gzip };

constexpr std::size_t buffer_size = std::size_t{1} << 16;

}  // namespace

struct ByteStream::State {
  std::string name;
  std::unique_ptr<std::istream> source;
  Packing packing = Packing::none;
  std::vector<char> buffer = std::vector<char>(buffer_size);
  std::size_t begin = 0, end = 0;  // unread bytes of the buffer
  std::size_t position = 0;        // in the file, of buffer[end]
  bool inside = false;             // a compressed stream has begun and not ended
  bz_stream bzip2{};
  z_stream gzip{};

  ~State() { end_stream(); }
  void refill();
  bool begin_stream();
  void end_stream();
  bool step(std::span<std::byte> room, std::size_t& made, bool& ended);
  Error damage(const char* found) const {
    return expected_found(name, packing == Packing::bzip2 ? "whole bzip2 data" : "whole gzip data",
                          std::string(found) + " at byte " + std::to_string(position - (end - begin)));
  }
};

void ByteStream::State::refill() {
  if (begin < end) return;
  source->read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
  begin = 0;
  end = static_cast<std::size_t>(source->gcount());
  position += end;
}

bool ByteStream::State::begin_stream() {
  bzip2 = {};
  gzip = {};
  inside = packing == Packing::bzip2 ? BZ2_bzDecompressInit(&bzip2, 0, 0) == BZ_OK
                                     : inflateInit2(&gzip, 16 + MAX_WBITS) == Z_OK;
  return inside;
}

void ByteStream::State::end_stream() {
  if (!inside) return;
  if (packing == Packing::bzip2) BZ2_bzDecompressEnd(&bzip2);
  if (packing == Packing::gzip) inflateEnd(&gzip);
  inside = false;
}

/// Decompresses what it can; false where the data are damaged.
bool ByteStream::State::step(std::span<std::byte> room, std::size_t& made, bool& ended) {
  const auto unread = static_cast<unsigned>(end - begin), free = static_cast<unsigned>(room.size() - made);
  if (packing == Packing::bzip2) {
    bzip2.next_in = buffer.data() + begin;
    bzip2.avail_in = unread;
    bzip2.next_out = reinterpret_cast<char*>(room.data() + made);
    bzip2.avail_out = free;
    const int answer = BZ2_bzDecompress(&bzip2);
    begin = end - bzip2.avail_in;
    made = room.size() - bzip2.avail_out;
    ended = answer == BZ_STREAM_END;
    return ended || answer == BZ_OK;
  }
  gzip.next_in = reinterpret_cast<Bytef*>(buffer.data() + begin);
  gzip.avail_in = unread;
  gzip.next_out = reinterpret_cast<Bytef*>(room.data() + made);
  gzip.avail_out = free;
  const int answer = inflate(&gzip, Z_NO_FLUSH);
  begin = end - gzip.avail_in;
  made = room.size() - gzip.avail_out;
  ended = answer == Z_STREAM_END;
  return ended || answer == Z_OK || answer == Z_BUF_ERROR;
}

ByteStream::ByteStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteStream::~ByteStream() = default;
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;

Result<ByteStream> ByteStream::open(const std::string& path) {
  if (!file_exists(path)) return expected_found(path, "a file", "none");
  auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!*file) return expected_found(path, "a readable file", "one that cannot be opened");
  return over(std::move(file), path);
}

ByteStream ByteStream::over(std::unique_ptr<std::istream> source, std::string name) {
  auto state = std::make_unique<State>();
  state->name = std::move(name);
  state->source = std::move(source);
  state->refill();
  const std::string_view first(state->buffer.data(), state->end);
  if (first.starts_with("BZh")) state->packing = Packing::bzip2;
  if (first.starts_with("\x1F\x8B")) state->packing = Packing::gzip;
  return ByteStream(std::move(state));
}

const std::string& ByteStream::name() const {
  return state_->name;
}

Result<std::size_t> ByteStream::read(std::span<std::byte> room) {
  State& state = *state_;
  std::size_t made = 0;
  while (made < room.size()) {
    state.refill();
    const bool at_end = state.begin == state.end;
    if (at_end && !state.inside) break;
    if (state.packing == Packing::none) {
      const std::size_t count = std::min(room.size() - made, state.end - state.begin);
      std::copy_n(reinterpret_cast<const std::byte*>(state.buffer.data() + state.begin), count,
                  room.data() + made);
      state.begin += count;
      made += count;
      continue;
    }
    if (!state.inside && !state.begin_stream()) return state.damage("no memory");
    const std::size_t before = made;
    bool ended = false;
    if (!state.step(room, made, ended)) return state.damage("damage");
    if (ended) state.end_stream();
    if (at_end && made == before && !ended) return state.damage("an end");
  }
  return made;
}

}  // namespace planisphere
