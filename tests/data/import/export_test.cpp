// What is exported is what was there, and reads again.
#include "data/import/export.h"

#include <doctest/doctest.h>

#include "data/import_inputs.h"

using namespace planisphere;

namespace {

Imported three_points() {
  return std::move(import_texts({{"t.csv", "a,b,kind\n1,2,x\n3,4,y\n5,6,x\n"}}).value());
}

BakedLayout some_layout() {
  BakedLayout layout{"tsne", Matrix<float>(3, 2)};
  for (int i = 0; i < 6; ++i)
    layout.points.flat()[static_cast<std::size_t>(i)] = 0.1f * static_cast<float>(i);
  return layout;
}

Imported import_exported(const char* kind) {
  Result<std::vector<std::byte>> exported = build_export(kind, three_points(), some_layout());
  REQUIRE(exported.ok());
  Result<Imported> imported = import_files({{"exported", std::move(exported.value())}}, {});
  REQUIRE_MESSAGE(imported.ok(), imported.error());
  return std::move(imported.value());
}

}  // namespace

TEST_CASE("an exported folder has the data and the layout, and both read again") {
  const Imported again = import_exported("folder");
  CHECK(again.dataset.vectors == three_points().dataset.vectors);
  CHECK(again.dataset.columns[0].values == three_points().dataset.columns[0].values);
  CHECK(again.choices == std::vector<std::string>{"t", "tsne"});
}

TEST_CASE("exported coordinates are the same floats in NumPy's format and as text") {
  CHECK(import_exported("npy").dataset.vectors == some_layout().points);
  const Imported table = import_exported("tsv");
  for (int i = 0; i < 3; ++i) {
    CHECK(table.dataset.vectors(i, 0) == some_layout().points(i, 0));
    CHECK(table.dataset.vectors(i, 1) == some_layout().points(i, 1));
  }
  CHECK(!build_export("pdf", three_points(), some_layout()).ok());
}
