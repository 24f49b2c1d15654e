// Categories within categories: what files say comes back, closed over all that lies below.
#include "data/categories.h"

#include <doctest/doctest.h>

#include <set>

#include "base/random.h"
#include "data/mutations.h"
#include "data/varint.h"

using namespace planisphere;

namespace {

std::span<const std::byte> raw_bytes(const std::string& text) {
  return std::as_bytes(std::span(text));
}

CategoryGraph random_graph(int count, int points, Random& random) {
  CategoryGraph graph;
  for (int c = 0; c < count; ++c) {
    graph.names.push_back("c\"" + std::to_string(c));
    std::set<int> parents, members;
    for (int i = random.below(3); i > 0 && c > 0; --i) parents.insert(random.below(c));
    for (int i = random.below(6); i > 0; --i) members.insert(random.below(points));
    graph.parents.emplace_back(parents.begin(), parents.end());
    graph.members.emplace_back(members.begin(), members.end());
  }
  return graph;
}

/// The slow, obvious twin: a point belongs to c if it stands in it or in any child.
void collect(const CategoryGraph& graph, std::size_t c, std::set<int>& points) {
  points.insert(graph.members[c].begin(), graph.members[c].end());
  for (std::size_t child = c + 1; child < graph.names.size(); ++child) {
    for (const int parent : graph.parents[child]) {
      if (parent == static_cast<int>(c)) collect(graph, child, points);
    }
  }
}

Result<CategoryGraph> read_back(const CategoryGraph& graph, const std::string& bytes, int points) {
  return read_categories(graph.names, raw_bytes(bytes), points, "c.bytes");
}

}  // namespace

TEST_CASE("categories come back as they were written") {
  Random random(3);
  const CategoryGraph graph = random_graph(40, 1000, random);
  const Result<CategoryGraph> read = read_back(graph, categories_bytes(graph), 1000);
  REQUIRE(read.ok());
  CHECK(read.value().parents == graph.parents);
  CHECK(read.value().members == graph.members);
  CHECK(read_category_names(categories_json(graph), "c.json").value() == graph.names);
}

TEST_CASE("a category has the points of all categories below it, each once") {
  Random random(4);
  const CategoryGraph graph = random_graph(25, 30, random);
  const Categories closed = close_categories(graph, "c").value();
  REQUIRE(closed.count() == 25);
  for (std::size_t c = 0; c < 25; ++c) {
    std::set<int> expected;
    collect(graph, c, expected);
    const std::span<const int> found = closed.of(static_cast<int>(c));
    CHECK(std::vector<int>(found.begin(), found.end()) == std::vector<int>(expected.begin(), expected.end()));
  }
}

TEST_CASE("categories without a single one are nothing, and no error") {
  CHECK(close_categories({}, "c").value().count() == 0);
  CHECK(read_categories({}, {}, 5, "c").ok());
}

TEST_CASE("damaged categories give a sentence with the byte, or something whole") {
  Random random(5);
  const CategoryGraph graph = random_graph(12, 200, random);
  const std::string sound = categories_bytes(graph);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string damaged = sound;
    for (int i = 1 + random.below(3); i > 0; --i)
      damaged[static_cast<std::size_t>(random.below(static_cast<int>(sound.size())))] =
          static_cast<char>(random.bits());
    if (random.below(4) == 0) damaged.resize(static_cast<std::size_t>(random.below(20)));
    const Result<CategoryGraph> read = read_back(graph, damaged, 200);
    if (!read.ok()) {
      CHECK(read.error().find("byte ") != std::string::npos);
      continue;
    }
    const Categories closed = close_categories(read.value(), "c").value();
    for (const int point : closed.members) CHECK((point >= 0 && point < 200));
  }
}

TEST_CASE("names that are no texts are refused") {
  CHECK(!read_category_names("[1]", "c.json").ok());
  CHECK(!read_category_names(R"({"version": 1, "names": ["a", 2]})", "c.json").ok());
  CHECK(!read_category_names(R"({"version": 2, "names": ["a"]})", "c.json").ok());
}

TEST_CASE("varints keep every number of 32 bits, and longer ones are none") {
  std::string bytes;
  const std::uint32_t numbers[] = {0, 1, 127, 128, 16383, 16384, 0xFFFFFFFFu};
  for (const std::uint32_t number : numbers) append_varint(bytes, number);
  VarintReader reader(raw_bytes(bytes));
  for (const std::uint32_t number : numbers) CHECK(reader.next() == number);
  CHECK(!reader.next());
  const std::string long_one = "\xFF\xFF\xFF\xFF\x7F";
  CHECK(!VarintReader(raw_bytes(long_one)).next());
}
