// From files in two formats to one dataset.
#include "baker/labelled_images.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "base/random.h"
#include "data/classes.h"
#include "data/expected_found.h"
#include "data/files.h"
#include "data/idx.h"
#include "data/json_text.h"
#include "data/sprite.h"
#include "data/text/gunzip.h"

namespace planisphere {

namespace {

constexpr int side = 28;  // pixels of a digit in the npm package

/// Appends one class's digits.
Status read_class(const std::string& path, std::uint8_t label, LabelledImages& images) {
  const Result<std::vector<std::byte>> content = read_file(path);
  if (!content.ok()) return Error{content.error()};
  const auto* text = reinterpret_cast<const char*>(content.value().data());
  const Result<nlohmann::json> document = parse_json({text, content.value().size()}, path);
  if (!document.ok()) return Error{document.error()};
  const nlohmann::json* numbers = find_member(&document.value(), "data");
  if (!numbers || !numbers->is_array() || numbers->empty() || numbers->size() % (side * side) != 0) {
    return expected_found(path, "\"data\" to be an array of 784 numbers for each digit", describe(numbers));
  }
  for (const nlohmann::json& number : *numbers) {
    const double value = number.is_number() ? number.get<double>() : -1;
    if (!(value >= 0 && value <= 1))
      return expected_found(path, "numbers from 0 to 1 only", describe(&number));
    images.pixels.push_back(static_cast<std::uint8_t>(std::lround(255 * value)));
  }
  images.labels.insert(images.labels.end(), numbers->size() / (side * side), label);
  return Done{};
}

/// An IDX file of bytes with that many dimensions.
Result<IdxArray> read_byte_array(const std::string& path, std::size_t dimensions) {
  const Result<std::vector<std::byte>> content = read_gzipped_file(path);
  if (!content.ok()) return Error{content.error()};
  Result<IdxArray> array = read_idx(content.value(), path);
  if (!array.ok()) return array;
  if (!std::holds_alternative<std::vector<std::uint8_t>>(array.value().elements)) {
    return expected_found(path, "elements of type u8 (8)", "another type");
  }
  if (array.value().sizes.size() != dimensions) {
    return expected_found(path, std::to_string(dimensions) + " dimensions",
                          std::to_string(array.value().sizes.size()));
  }
  return array;
}

}  // namespace

Result<LabelledImages> read_mnist_package(const std::string& folder) {
  LabelledImages images{side, side, {}, {}};
  for (std::uint8_t label = 0; label < 10; ++label) {
    Status status = read_class(folder + "/" + std::to_string(label) + ".json", label, images);
    if (!status.ok()) return Error{status.error()};
  }
  return images;
}

Result<LabelledImages> read_idx_images(const std::string& images_path, const std::string& labels_path) {
  Result<IdxArray> pictures = read_byte_array(images_path, 3);
  if (!pictures.ok()) return Error{pictures.error()};
  Result<IdxArray> labels = read_byte_array(labels_path, 1);
  if (!labels.ok()) return Error{labels.error()};
  const std::vector<int>& sizes = pictures.value().sizes;
  if (*std::min_element(sizes.begin(), sizes.end()) == 0)
    return expected_found(images_path, "some pixels", "none");
  if (labels.value().sizes[0] != sizes[0]) {
    return expected_found(labels_path, std::to_string(sizes[0]) + " labels, one for each image",
                          std::to_string(labels.value().sizes[0]));
  }
  return LabelledImages{sizes[2], sizes[1],
                        std::get<std::vector<std::uint8_t>>(std::move(pictures.value().elements)),
                        std::get<std::vector<std::uint8_t>>(std::move(labels.value().elements))};
}

Result<LabelledImages> read_mnist_folder(const std::string& folder) {
  const auto find = [&](const std::string& name) {
    const std::string plain = folder + "/" + name;
    return file_exists(plain) ? plain : plain + ".gz";
  };
  LabelledImages all;
  for (const std::string part : {"train", "t10k"}) {
    Result<LabelledImages> read =
        read_idx_images(find(part + "-images-idx3-ubyte"), find(part + "-labels-idx1-ubyte"));
    if (!read.ok()) return read;
    const LabelledImages& more = read.value();
    if (all.count() == 0) {
      all = more;
      continue;
    }
    if (more.width != all.width || more.height != all.height)
      return expected_found(folder, "training and test digits of one size", "two sizes");
    all.pixels.insert(all.pixels.end(), more.pixels.begin(), more.pixels.end());
    all.labels.insert(all.labels.end(), more.labels.begin(), more.labels.end());
  }
  return all;
}

LabelledImages shuffled(const LabelledImages& images, std::uint64_t seed) {
  std::vector<int> order(images.labels.size());
  std::iota(order.begin(), order.end(), 0);
  Random random(seed);
  shuffle(std::span(order), random);
  LabelledImages mixed{images.width, images.height, {}, {}};
  mixed.pixels.reserve(images.pixels.size());
  mixed.labels.reserve(images.labels.size());
  const std::ptrdiff_t size = std::ptrdiff_t{images.width} * images.height;
  for (const int i : order) {
    const auto picture = images.pixels.begin() + i * size;
    mixed.pixels.insert(mixed.pixels.end(), picture, picture + size);
    mixed.labels.push_back(images.labels[static_cast<std::size_t>(i)]);
  }
  return mixed;
}

Dataset build_image_dataset(const LabelledImages& images, int points, const std::string& name,
                            const std::string& column) {
  assert(points > 0 && points <= images.count() && "only as many points as there are images");
  Dataset dataset;
  dataset.name = name;
  Sprite& sprite = dataset.sprite;
  const int columns = static_cast<int>(std::ceil(std::sqrt(points))), rows = (points + columns - 1) / columns;
  sprite = {images.width, images.height, columns, columns * images.width, rows * images.height, 1, {}};
  sprite.pixels.resize(static_cast<std::size_t>(sprite.width) * static_cast<std::size_t>(sprite.height));
  const std::uint8_t* from = images.pixels.data();
  for (int i = 0; i < points; ++i) {
    for (int y = 0; y < images.height; ++y, from += images.width) {
      const auto row = static_cast<std::ptrdiff_t>(i / columns * images.height + y) * sprite.width;
      std::copy_n(from, images.width, sprite.pixels.begin() + row + i % columns * images.width);
    }
  }
  dataset.vectors = build_sprite_vectors(sprite, points);
  dataset.columns.push_back({column, {}});
  for (int i = 0; i < points; ++i) {
    dataset.columns[0].values.push_back(std::to_string(images.labels[static_cast<std::size_t>(i)]));
  }
  dataset.classes = build_classes(dataset.columns[0]);
  return dataset;
}

}  // namespace planisphere
