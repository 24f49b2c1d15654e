// A template for all points, since tens of thousands of addresses that begin alike are a slow way to say so.
#include "data/point_url.h"

#include <algorithm>

namespace planisphere {

namespace {

const std::string* find_value(const Dataset& dataset, std::string_view column, int point) {
  const auto found = std::find_if(dataset.columns.begin(), dataset.columns.end(),
                                  [&](const Column& each) { return each.name == column; });
  return found == dataset.columns.end() ? nullptr : &found->values[static_cast<std::size_t>(point)];
}

std::string fill_in(std::string_view pattern, const Dataset& dataset, int point) {
  std::string url;
  while (true) {
    const std::size_t open = pattern.find('{'), close = pattern.find('}', std::min(open, pattern.size()));
    url += pattern.substr(0, close == std::string_view::npos ? pattern.size() : open);
    if (close == std::string_view::npos) return url;
    const std::string* value = find_value(dataset, pattern.substr(open + 1, close - open - 1), point);
    if (value) url += percent_encode(*value);
    pattern.remove_prefix(close + 1);
  }
}

}  // namespace

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    const auto byte = static_cast<unsigned char>(c);
    if (plain) encoded += c;
    if (!plain) encoded.append({'%', digits[byte >> 4], digits[byte & 15]});
  }
  return encoded;
}

std::string build_point_url(const Dataset& dataset, int point) {
  std::string url;
  if (!dataset.url.empty()) {
    url = fill_in(dataset.url, dataset, point);
  } else if (const std::string* value = find_value(dataset, "url", point)) {
    url = *value;
  }
  return url.starts_with("https://") || url.starts_with("http://") ? url : "";
}

}  // namespace planisphere
