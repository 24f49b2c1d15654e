// What the methods make of the real MNIST, as numbers; where it is not at hand, a sentence.
#include <doctest/doctest.h>

#include <algorithm>

#include "baker/labelled_images.h"
#include "data/files.h"
#include "dr/isomap.h"
#include "dr/pca.h"
#include "dr/quality.h"
#include "dr/tsne.h"
#include "dr/umap.h"

using namespace planisphere;

namespace {

const std::string mnist_folder = std::string(PLANISPHERE_SOURCE_DIR) + "/../shared/data/mnist/";
constexpr int digit_count = 2500, components = 50;

struct ReducedDigits {
  Matrix<float> vectors;  // points × components
  std::vector<int> labels;
};

ReducedDigits read_digits() {
  const auto images =
      read_idx_images(mnist_folder + "t10k-images-idx3-ubyte.gz", mnist_folder + "t10k-labels-idx1-ubyte.gz");
  REQUIRE(images.ok());
  const Dataset dataset = build_image_dataset(shuffled(images.value(), 1), digit_count, "mnist", "digit");
  ReducedDigits digits{Matrix<float>(digit_count, components), dataset.classes.of_point};
  write_pca_scores(find_pca(dataset.vectors, components), dataset.vectors, digits.vectors);
  return digits;
}

void check(const char* method, const ReducedDigits& digits, const Matrix<float>& layout, double preservation,
           double trustworthiness, double accuracy) {
  const NeighbourQuality quality = measure_neighbours(digits.vectors, layout);
  const double labels = measure_label_accuracy(layout, digits.labels);
  MESSAGE(std::string(method), ": ", quality.preservation, " of 15 neighbours kept, trustworthiness ",
          quality.trustworthiness, ", label accuracy ", labels);
  CHECK(quality.preservation > preservation);
  CHECK(quality.trustworthiness > trustworthiness);
  CHECK(labels > accuracy);
}

}  // namespace

TEST_CASE("real digits: each method keeps at least the neighbours it is known to keep") {
  if (!file_exists(mnist_folder + "t10k-images-idx3-ubyte.gz")) {
    MESSAGE("skipped: the MNIST files are not beside the project");
    return;
  }
  const ReducedDigits digits = read_digits();
  Matrix<float> layout(digit_count, 2);

  write_pca_scores(find_pca(digits.vectors, 2), digits.vectors, layout);
  check("PCA", digits, layout, 0.09, 0.75, 0.45);

  check("Isomap", digits, find_isomap(digits.vectors).layout, 0.11, 0.77, 0.50);

  Tsne tsne(digits.vectors, {});
  tsne.initialise(layout);
  tsne.run_to(750, layout);
  check("t-SNE", digits, layout, 0.48, 0.97, 0.90);

  Umap umap(digits.vectors, {});
  umap.initialise(layout);
  umap.run_to(umap.epochs(), layout);
  check("UMAP", digits, layout, 0.42, 0.96, 0.91);
}
