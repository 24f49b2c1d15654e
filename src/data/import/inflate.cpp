// Huffman codes are canonical: lengths alone tell them. Short ones are looked up, long ones counted through.
#include "data/import/inflate.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "data/expected_found.h"

namespace planisphere {

namespace {

constexpr int longest_code = 15, quick_bits = 10, most_symbols = 288;

/// Bits from low to high of each byte; zeros behind the end, which `overdrawn` counts.
class BitReader {
 public:
  explicit BitReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  std::uint32_t peek(int count) {
    while (held_ < count) {
      if (at_ < bytes_.size()) bits_ |= std::to_integer<std::uint64_t>(bytes_[at_]) << held_;
      ++at_;
      held_ += 8;
    }
    return static_cast<std::uint32_t>(bits_) & ((1u << count) - 1);
  }
  void drop(int count) {
    bits_ >>= count;
    held_ -= count;
  }
  std::uint32_t take(int count) {
    const std::uint32_t bits = peek(count);
    drop(count);
    return bits;
  }
  void align() { drop(held_ % 8); }
  /// Whole bytes that have been used.
  std::size_t position() const { return at_ - static_cast<std::size_t>(held_ / 8); }
  bool overdrawn() const { return position() > bytes_.size(); }
  std::span<const std::byte> take_bytes(std::size_t count) {
    const std::size_t begin = std::min(position(), bytes_.size());
    bits_ = 0;
    held_ = 0;
    at_ = begin + count;
    return bytes_.subspan(begin, std::min(count, bytes_.size() - begin));
  }

 private:
  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  std::uint64_t bits_ = 0;
  int held_ = 0;
};

class HuffmanCode {
 public:
  /// False where no code has these lengths (0: the symbol does not occur). Codes may leave room unused only
  /// where they are a single one of one bit, as zlib has it.
  bool build(std::span<const std::uint8_t> lengths) {
    counts_.fill(0);
    quick_.fill(0);
    for (const std::uint8_t length : lengths) ++counts_[length];
    const bool none = counts_[0] == static_cast<int>(lengths.size());
    counts_[0] = 0;
    int left = 1;
    std::array<int, longest_code + 2> begin{};
    for (std::size_t length = 1; length <= longest_code; ++length) {
      left = (left << 1) - counts_[length];
      if (left < 0) return false;
      begin[length + 1] = begin[length] + counts_[length];
    }
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
      if (lengths[symbol] == 0) continue;
      symbols_[static_cast<std::size_t>(begin[lengths[symbol]]++)] = static_cast<std::uint16_t>(symbol);
    }
    fill_quick();
    return left == 0 || none || (counts_[1] == 1 && begin[longest_code + 1] == 1);
  }

