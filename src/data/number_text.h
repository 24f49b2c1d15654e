// Numbers out of texts that readers or files bring.
#pragma once

#include <optional>
#include <string_view>

namespace planisphere {

/// The finite number that all of `text` is: "12", "-0.5", "3e-4". Nothing for blanks, signs of plus,
/// hexadecimal digits, "nan", or what a double cannot hold.
std::optional<double> read_number(std::string_view text);

/// The same for what a float can hold.
std::optional<float> read_float(std::string_view text);

}  // namespace planisphere
