// Embedding Projector folders that contradict themselves, and loose files that belong together.
#include <doctest/doctest.h>

#include "data/encode_png.h"
#include "data/import_inputs.h"

using namespace planisphere;

namespace {

const std::string config =
    R"({"embeddings": [{"tensorName": "sky", "tensorShape": [3, 2], "tensorPath": "oss/t.bytes", "metadataPath": "oss/m.tsv"}]})";
const std::string six = raw<float>({1, 2, 3, 4, 5, 6});
const std::string three_names = "sun\nmoon\nmars\n";

Imported import_sound(const NamedTexts& texts) {
  Result<Imported> imported = import_texts(texts);
  REQUIRE_MESSAGE(imported.ok(), imported.error());
  return std::move(imported.value());
}

std::string picture(int width, int height) {
  return encode_test_png({.width = width,
                          .height = height,
                          .channels = 1,
                          .pixels = std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 9)});
}

}  // namespace

TEST_CASE("a configuration's files are found wherever they lie") {
  const Imported sky =
      import_sound({{"d/config.json", config}, {"d/x/t.bytes", six}, {"d/m.tsv", three_names}});
  CHECK(sky.dataset.name == "sky");
  CHECK(sky.dataset.vectors(2, 1) == 6);
  CHECK(sky.dataset.columns[0].values[2] == "mars");
  CHECK(sky.notes.empty());
}

TEST_CASE("protobuf's text is read in all its spellings") {
  for (const std::string text : {"embeddings {\n tensor_path: \"t.tsv\"\n metadata_path: \"m.tsv\"\n sprite "
                                 "{\n image_path: \"s.png\"\n"
                                 " single_image_dim: 4\n single_image_dim: 3\n }\n}",
                                 "# a comment\nmodel_checkpoint_path: 'x'\nembeddings: { tensor_path: "
                                 "'t.tsv', sprite: { image_path: 's.png',"
                                 " single_image_dim: [4, 3] }, metadata_path: \"m.tsv\" }"}) {
    const Imported sky = import_sound({{"c.pbtxt", text},
                                       {"t.tsv", "1\t2\n3\t4\n5\t6\n"},
                                       {"m.tsv", three_names},
                                       {"s.png", picture(8, 6)}});
    CHECK(sky.dataset.vectors(1, 0) == 3);
    CHECK(sky.dataset.sprite.cell_width == 4);
    CHECK(sky.dataset.sprite.cell_height == 3);
    CHECK(sky.dataset.columns[0].values[0] == "sun");
  }
  const auto broken =
      import_texts({{"c.pbtxt", "embeddings {\n tensor_path: \"t.tsv\"\n"}, {"t.tsv", "1\t2\n"}});
  CHECK(broken.error() == "c.pbtxt:3: expected the end of what was begun, found the end of the file.");
}

TEST_CASE("tensors of another type or size are read, and that is said") {
  const auto notes_with = [&](const std::string& tensor, const std::string& texts) {
    return joined(import_sound({{"c.json", config}, {"t.bytes", tensor}, {"m.tsv", texts}}).notes);
  };
  CHECK(notes_with(raw<double>({1, 2, 3, 4, 5, 6}), three_names).find("float64 rather than float32") !=
        std::string::npos);
  CHECK(
      notes_with(six + six, three_names + three_names).find("6 × 2 numbers rather than the promised 3 × 2") !=
      std::string::npos);
  CHECK(notes_with(raw<float>({1, 2, 3, 4, 5, 6, 7, 8, 9}), three_names).find("3 × 3 numbers") !=
        std::string::npos);
  CHECK(notes_with(six.substr(0, 18), three_names).find("cut short: 2 of the promised 3 rows") !=
        std::string::npos);
  CHECK(import_texts({{"c.json", config}, {"t.bytes", six + "x"}}).error() ==
        "t.bytes: expected bytes for 3 × 2 float32, found 25 bytes.");
}

TEST_CASE("texts of another number are cut, filled or given their header back, and that is said") {
  const auto with = [&](const std::string& texts) {
    return import_sound({{"c.json", config}, {"t.bytes", six}, {"m.tsv", texts}});
  };
  CHECK(with("name\nsun\nmoon\nmars\n").dataset.columns[0].name == "name");
  const Imported bare = with("sun\tstar\nmoon\trock\nmars\trock\n");
  CHECK(bare.dataset.columns[1].values == std::vector<std::string>{"star", "rock", "rock"});
  CHECK(mentions(bare.notes, "no line of names"));
  CHECK(with("sun\nmoon\n\n\n").dataset.columns[0].values == std::vector<std::string>{"sun", "moon", ""});
  CHECK(mentions(with("a\tb\n1\t2\n3\t4\n5\t6\n7\t8\n").notes, "for 4 points, where there are 3"));
  CHECK(mentions(with("a\tb\n1\n3\t4\n5\t6\t7\n").notes,
                 "2 lines have more or fewer than 2 values, the first is line 2"));
  CHECK(with(three_names + "\n\n").notes.empty());
  CHECK(with("\xD7\xA9\nx\ny").dataset.columns[0].values[0] == "ש");
}

