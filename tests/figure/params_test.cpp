#include "figure/params.h"

#include <doctest/doctest.h>

namespace planisphere {

TEST_CASE("parameters survive the way into a URL and back") {
  Params params;
  params.seed = 4711;
  params.start = Start::pca;
  params.perplexity = 12;
  params.exaggeration = 2.5f;
  Params read;
  CHECK(parse_params(format_params(params, Params{}), read) == "");
  CHECK(read == params);
}

TEST_CASE("a URL holds only what differs from the defaults") {
  CHECK(format_params(Params{}, Params{}) == "");
  Params params;
  params.seed = 3;
  CHECK(format_params(params, Params{}) == "seed=3");
}

TEST_CASE("values out of range are clamped and said once") {
  Params params;
  const std::string complaint = parse_params("perplexity=1e9&learning_rate=-5", params);
  CHECK(params.perplexity == 200);
  CHECK(params.learning_rate == 1);
  CHECK(complaint == "perplexity must lie between 2 and 200; took 200.");
}

TEST_CASE("nonsense leaves the parameter as it was") {
  for (const char* text :
       {"perplexity=abc", "perplexity=", "perplexity=nan", "perplexity=inf", "perplexity=3x"}) {
    Params params;
    CHECK(parse_params(text, params) != "");
    CHECK(params == Params{});
  }
}

TEST_CASE("unknown names and stray separators are ignored") {
  Params params;
  CHECK(parse_params("&&colour=blue&=&seed=9&flag&", params) == "");
  CHECK(params.seed == 9);
}

TEST_CASE("every field's default lies in its range and is already tidy") {
  for (const ParamField& field : param_fields()) {
    const float value = field.get(Params{});
    CHECK_MESSAGE(tidy(field, value) == value, field.name);
  }
}

TEST_CASE("setting a field and reading it gives the tidied value") {
  for (const ParamField& field : param_fields()) {
    Params params;
    const float middle = tidy(field, (field.minimum + field.maximum) / 2);
    field.set(params, middle);
    CHECK_MESSAGE(field.get(params) == middle, field.name);
  }
}

}  // namespace planisphere
