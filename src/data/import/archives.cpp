// Checksums are held against the contents: a damaged archive must not become strange points.
#include "data/import/archives.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "data/crc32.h"
#include "data/expected_found.h"
#include "data/import/inflate.h"
#include "data/import/little_endian.h"

namespace planisphere {

namespace {

using Bytes = std::span<const std::byte>;

bool begins_with(Bytes content, std::string_view start) {
  return content.size() >= start.size() &&
         std::equal(start.begin(), start.end(), content.begin(),
                    [](char a, std::byte b) { return static_cast<std::byte>(a) == b; });
}

/// Where the compressed data of the gzip member at `at` begin, or 0 where its header is cut short.
std::size_t find_member_data(Bytes content, std::size_t at) {
  constexpr unsigned has_checksum = 2, has_extra = 4, has_name = 8, has_comment = 16;
  if (content.size() - at < 10) return 0;
  const auto flags = std::to_integer<unsigned>(content[at + 3]);
  at += 10;
  if (flags & has_extra) {
    if (content.size() - at < 2) return 0;
    at += 2 + read_little_16(content.subspan(at));
  }
  for (const unsigned flag : {has_name, has_comment}) {
    if (!(flags & flag)) continue;
    while (at < content.size() && content[at] != std::byte{0}) ++at;
    ++at;
  }
  if (flags & has_checksum) at += 2;
  return at < content.size() ? at : 0;
}

}  // namespace

bool is_gzip(Bytes content) {
  return begins_with(content, "\x1F\x8B\x08");
}

bool is_zip(Bytes content) {
  return begins_with(content, "PK\x03\x04") || begins_with(content, std::string_view("PK\x05\x06", 4));
}

Result<std::vector<std::byte>> ungzip(Bytes content, std::size_t most_bytes, const std::string& file) {
  std::vector<std::byte> whole;
  std::size_t at = 0;
  do {
    const std::size_t data = find_member_data(content, at);
    if (data == 0)
      return expected_found(file, "a whole gzip header", "its end at byte " + std::to_string(content.size()));
    Result<Inflated> member = inflate(content.subspan(data), most_bytes - whole.size(), file, data);
    if (!member.ok()) return Error{member.error()};
    at = data + member.value().taken;
    if (content.size() - at < 8)
      return expected_found(file, "a whole gzip file", "its end at byte " + std::to_string(content.size()));
    if (read_little_32(content.subspan(at)) != crc32(member.value().content))
      return expected_found(file, "content as its checksum says at byte " + std::to_string(at), "another");
    at += 8;
    if (whole.empty()) {
      whole = std::move(member.value().content);
    } else {
      whole.insert(whole.end(), member.value().content.begin(), member.value().content.end());
    }
  } while (is_gzip(content.subspan(at)));
  return whole;
}

namespace {

/// One entry of a zip archive's directory.
struct ZipMember {
  std::string name;
  unsigned method = 0, flags = 0;
  std::uint32_t checksum = 0;
  std::uint64_t compressed = 0, size = 0, header = 0;
};

constexpr std::size_t directory_end_size = 22, entry_size = 46, local_size = 30;

/// The byte of the end record, which may be followed by a comment of up to 65,535 bytes; npos.
std::size_t find_directory_end(Bytes content) {
  for (std::size_t back = directory_end_size; back <= std::min<std::size_t>(content.size(), 65535 + 22);
       ++back) {
    const std::size_t at = content.size() - back;
    if (begins_with(content.subspan(at), std::string_view("PK\x05\x06", 4))) return at;
  }
  return std::string_view::npos;
}

// Sizes of 4 GiB and more stand in a field of their own; some writers put small ones there too.
void read_zip64(Bytes extra, ZipMember& member) {
  constexpr std::uint32_t elsewhere = 0xFFFFFFFF;
  while (extra.size() >= 4) {
    const unsigned id = read_little_16(extra);
    const std::size_t size = std::min<std::size_t>(read_little_16(extra.subspan(2)), extra.size() - 4);
    Bytes field = extra.subspan(4, size);
    extra = extra.subspan(4 + size);
    if (id != 1) continue;
    for (std::uint64_t* number : {&member.size, &member.compressed, &member.header}) {
      if (*number != elsewhere || field.size() < 8) continue;
      *number = read_little_64(field);
      field = field.subspan(8);
    }
  }
}

Result<ZipMember> read_entry(Bytes content, std::size_t& at, const std::string& file) {
  const std::string place = " at byte " + std::to_string(at);
  const bool whole = at <= content.size() && content.size() - at >= entry_size &&
                     begins_with(content.subspan(at), std::string_view("PK\x01\x02", 4));
  const Bytes entry = whole ? content.subspan(at) : Bytes();
  const std::size_t name = whole ? read_little_16(entry.subspan(28)) : 0,
                    extra = whole ? read_little_16(entry.subspan(30)) : 0,
                    comment = whole ? read_little_16(entry.subspan(32)) : 0;
  if (!whole || entry.size() < entry_size + name + extra + comment)
    return expected_found(file, "an entry of the archive's directory" + place, "something else");
  ZipMember member;
  member.flags = read_little_16(entry.subspan(8));
  member.method = read_little_16(entry.subspan(10));
  member.checksum = read_little_32(entry.subspan(16));
  member.compressed = read_little_32(entry.subspan(20));
  member.size = read_little_32(entry.subspan(24));
  member.header = read_little_32(entry.subspan(42));
  member.name.assign(reinterpret_cast<const char*>(&entry[entry_size]), name);
  read_zip64(entry.subspan(entry_size + name, extra), member);
  at += entry_size + name + extra + comment;
  return member;
}

Result<std::vector<std::byte>> read_member(Bytes content, const ZipMember& member, std::size_t most_bytes,
                                           const std::string& file) {
  if (member.flags & 1) return expected_found(file, "a file without a password", "an encrypted one");
  if (member.method != 0 && member.method != 8)
    return expected_found(file, "a file stored or deflated", "method " + std::to_string(member.method));
  if (member.size > most_bytes)
    return expected_found(file, "at most " + std::to_string(most_bytes) + " bytes of content",
                          std::to_string(member.size));
  if (member.header > content.size() || content.size() - member.header < local_size)
    return expected_found(file, "its data in the archive", "a place behind its end");
  const auto header = static_cast<std::size_t>(member.header);
  const std::size_t begin = header + local_size + read_little_16(content.subspan(header + 26)) +
                            read_little_16(content.subspan(header + 28));
  if (begin > content.size() || member.compressed > content.size() - begin)
    return expected_found(file, std::to_string(member.compressed) + " bytes of data in the archive",
                          "its end at byte " + std::to_string(content.size()));
  const Bytes data = content.subspan(begin, static_cast<std::size_t>(member.compressed));
  std::vector<std::byte> plain;
  if (member.method == 0) plain.assign(data.begin(), data.end());
  if (member.method == 8) {
    Result<Inflated> inflated = inflate(data, static_cast<std::size_t>(member.size), file, begin);
    if (!inflated.ok()) return Error{inflated.error()};
    plain = std::move(inflated.value().content);
  }
  if (plain.size() != member.size || crc32(plain) != member.checksum)
    return expected_found(file, "content as the archive's directory says", "another");
  return plain;
}

bool is_wanted(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('/') + 1);
  return !name.ends_with('/') && !name.starts_with("__MACOSX/") && !last.starts_with('.');
}

}  // namespace