TEST_CASE("what a configuration names and nobody brought is said") {
  const Imported sky = import_sound({{"c.json", config}, {"t.bytes", six}});
  CHECK(mentions(sky.notes, "names the texts oss/m.tsv, which is not there"));
  CHECK(import_texts({{"c.json", config}}).error() ==
        "c.json: expected the tensors that it names among the files, found none.");
  CHECK(import_texts({{"c.json", R"({"embeddings": 5})"}, {"t.bytes", six}}).error().starts_with("c.json:"));
}

TEST_CASE("of several datasets one is chosen") {
  const std::string two = R"({"embeddings": [{"tensorName": "a", "tensorPath": "a.tsv"}, {"tensorName": "b",
    "tensorPath": "b.tsv"}, {"tensorName": "c", "tensorPath": "c.tsv"}]})";
  const NamedTexts files = {{"c.json", two}, {"a.tsv", "1\t2\n3\t4\n"}, {"b.tsv", "5\t6\n7\t8\n"}};
  const Imported first = import_sound(files);
  CHECK(first.choices == std::vector<std::string>{"a", "b"});
  CHECK(first.dataset.vectors(0, 0) == 1);
  CHECK(import_texts(files, {.choice = "b"}).value().dataset.vectors(0, 0) == 5);
  CHECK(mentions(first.notes, "not there: c.tsv"));
}

TEST_CASE("loose files are joined by their numbers of rows") {
  const Imported joined_by_rows = import_sound(
      {{"m.tsv", "sun\nmoon\nmars\n"}, {"t.tsv", "1\t2\n3\t4\n5\t6\n"}, {"other.tsv", "a\nb\n"}});
  CHECK(joined_by_rows.dataset.columns[0].values[1] == "moon");
  CHECK(mentions(joined_by_rows.notes, "Left out: other.tsv"));
  CHECK(import_sound({{"m.tsv", "name\tkind\nsun\tstar\nmoon\trock\n"}, {"t.tsv", "1\t2\n3\t4\n5\t6\n"}})
            .dataset.columns[0]
            .values[0] == "name");
  CHECK(import_sound({{"m.tsv", three_names}, {"t", six}}).dataset.vectors(2, 0) == 5);
  CHECK(!import_texts({{"t", six}}).ok());
}

TEST_CASE("pictures without a word about their size are guessed to be a square grid") {
  const Imported guessed = import_sound({{"t.tsv", "1\t2\n3\t4\n5\t6\n"}, {"s.png", picture(10, 8)}});
  CHECK(guessed.dataset.sprite.cell_width == 5);
  CHECK(guessed.dataset.sprite.cell_height == 4);
  const Imported left = import_sound({{"t.tsv", "1\t2\n3\t4\n5\t6\n"}, {"s.png", picture(7, 8)}});
  CHECK(left.dataset.sprite.empty());
  CHECK(mentions(left.notes, "nothing says how large"));
}

TEST_CASE("everything that is imported opens as a bundle") {
  for (const NamedTexts& files :
       {NamedTexts{{"t.csv", "a,b,c\n1,2,\"x\ty\"\n3,4,\n"}}, NamedTexts{{"t", "1 2\n3 4\n"}},
        NamedTexts{{"c.json", config}, {"t.bytes", six}, {"m.tsv", "\n\nx\n"}},
        NamedTexts{{"t.tsv", "1\t2\n3\t4\n5\t6\n"}, {"s.png", picture(10, 8)}}}) {
    const Imported imported = import_sound(files);
    const auto shown = through_a_bundle(imported);
    REQUIRE_MESSAGE(shown.ok(), shown.error());
    CHECK(shown.value()->vectors == imported.dataset.vectors);
    REQUIRE(shown.value()->columns.size() == imported.dataset.columns.size());
    for (std::size_t j = 0; j < imported.dataset.columns.size(); ++j)
      CHECK(shown.value()->columns[j].values == imported.dataset.columns[j].values);
    CHECK(shown.value()->classes.column == imported.dataset.classes.column);
  }
}
