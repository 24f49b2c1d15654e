// The C library's strtod, which the engine contains anyway: fast_float's tables would be ten incompressible
// kilobytes of every download. Files of millions of numbers are read by fast_float, where they are read.
#include "data/number_text.h"

#include <cmath>
#include <cstdlib>
#include <string>

namespace planisphere {

std::optional<double> read_number(std::string_view text) {
  if (text.empty() || text.find_first_not_of("0123456789.eE+-") != std::string_view::npos ||
      text.front() == '+')
    return std::nullopt;
  const std::string ended(text);
  char* end = nullptr;
  const double number = std::strtod(ended.c_str(), &end);
  if (end != ended.c_str() + ended.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::optional<float> read_float(std::string_view text) {
  const std::optional<double> number = read_number(text);
  if (!number || !std::isfinite(static_cast<float>(*number))) return std::nullopt;
  return static_cast<float>(*number);
}

}  // namespace planisphere
