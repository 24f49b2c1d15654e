// Parsing twice where it fails: the quick parser says only that there is a mistake, the second look says
// where.
#include "data/json_text.h"

#include <algorithm>
#include <cstdint>

#include "data/expected_found.h"
#include "data/json_writer.h"

namespace planisphere {

namespace {

using nlohmann::json;

/// Listens to the parser and remembers only where it stopped.
struct MistakeFinder {
  std::size_t byte = 0;

  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(std::int64_t) { return true; }
  bool number_unsigned(std::uint64_t) { return true; }
  bool number_float(double, const std::string&) { return true; }
  bool string(std::string&) { return true; }
  bool binary(json::binary_t&) { return true; }
  bool start_object(std::size_t) { return true; }
  bool key(std::string&) { return true; }
  bool end_object() { return true; }
  bool start_array(std::size_t) { return true; }
  bool end_array() { return true; }
  bool parse_error(std::size_t position, const std::string&, const json::exception&) {
    byte = position;
    return false;
  }
};

}  // namespace

Result<json> parse_json(std::string_view text, const std::string& file) {
  json document = json::parse(text.begin(), text.end(), nullptr, false);
  if (!document.is_discarded()) return document;
  MistakeFinder finder;
  json::sax_parse(text.begin(), text.end(), &finder);
  const std::size_t byte = std::min(finder.byte, text.size());
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n');
  return expected_found(at_line(file, static_cast<std::size_t>(line)), "JSON",
                        "a mistake at byte " + std::to_string(byte));
}

const json* find_member(const json* value, const char* key) {
  if (!value || !value->is_object()) return nullptr;
  const auto member = value->find(key);
  return member == value->end() || member->is_null() ? nullptr : &*member;
}

const json* find_element(const json* value, std::size_t index) {
  return value && value->is_array() && index < value->size() ? &(*value)[index] : nullptr;
}

std::string describe(const json* value) {
  if (!value) return "nothing";
  if (value->is_array()) return "an array of " + std::to_string(value->size());
  if (value->is_object()) return "an object";  // not its text: printing deep nesting would exhaust the stack
  JsonWriter writer;
  if (value->is_string()) writer.value(*value->get_ptr<const std::string*>());
  if (value->is_boolean()) writer.value(value->get<bool>());
  if (value->is_number_float()) writer.value(value->get<double>());
  if (value->is_number_unsigned()) writer.value(value->get<std::uint64_t>());
  if (value->is_number_integer() && !value->is_number_unsigned()) writer.value(value->get<std::int64_t>());
  if (value->is_null()) writer.value(nullptr);
  const std::string& text = writer.text();
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return text;
  return "a text of " + std::to_string(text.size() - 2) + " bytes";
}

}  // namespace planisphere