Result<std::vector<ImportFile>> unzip(Bytes content, std::size_t most_bytes, const std::string& file) {
  const std::size_t end = find_directory_end(content);
  if (end == std::string_view::npos)
    return expected_found(file, "a whole zip archive", "no directory at its end");
  const unsigned entries = read_little_16(content.subspan(end + 10));
  std::size_t at = read_little_32(content.subspan(end + 16));
  std::vector<ImportFile> files;
  for (unsigned i = 0; i < entries; ++i) {
    const Result<ZipMember> member = read_entry(content, at, file);
    if (!member.ok()) return Error{member.error()};
    if (!is_wanted(member.value().name)) continue;
    const std::string path = file + "/" + member.value().name;
    Result<std::vector<std::byte>> plain = read_member(content, member.value(), most_bytes, path);
    if (!plain.ok()) return Error{plain.error()};
    most_bytes -= plain.value().size();
    files.push_back({path, std::move(plain.value())});
  }
  return files;
}

Result<std::vector<ImportFile>> unpack(std::vector<ImportFile> files, std::size_t most_bytes) {
  constexpr int deepest = 3;
  for (int depth = 0; depth < deepest; ++depth) {
    std::vector<ImportFile> unpacked;
    for (ImportFile& file : files) {
      if (is_gzip(file.content)) {
        Result<std::vector<std::byte>> plain = ungzip(file.content, most_bytes, file.path);
        if (!plain.ok()) return Error{plain.error()};
        if (file.path.ends_with(".gz")) file.path.resize(file.path.size() - 3);
        unpacked.push_back({file.path, std::move(plain.value())});
      } else if (is_zip(file.content)) {
        Result<std::vector<ImportFile>> inside = unzip(file.content, most_bytes, file.path);
        if (!inside.ok()) return inside;
        std::move(inside.value().begin(), inside.value().end(), std::back_inserter(unpacked));
      } else {
        unpacked.push_back(std::move(file));
      }
    }
    files = std::move(unpacked);
  }
  return files;
}

std::vector<std::byte> build_zip(std::span<const ZipEntry> entries) {
  LittleEndianWriter zip, directory;
  constexpr unsigned utf8_names = 1u << 11, first_day = 1 << 5 | 1;  // 1 January 1980
  for (const ZipEntry& entry : entries) {
    const auto size = static_cast<std::uint32_t>(entry.content.size()), begin = zip.size();
    LittleEndianWriter common;
    common.u16(10).u16(utf8_names).u16(0).u16(0).u16(first_day).u32(crc32(entry.content)).u32(size).u32(size);
    common.u16(static_cast<unsigned>(entry.path.size())).u16(0);
    zip.text("PK\x03\x04").bytes(common.content()).text(entry.path).bytes(entry.content);
    directory.text("PK\x01\x02").u16(20).bytes(common.content()).u16(0).u16(0).u16(0).u32(0).u32(begin);
    directory.text(entry.path);
  }
  const std::uint32_t begin = zip.size(), size = directory.size();
  const auto count = static_cast<unsigned>(entries.size());
  zip.bytes(directory.content()).text("PK\x05\x06").u16(0).u16(0).u16(count).u16(count);
  zip.u32(size).u32(begin).u16(0);
  return std::move(zip.content());
}

}  // namespace planisphere
