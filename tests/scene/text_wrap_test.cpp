// Texts in lines.
#include <doctest/doctest.h>

#include "scene/text_width.h"

namespace planisphere {
namespace {

float letters(std::string_view text) {
  float count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
  return count;
}

const std::string long_sentence = "Quand le ciel bas et lourd pèse comme un couvercle sur l’esprit gémissant";

}  // namespace

TEST_CASE("no line is wider than allowed and no word is lost or torn") {
  for (float width = 10; width < 90; width += 1) {
    std::string whole;
    for (const std::string& line : wrap_text(long_sentence, width, 100, letters)) {
      CHECK(letters(line) <= width);
      whole += (whole.empty() ? "" : " ") + line;
    }
    CHECK(whole == long_sentence);
  }
}

TEST_CASE("what does not fit into the lines is cut between words") {
  const std::vector<std::string> lines = wrap_text(long_sentence, 20, 2, letters);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "Quand le ciel bas et");
  CHECK(lines[1] == "lourd pèse comme un…");
  CHECK(letters(lines[1]) <= 20);
}

TEST_CASE("a word wider than a line is broken at a letter") {
  const std::vector<std::string> lines = wrap_text("Донаудампфшиффарт ok", 6, 9, letters);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0] == "Донауд");
  CHECK(lines[3] == "ok");
}

TEST_CASE("nothing has no lines, and even no width ends") {
  CHECK(wrap_text("", 10, 3, letters).empty());
  CHECK(wrap_text("   ", 10, 3, letters).empty());
  CHECK(wrap_text("ab", 0, 5, letters).size() == 2);
}

}  // namespace planisphere
