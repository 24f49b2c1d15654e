// Package indexes: paragraphs, fields that go on, tags, translations, damage.
#include "data/debian_index.h"

#include <doctest/doctest.h>

#include "data/mutate_text.h"
#include "data/mutations.h"

using namespace planisphere;

namespace {

const std::string packages_text = R"(Package: zoo
Section: games
Description: animals
Description-md5: aa
Tag: game::strategy, role::program,
 use::gameplaying

Package: ant
Description: an insect
 It crawls.
 .
 It carries.

Package: zoo
Section: older
)";
const std::string french = "Package: zoo\nDescription-md5: aa\nDescription-fr: animaux\n Beaucoup.\n\n";

}  // namespace

TEST_CASE("packages come sorted, each once, with tags over several lines") {
  const auto packages = read_debian_packages(packages_text, "Packages").value();
  REQUIRE(packages.size() == 2);
  CHECK(packages[0].name == "ant");
  CHECK(packages[0].summary == "an insect");
  CHECK(packages[0].description == "It crawls.\n\nIt carries.");
  CHECK(packages[1].section == "games");
  CHECK(packages[1].tags == std::vector<std::string>{"game::strategy", "role::program", "use::gameplaying"});
}

TEST_CASE("translations are found by the digest of the English text") {
  const auto texts = read_debian_translations(french, "fr", "Translation-fr").value();
  CHECK(texts.at("aa").summary == "animaux");
  CHECK(texts.at("aa").description == "Beaucoup.");
  CHECK(!read_debian_translations(french, "de", "Translation-de").ok());
}

TEST_CASE("lines that belong to no field are refused with their number") {
  CHECK(read_debian_packages(" lost\n", "Packages").error() ==
        "Packages:1: expected a field, found a line that goes on with none.");
  CHECK(read_debian_packages("Package: a\nnonsense\n", "Packages").error().starts_with("Packages:2:"));
  CHECK(!read_debian_packages("Section: a\n", "Packages").ok());
  CHECK(read_debian_packages("", "Packages").value().empty());
}

TEST_CASE("damaged indexes are refused with a sentence, or all packages have names") {
  Random random(4);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string damaged = packages_text;
    mutate_text(damaged, random);
    const auto packages = read_debian_packages(damaged, "Packages");
    if (!packages.ok()) CHECK(packages.error().starts_with("Packages"));
    for (std::size_t i = 0; packages.ok() && i < packages.value().size(); ++i)
      CHECK(!packages.value()[i].name.empty());
    std::string translation = french;
    mutate_text(translation, random);
    static_cast<void>(read_debian_translations(translation, "fr", "Translation-fr"));
  }
}
