// The bundles of words that the repository keeps: whole, small enough, and with neighbours of the same kind.
#include <doctest/doctest.h>
#include <zlib.h>

#include <algorithm>

#include "baker/category_purity.h"
#include "data/bundle.h"
#include "data/files.h"
#include "data/quantised.h"

using namespace planisphere;

namespace {

const std::string words_folder = std::string(PLANISPHERE_SOURCE_DIR) + "/assets/bundles/";

std::size_t words_transferred(const std::string& bundle) {
  std::size_t total = 0;
  for (const char* file : {"projector_config.json", "planisphere.json", "metadata.tsv", "tsne.bytes",
                           "categories.json", "categories.bytes"}) {
    const std::vector<std::byte> content = read_file(words_folder + bundle + "/" + file).value();
    uLong size = compressBound(content.size());
    std::vector<Bytef> room(size);
    REQUIRE(compress2(room.data(), &size, reinterpret_cast<const Bytef*>(content.data()), content.size(),
                      9) == Z_OK);
    total += size;
  }
  return total;
}

}  // namespace

TEST_CASE("5,000 words take at most 120 kB and 50,000 at most 1.2 MB until they are a map") {
  CHECK(words_transferred("words-5000") <= 120000);
  CHECK(words_transferred("words-50000") <= 1200000);
}

TEST_CASE("a word's neighbours share its WordNet categories at least five times as often as by chance") {
  for (const char* name : {"words-5000", "words-50000"}) {
    const DatasetPointer words = read_bundle(words_folder + name).value();
    const auto bytes = read_file(words_folder + name + "/" + words->neighbours.path).value();
    const Matrix<int> neighbours =
        read_packed_neighbours(bytes, words->points(), words->neighbours.columns, name).value();
    const Purity purity = measure_purity(words->categories, neighbours);
    CHECK(purity.found >= 5 * purity.chance);
  }
}

TEST_CASE("france, spain and river lie where WordNet puts them") {
  const DatasetPointer words = read_bundle(words_folder + "words-5000").value();
  const auto number = [](const std::vector<std::string>& texts, const char* text) {
    return static_cast<int>(std::find(texts.begin(), texts.end(), text) - texts.begin());
  };
  const int countries = number(words->categories.names, "country.n.02");
  REQUIRE(countries < words->categories.count());
  const std::span<const int> members = words->categories.of(countries);
  const auto is_country = [&](const char* word) {
    return std::binary_search(members.begin(), members.end(), number(words->columns[0].values, word));
  };
  CHECK(is_country("france"));
  CHECK(is_country("spain"));
  CHECK(!is_country("river"));
}
