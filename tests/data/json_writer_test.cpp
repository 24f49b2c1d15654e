// What is written must be what a well-kept reader of JSON reads.
#include "data/json_writer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/random.h"
#include "data/utf8.h"

namespace planisphere {
namespace {

using nlohmann::json;

template <class T>
json read_back(const T& value) {
  JsonWriter writer;
  writer.value(value);
  return json::parse(writer.text());
}

std::string random_bytes(Random& random) {
  std::string bytes(static_cast<std::size_t>(random.below(12)), ' ');
  for (char& byte : bytes) byte = static_cast<char>(random.below(256));
  return bytes;
}

// A tree of random shape, built and written side by side.
json write_random(Random& random, int depth, JsonWriter& writer) {
  const int kind = random.below(depth > 0 ? 5 : 3);
  json tree;
  if (kind < 3) {
    if (kind == 0) tree = random.uniform() * 1000 - 500;
    if (kind == 1) tree = random.below(1000);
    if (kind == 2) tree = std::to_string(random.below(1000));
    if (kind == 0) writer.value(tree.get<double>());
    if (kind == 1) writer.value(tree.get<int>());
    if (kind == 2) writer.value(tree.get<std::string>());
    return tree;
  }
  const int members = random.below(4);
  tree = kind == 3 ? json::array() : json::object();
  kind == 3 ? writer.open_array() : writer.open_object();
  for (int i = 0; i < members; ++i) {
    const std::string name = "member " + std::to_string(i);
    if (kind == 4) writer.key(name);
    const json member = write_random(random, depth - 1, writer);
    if (kind == 3) tree.push_back(member);
    if (kind == 4) tree[name] = member;
  }
  kind == 3 ? writer.close_array() : writer.close_object();
  return tree;
}

}  // namespace

TEST_CASE("trees of any shape are read back as they were") {
  Random random(5);
  for (int round = 0; round < 500; ++round) {
    JsonWriter writer;
    const json tree = write_random(random, 4, writer);
    REQUIRE(json::parse(writer.text()) == tree);
  }
}

TEST_CASE("any double comes back bit for bit, and whole numbers without a fraction") {
  Random random(6);
  for (int round = 0; round < 2000; ++round) {
    const double number = (random.uniform() - 0.5) * std::pow(10.0, random.below(600) - 300);
    REQUIRE(read_back(number).get<double>() == number);
  }
  JsonWriter writer;
  writer.value(std::vector<int>{0, -7, 2147483647});
  CHECK(writer.text() == "[0,-7,2147483647]");
}

TEST_CASE("numbers that JSON does not have are null") {
  CHECK(read_back(std::numeric_limits<float>::quiet_NaN()).is_null());
  CHECK(read_back(-std::numeric_limits<double>::infinity()).is_null());
}

TEST_CASE("texts stay, and bytes that are none become valid text") {
  Random random(7);
  for (int round = 0; round < 5000; ++round) {
    const std::string bytes = random_bytes(random);
    const std::string read = read_back(bytes).get<std::string>();
    REQUIRE(find_invalid_utf8(read) == std::string::npos);
    if (find_invalid_utf8(bytes) == std::string::npos) REQUIRE(read == bytes);
  }
  CHECK(read_back("a\xff\"b\\\n") == "a\xef\xbf\xbd\"b\\\n");
  CHECK(read_back("Gödel, Ελλάδα, Жук") == "Gödel, Ελλάδα, Жук");
}

TEST_CASE("truth values, nothing and texts of C are what they are") {
  CHECK(read_back(true) == true);
  CHECK(read_back(nullptr).is_null());
  CHECK(read_back("text") == "text");
  CHECK(read_back(std::vector<std::string>{}) == json::array());
}

}  // namespace planisphere
