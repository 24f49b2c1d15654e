// Every way in which a bundle can be wrong, and the sentence that says so.
#include <doctest/doctest.h>

#include <limits>

#include "data/bundle_files.h"
#include "data/encode_png.h"

using namespace planisphere;

namespace {

/// The error of the small bundle with one file replaced.
std::string error_with(const std::string& file, const std::string& content) {
  BundleFiles files = small_bundle();
  files[file] = content;
  const auto dataset = read_files(files);
  return dataset.ok() ? "no error" : dataset.error();
}

/// The same for the first embedding's members.
std::string config_error(const std::string& members) {
  return error_with("projector_config.json", "{\"embeddings\": [{" + members + "}]}");
}

const std::string shape = R"("tensorShape": [3, 2], "tensorPath": "t.bytes")";

std::string sprite_error(const Image& image, const std::string& cell, const std::string& notes = "") {
  BundleFiles files = small_bundle();
  files["projector_config.json"] = "{\"embeddings\": [{" + shape +
                                   R"(, "sprite": {"imagePath": "s.png", "singleImageDim": )" + cell + "}}]}";
  files["s.png"] = encode_test_png(image);
  if (!notes.empty()) files["planisphere.json"] = notes;
  const auto dataset = read_files(files);
  return dataset.ok() ? "no error" : dataset.error();
}

Image black(int width, int height, int channels) {
  return {width, height, channels,
          std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * channels))};
}

}  // namespace

TEST_CASE("a tensor of another size is refused") {
  CHECK(error_with("t.bytes", std::string(23, ' ')) ==
        "b/t.bytes: expected 24 bytes for 3 × 2 float32, found 23.");
}

TEST_CASE("numbers that are not finite are refused with their place") {
  const float nan = std::numeric_limits<float>::quiet_NaN(),
              infinity = std::numeric_limits<float>::infinity();
  CHECK(error_with("t.bytes", floats_as_bytes({1, 2, 3, nan, 5, 6})) ==
        "b/t.bytes: expected finite numbers, found NaN in row 2, column 2.");
  CHECK(error_with("t.bytes", floats_as_bytes({1, 2, 3, 4, -infinity, 6})) ==
        "b/t.bytes: expected finite numbers, found infinity in row 3, column 1.");
}

TEST_CASE("cells without compression have one byte to a pixel or four") {
  const auto error_of = [](std::size_t bytes) {
    BundleFiles files = small_bundle();
    files["projector_config.json"] = "{\"embeddings\": [{" + shape +
                                     R"(, "sprite": {"imagePath": "s.bytes", "singleImageDim": [2, 1]}}]})";
    files["s.bytes"] = std::string(bytes, ' ');
    const auto dataset = read_files(files);
    return dataset.ok() ? "no error" : dataset.error();
  };
  CHECK(error_of(6) == "no error");
  CHECK(error_of(24) == "no error");
  for (const std::size_t bytes : {0, 5, 7, 12, 18, 25, 30}) {
    CHECK(error_of(bytes) == "b/s.bytes: expected 6 bytes for all pixels, or four times as many, found " +
                                 std::to_string(bytes) + ".");
  }
}

TEST_CASE("broken JSON is refused with its line") {
  CHECK(error_with("projector_config.json", "{\n\"embeddings\": [\n}") ==
        "b/projector_config.json:3: expected JSON, found a mistake at byte 19.");
  CHECK(error_with("projector_config.json", "").find("expected JSON") != std::string::npos);
}

TEST_CASE("a config of wrong types is refused") {
  const std::string file = "b/projector_config.json: ";
  CHECK(error_with("projector_config.json", "[]") ==
        file + "expected \"embeddings\" to be an array that begins with an object, found nothing.");
  CHECK(error_with("projector_config.json", R"({"embeddings": 3})") ==
        file + "expected \"embeddings\" to be an array that begins with an object, found 3.");
  CHECK(config_error(R"("tensorShape": [3, 2], "tensorPath": 5)") ==
        file + "expected \"tensorPath\" to be the path of a file in the bundle's folder, found 5.");
  CHECK(config_error(R"("tensorShape": [3, 2])") == file + "expected a \"tensorPath\", found none.");
  CHECK(config_error(shape + R"(, "sprite": {})") ==
        file + "expected \"sprite\" to have an \"imagePath\", found none.");
  CHECK(
      config_error(shape + R"(, "metadataPath": "t.bytes")") ==
      file +
          "expected the tensor, the metadata and the sprite to be different files, found \"t.bytes\" twice.");
}

