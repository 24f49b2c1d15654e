#include "essays/catalogue.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace planisphere {

TEST_CASE("every figure is found by its own name and no two share one") {
  std::set<std::string> names;
  for (const FigureSpec* figure : catalogue()) {
    CHECK(find_figure(figure->name) == figure);
    CHECK(names.insert(figure->name).second);
  }
  CHECK(names.contains("mnist-tsne"));
}

TEST_CASE("there is no figure with an unknown name") {
  CHECK(find_figure("") == nullptr);
  CHECK(find_figure("mnist") == nullptr);
}

TEST_CASE("every figure says what it is and starts within its parameters' ranges") {
  for (const FigureSpec* figure : catalogue()) {
    CHECK(std::string(figure->title) != "");
    CHECK(std::string(figure->summary) != "");
    CHECK(figure->max_steps >= 0);
    for (const ParamField& field : param_fields())
      CHECK(tidy(field, field.get(figure->params)) == field.get(figure->params));
  }
}

}  // namespace planisphere
