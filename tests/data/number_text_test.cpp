#include "data/number_text.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <string>

#include "base/random.h"

namespace planisphere {

TEST_CASE("numbers in decimal digits are read, whole texts only") {
  CHECK(read_number("12") == 12);
  CHECK(read_number("-0.5") == -0.5);
  CHECK(read_number("3e-4") == 3e-4);
  CHECK(read_number(".25") == 0.25);
  CHECK(read_number(std::string_view("1234", 2)) == 12);
  for (const char* text : {"", " 1", "1 ", "+1", "0x10", "nan", "inf", "1e999", "1,5", "--1", "e", "1e", "."})
    CHECK_MESSAGE(!read_number(text), text);
  CHECK(!read_number(std::string_view("1\0", 2)));
}

TEST_CASE("what a double holds but a float does not is no float") {
  CHECK(read_number("1e39") == 1e39);
  CHECK(!read_float("1e39"));
  CHECK(read_float("-1e38") == -1e38f);
}

TEST_CASE("every number comes back from its own digits") {
  Random random(5, 0);
  for (int i = 0; i < 1000; ++i) {
    const double number = random.normal() * std::pow(10.0, 20 * random.normal());
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", number);
    if (text[0] != '+' && std::isfinite(number)) CHECK(read_number(text) == number);
  }
}

}  // namespace planisphere