TEST_CASE("absurd shapes are refused") {
  const std::string expected =
      "b/projector_config.json: expected \"tensorShape\" to be two positive whole numbers";
  for (const std::string pair :
       {"[-3, 2]", "[0, 2]", "[3, 2.5]", "[3, 18446744073709551615]", "[3, \"2\"]"}) {
    CHECK(config_error("\"tensorShape\": " + pair) == expected + ", found " + pair + ".");
  }
  CHECK(config_error("\"tensorShape\": [1, 2, 3]") == expected + ", found an array of 3.");
  CHECK(config_error("\"tensorShape\": [2147483647, 2147483647]") ==
        "b/projector_config.json: expected \"tensorShape\" to make at most 2 GiB of float32, "
        "found [2147483647, 2147483647].");
}

TEST_CASE("paths that leave the folder are refused") {
  for (const std::string path : {"/etc/x", "../x", "a/../../x", "https://a/x", "a//x", "", "a\\\\x", "x?y"}) {
    const std::string error = config_error("\"tensorShape\": [3, 2], \"tensorPath\": \"" + path + "\"");
    CHECK(error.find("\"tensorPath\" to be the path of a file in the bundle's folder") != std::string::npos);
  }
}

TEST_CASE("planisphere.json is refused where it says what we do not know") {
  const std::string file = "b/planisphere.json";
  CHECK(error_with("planisphere.json", "{}") == file + ": expected \"version\" to be 1, found nothing.");
  CHECK(error_with("planisphere.json", R"({"version": 2})") ==
        file + ": expected \"version\" to be 1, found 2.");
  CHECK(error_with("planisphere.json", R"({"version": 1, "vectors": "pixels"})") ==
        file + ": expected \"vectors\" to be \"tensor\", \"sprite\" or \"layout\", found \"pixels\".");
  CHECK(error_with("planisphere.json", R"({"version": 1, "classes": "colour"})") ==
        file +
            ": expected \"classes\" to be a column of the metadata, "
            "found \"colour\" where the columns are \"word\", \"kind\".");
  CHECK(error_with("planisphere.json", R"({"version": 1, "classes": 7})") ==
        file + ": expected \"classes\" to be a column's name, found 7.");
  CHECK(error_with("planisphere.json", R"({"version": 1, "column": "digit"})") ==
        "b/m.tsv: expected one column, to be named \"digit\" by planisphere.json, found 2 with names of "
        "their own.");
}

TEST_CASE("sprites that do not fit are refused") {
  CHECK(sprite_error(black(4, 2, 1), "[3, 1]") ==
        "b/s.png: expected whole cells of 3 × 1 pixels, found an image of 4 × 2.");
  CHECK(sprite_error(black(2, 2, 1), "[2, 1]") ==
        "b/s.png: expected cells for 3 points, found 1 × 2 of them.");
  CHECK(
      sprite_error(black(2, 2, 1), "[0, 1]") ==
      "b/projector_config.json: expected \"singleImageDim\" to be two positive whole numbers, found [0, 1].");
}

TEST_CASE("sprites that cannot be vectors are refused") {
  const std::string notes = R"({"version": 1, "vectors": "sprite"})";
  CHECK(sprite_error(black(4, 4, 3), "[2, 1]", notes) ==
        "b/s.png: expected a grey image, as it holds the vectors, found a coloured one.");
  CHECK(sprite_error(black(4, 4, 1), "[2, 2]", notes) ==
        "b/projector_config.json: expected as many dimensions as pixels in a cell of 2 × 2, found 2.");
  CHECK(error_with("planisphere.json", notes) ==
        "b/projector_config.json: expected a \"sprite\", which planisphere.json says is the vectors, found "
        "none.");
}

TEST_CASE("missing files are named") {
  for (const std::string file : {"t.bytes", "m.tsv"}) {
    BundleFiles files = small_bundle();
    files.erase(file);
    CHECK(read_files(files).error() ==
          "b/" + file + ": expected the file that projector_config.json names, found none.");
  }
  CHECK(read_files({}).error() == "b/projector_config.json: expected a file, found none.");
}

TEST_CASE("calls out of order are answered, not obeyed") {
  BundleReader reader("b");
  CHECK(reader.supply("t.bytes", {}).error() ==
        "b/t.bytes: expected a file that is wanted, found one that is not.");
  CHECK(reader.finish().error() == "b/projector_config.json: expected a file, found none yet.");
  REQUIRE(reader.supply_missing("planisphere.json").ok());
  CHECK(!reader.supply_missing("planisphere.json").ok());
}

TEST_CASE("a folder that is none is named") {
  CHECK(read_bundle("no/such/folder").error() ==
        "folder/projector_config.json: expected a file, found none.");
}