  /// The next symbol, or −1 where there is no such code.
  int decode(BitReader& reader) const {
    const std::uint32_t bits = reader.peek(longest_code);
    const std::uint16_t quick = quick_[bits & ((1u << quick_bits) - 1)];
    if (quick != 0) {
      reader.drop(quick & 15);
      return quick >> 4;
    }
    int code = 0, first = 0, index = 0;
    for (int length = 1; length <= longest_code; ++length) {
      code |= static_cast<int>(bits >> (length - 1)) & 1;
      const int count = counts_[static_cast<std::size_t>(length)];
      if (code - count < first) {
        reader.drop(length);
        return symbols_[static_cast<std::size_t>(index + code - first)];
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }

 private:
  // Codes come with their highest bit first.
  void fill_quick() {
    std::uint32_t code = 0;
    std::size_t index = 0;
    for (int length = 1; length <= quick_bits; ++length, code <<= 1) {
      for (int i = 0; i < counts_[static_cast<std::size_t>(length)]; ++i, ++code, ++index) {
        std::uint32_t reversed = 0;
        for (int bit = 0; bit < length; ++bit) reversed |= (code >> bit & 1u) << (length - 1 - bit);
        for (std::uint32_t at = reversed; at < 1u << quick_bits; at += 1u << length)
          quick_[at] = static_cast<std::uint16_t>(symbols_[index] << 4 | length);
      }
    }
  }

  std::array<int, longest_code + 1> counts_{};
  std::array<std::uint16_t, most_symbols> symbols_{};
  std::array<std::uint16_t, std::size_t{1} << quick_bits> quick_{};
};

constexpr std::array<std::uint16_t, 29> length_base = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                       15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                       67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<std::uint8_t, 29> length_extra = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                       2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::array<std::uint16_t, 30> distance_base = {
    1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,    97,    129,
    193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};

class Inflater {
 public:
  Inflater(std::span<const std::byte> compressed, std::size_t most_bytes)
      : reader_(compressed), most_(most_bytes) {
    content_.reserve(std::min(most_bytes, 4 * compressed.size()));
  }

  /// "" or what was found instead of sound data.
  std::string run() {
    for (bool last = false; !last;) {
      last = reader_.take(1) == 1;
      const std::uint32_t kind = reader_.take(2);
      const bool sound = kind == 0 ? copy_stored() : kind == 1 ? read_fixed() : kind == 2 && read_dynamic();
      if (reader_.overdrawn()) return "its end";
      if (too_much_) return "more than " + std::to_string(most_) + " bytes of content";
      if (!sound) return "damage";
    }
    return "";
  }
  std::size_t position() const { return reader_.position(); }
  std::vector<std::byte>& content() { return content_; }

 private:
  bool copy_stored() {
    reader_.align();
    const std::uint32_t size = reader_.take(16), check = reader_.take(16);
    if ((size ^ check) != 0xFFFF) return false;
    const std::span<const std::byte> bytes = reader_.take_bytes(size);
    if (!make_room(bytes.size())) return false;
    content_.insert(content_.end(), bytes.begin(), bytes.end());
    return bytes.size() == size;
  }

  bool read_fixed() {
    std::array<std::uint8_t, most_symbols> lengths{};
    for (std::size_t i = 0; i < most_symbols; ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    std::array<std::uint8_t, 32> distances{};
    distances.fill(5);
    return literals_.build(lengths) && distances_.build(distances) && read_block();
  }

  bool read_dynamic() {
    const std::size_t literals = reader_.take(5) + 257, distances = reader_.take(5) + 1,
                      codes = reader_.take(4) + 4;
    if (literals > 286 || distances > 30) return false;
    constexpr std::array<std::uint8_t, 19> order = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                    11, 4,  12, 3, 13, 2, 14, 1, 15};
    std::array<std::uint8_t, 19> code_lengths{};
    for (std::size_t i = 0; i < codes; ++i)
      code_lengths[order[i]] = static_cast<std::uint8_t>(reader_.take(3));
    HuffmanCode code;
    std::array<std::uint8_t, 286 + 30> lengths{};
    if (!code.build(code_lengths) || !read_lengths(code, std::span(lengths).first(literals + distances)))
      return false;
    const std::span<const std::uint8_t> all(lengths);
    return lengths[256] != 0 && literals_.build(all.first(literals)) &&
           distances_.build(all.subspan(literals, distances)) && read_block();
  }

  bool read_lengths(const HuffmanCode& code, std::span<std::uint8_t> lengths) {
    for (std::size_t i = 0; i < lengths.size();) {
      const int symbol = code.decode(reader_);
      if (symbol < 0 || reader_.overdrawn()) return false;
      if (symbol < 16) {
        lengths[i++] = static_cast<std::uint8_t>(symbol);
        continue;
      }
      if (symbol == 16 && i == 0) return false;
      const std::uint8_t repeated = symbol == 16 ? lengths[i - 1] : std::uint8_t{0};
      const std::size_t times = symbol == 16   ? 3 + reader_.take(2)
                                : symbol == 17 ? 3 + reader_.take(3)
                                               : 11 + reader_.take(7);
      if (times > lengths.size() - i) return false;
      std::fill_n(lengths.begin() + static_cast<std::ptrdiff_t>(i), times, repeated);
      i += times;
    }
    return true;
  }

  bool read_block() {
    while (true) {
      const int symbol = literals_.decode(reader_);
      if (symbol < 0 || reader_.overdrawn()) return false;
      if (symbol == 256) return true;
      if (symbol < 256) {
        if (!make_room(1)) return false;
        content_.push_back(static_cast<std::byte>(symbol));
      } else if (!copy_earlier(static_cast<std::size_t>(symbol - 257))) {
        return false;
      }
    }
  }

  bool copy_earlier(std::size_t symbol) {
    if (symbol >= length_base.size()) return false;
    const std::size_t length = length_base[symbol] + reader_.take(length_extra[symbol]);
    const int distance_symbol = distances_.decode(reader_);
    if (distance_symbol < 0 || distance_symbol >= static_cast<int>(distance_base.size())) return false;
    const int extra = distance_symbol < 2 ? 0 : distance_symbol / 2 - 1;
    const std::size_t distance =
        distance_base[static_cast<std::size_t>(distance_symbol)] + reader_.take(extra);
    if (distance > content_.size() || !make_room(length)) return false;
    const std::size_t begin = content_.size();
    content_.resize(begin + length);
    for (std::size_t i = 0; i < length; ++i) content_[begin + i] = content_[begin + i - distance];
    return true;
  }

  bool make_room(std::size_t bytes) {
    too_much_ = too_much_ || bytes > most_ - content_.size();
    return !too_much_;
  }

  BitReader reader_;
  std::size_t most_;
  std::vector<std::byte> content_;
  HuffmanCode literals_, distances_;
  bool too_much_ = false;
};

}  // namespace

Result<Inflated> inflate(std::span<const std::byte> compressed, std::size_t most_bytes,
                         const std::string& file, std::size_t offset) {
  Inflater inflater(compressed, most_bytes);
  const std::string found = inflater.run();
  const std::size_t at = std::min(inflater.position(), compressed.size());
  if (!found.empty())
    return expected_found(file, "whole compressed data", found + " at byte " + std::to_string(offset + at));
  return Inflated{std::move(inflater.content()), at};
}

}  // namespace planisphere
