// Reads JSON that anybody may have written, without exceptions: a mistake or a wrong type becomes an Error.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace planisphere {

/// The document, or an error with the line and byte of the first mistake. `file` is only for the message.
Result<nlohmann::json> parse_json(std::string_view text, const std::string& file);

/// A member of an object; nullptr where `value` is no object, has no such member, or the member is null.
const nlohmann::json* find_member(const nlohmann::json* value, const char* key);

/// An element of an array; nullptr where `value` is no array or is too short.
const nlohmann::json* find_element(const nlohmann::json* value, std::size_t index);

/// What was found, for an error's end: `"two"`, `-3`, `an array of 5`, `nothing`. Never long, whatever the
/// value.
std::string describe(const nlohmann::json* value);

}  // namespace planisphere
