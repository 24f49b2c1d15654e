// Formats by their first bytes, and where those do not tell, by whether the whole adds up.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "data/files.h"
#include "data/import/npy.h"
#include "data/import/piece.h"
#include "data/import/projector_entries.h"
#include "data/import/word_files.h"

namespace planisphere {

namespace {

using Bytes = std::span<const std::byte>;

struct Signature {
  std::string_view start;
  const char* what;
};

constexpr std::array<Signature, 4> pictures = {Signature{"\x89PNG\r\n", "PNG"},
                                               Signature{"\xFF\xD8\xFF", "JPEG"}, Signature{"GIF8", "GIF"},
                                               Signature{"RIFF", "WebP"}};

constexpr std::array<Signature, 9> refused = {
    Signature{"\x89HDF\r\n", "an HDF5 file: save its array with numpy.save"},
    Signature{"PAR1", "a Parquet file: save it as CSV"},
    Signature{"ARROW1", "an Arrow file: save it as CSV"},
    Signature{"FEA1", "a Feather file: save it as CSV"},
    Signature{"SQLite format 3", "an SQLite database: save its table as CSV"},
    Signature{"%PDF", "a PDF document"},
    Signature{"\xD0\xCF\x11\xE0", "an old Office document: save it as CSV"},
    Signature{"BZh", "a bzip2 file: unpack it first"},
    Signature{"\xFD"
              "7zXZ",
              "an xz file: unpack it first"}};

/// Type, number of dimensions and sizes that make exactly the file's length.
bool is_idx(Bytes content) {
  const auto byte = [&](std::size_t i) { return std::to_integer<std::size_t>(content[i]); };
  if (content.size() < 8 || byte(0) != 0 || byte(1) != 0) return false;
  constexpr std::array<std::size_t, 15> sizes = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 4, 4, 8};
  const std::size_t dimensions = byte(3), size = byte(2) < sizes.size() ? sizes[byte(2)] : 0;
  if (size == 0 || dimensions == 0 || dimensions > 8 || content.size() < 4 + 4 * dimensions) return false;
  std::uint64_t bytes = size;
  for (std::size_t k = 1; k <= dimensions; ++k) {
    const std::uint64_t length =
        byte(4 * k) << 24 | byte(4 * k + 1) << 16 | byte(4 * k + 2) << 8 | byte(4 * k + 3);
    if (length > content.size()) return false;
    bytes *= length;
    if (bytes > content.size()) return false;
  }
  return bytes + 4 + 4 * dimensions == content.size();
}

/// Pickles of any protocol since the second.
bool is_pickle(std::string_view text) {
  return text.size() > 2 && text[0] == '\x80' && text[1] >= 2 && text[1] <= 5 && text.back() == '.';
}

bool looks_like_notes(std::string_view text) {
  return text.starts_with('{') && text.substr(0, 4096).find("\"version\"") != std::string_view::npos;
}

}  // namespace

FileKind recognise(Bytes content) {
  const std::string_view text = as_text(content);
  for (const Signature& picture : pictures) {
    if (text.starts_with(picture.start)) return FileKind::picture;
  }
  if (is_npy(content) || is_idx(content) || is_word2vec_binary(text)) return FileKind::rows;
  if (!looks_like_text(content)) return FileKind::numbers;
  if (looks_like_projector_json(text)) return FileKind::projector_json;
  if (looks_like_notes(text)) return FileKind::notes;
  return looks_like_projector_text(text) ? FileKind::projector_text : FileKind::rows;
}

std::string find_refusal(Bytes content) {
  const std::string_view text = as_text(content);
  for (const Signature& format : refused) {
    if (text.starts_with(format.start)) return format.what;
  }
  return is_pickle(text) ? "a Python pickle, which may run anything: save its array with numpy.save" : "";
}

bool is_idx_file(Bytes content) {
  return is_idx(content);
}

}  // namespace planisphere
