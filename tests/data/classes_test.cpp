// Which column is chosen for the classes, and their order.
#include "data/classes.h"

#include <doctest/doctest.h>

#include <string>

using namespace planisphere;

namespace {

using Texts = std::vector<std::string>;

Column numbered(const std::string& name, int points, int different) {
  Column column{name, {}};
  for (int i = 0; i < points; ++i) column.values.push_back(std::to_string(i % different));
  return column;
}

}  // namespace

TEST_CASE("classes are sorted by value where all are numbers") {
  CHECK(build_classes({"c", {"10", "9", "-1", "9"}}).names == Texts{"-1", "9", "10"});
  CHECK(build_classes({"c", {"2.5", "10", "1e1"}}).names == Texts{"2.5", "10", "1e1"});
}

TEST_CASE("classes are sorted as texts where one is no number") {
  CHECK(build_classes({"c", {"10", "9", "nine"}}).names == Texts{"10", "9", "nine"});
  CHECK(build_classes({"c", {"10", "9", "nan"}}).names == Texts{"10", "9", "nan"});
  CHECK(build_classes({"c", {"10", "9", "9 "}}).names == Texts{"10", "9", "9 "});
  CHECK(build_classes({"c", {"b", "", "a"}}).names == Texts{"", "a", "b"});
}

TEST_CASE("every point is in the class of its text") {
  const Column column = numbered("c", 97, 13);
  const Classes classes = build_classes(column);
  CHECK(classes.column == "c");
  REQUIRE(classes.of_point.size() == 97);
  for (std::size_t i = 0; i < 97; ++i) {
    CHECK(classes.names[static_cast<std::size_t>(classes.of_point[i])] == column.values[i]);
  }
}

TEST_CASE("the first column of few values is the classes") {
  CHECK(find_class_column({numbered("id", 120, 120), numbered("kind", 120, 50), numbered("sort", 120, 2)}) ==
        1);
}

TEST_CASE("a column of too many values, of one value, or without repetition holds no classes") {
  CHECK(find_class_column({numbered("c", 120, 51)}) == -1);
  CHECK(find_class_column({numbered("c", 120, 1)}) == -1);
  CHECK(find_class_column({numbered("c", 20, 20)}) == -1);
  CHECK(find_class_column({}) == -1);
}

TEST_CASE("measurements are no classes") {
  CHECK(find_class_column({{"length", {"5.1", "4.9", "5.1"}}, {"class", {"a", "b", "a"}}}) == 1);
  CHECK(find_class_column({{"count", {"5", "4", "5"}}}) == 0);
}
