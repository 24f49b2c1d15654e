// Text as it comes from other programs, made UTF-8.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace planisphere {

/// Sentences for the reader about what was found and mended.
using Notes = std::vector<std::string>;

/// False where the bytes are numbers rather than text: zeros among them, without UTF-16's mark in front.
bool looks_like_text(std::span<const std::byte> content);

/// UTF-8 without a byte order mark. UTF-16 with a mark is converted. Bytes that are not UTF-8 are read as
/// Windows-1252 where nothing else in the text is beyond ASCII, else they become U+FFFD. What was done is
/// noted.
std::string as_utf8(std::vector<std::byte> content, const std::string& file, Notes& notes);

}  // namespace planisphere
