// The file: for each moment the accuracy (float64), then the distances (float32).
#include "baker/representation_work.h"

#include <cmath>
#include <cstring>

#include "data/files.h"
#include "dr/pair_distances.h"

namespace planisphere {
namespace {

std::size_t count_pairs(const RepresentedDigits& digits) {
  const auto n = static_cast<std::size_t>(digits.shown);
  return n * (n - 1) / 2;
}

Snapshot take_snapshot(const Network& network, int layer, const RepresentedDigits& digits) {
  const Score score =
      measure_score(network, digits.rows(0, digits.held_out), digits.labels_of(0, digits.held_out));
  const Matrix<float> activations = network.find_activations(digits.rows(0, digits.shown), layer);
  return {score.accuracy, find_pair_distances(activations, list_pairs(digits.shown))};
}

Result<std::vector<Snapshot>> train(const PlannedNetwork& planned, const RepresentedDigits& digits) {
  const int first = digits.held_out, count = digits.vectors.rows() - first;
  const auto inputs = digits.rows(first, count);
  const auto labels = digits.labels_of(first, count);
  if (std::string mistake = find_mistake(planned.training, inputs, labels); !mistake.empty())
    return Error{planned.key() + ": " + mistake};
  Trainer trainer(inputs, labels, planned.training);
  std::vector<Snapshot> snapshots;
  for (const double epochs : planned.epochs) {
    if (!trainer.run_to(static_cast<int>(std::lround(epochs * trainer.steps_per_epoch()))))
      return Error{planned.key() + ": training diverged at step " + std::to_string(trainer.step()) + "."};
    snapshots.push_back(take_snapshot(trainer.network(), planned.layer, digits));
  }
  return snapshots;
}

std::vector<std::byte> pack(const std::vector<Snapshot>& snapshots) {
  std::vector<std::byte> bytes;
  for (const Snapshot& snapshot : snapshots) {
    const auto accuracy = std::as_bytes(std::span(&snapshot.accuracy, 1));
    const auto distances = std::as_bytes(std::span(snapshot.distances));
    bytes.insert(bytes.end(), accuracy.begin(), accuracy.end());
    bytes.insert(bytes.end(), distances.begin(), distances.end());
  }
  return bytes;
}

// Nothing if the file is of another plan.
std::vector<Snapshot> unpack(std::span<const std::byte> bytes, std::size_t moments, std::size_t pairs) {
  if (bytes.size() != moments * (sizeof(double) + pairs * sizeof(float))) return {};
  std::vector<Snapshot> snapshots(moments);
  const std::byte* from = bytes.data();
  for (Snapshot& snapshot : snapshots) {
    std::memcpy(&snapshot.accuracy, from, sizeof(double));
    snapshot.distances.resize(pairs);
    std::memcpy(snapshot.distances.data(), from + sizeof(double), pairs * sizeof(float));
    from += sizeof(double) + pairs * sizeof(float);
  }
  return snapshots;
}

}  // namespace

MatrixView<const float> RepresentedDigits::rows(int first, int count) const {
  return {vectors.row(first), count, vectors.cols()};
}

std::span<const int> RepresentedDigits::labels_of(int first, int count) const {
  return std::span(labels).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
}

Result<std::vector<Snapshot>> find_snapshots(const PlannedNetwork& network, const RepresentedDigits& digits,
                                             const std::string& folder) {
  const std::string file = network.key() + ".bin";
  if (file_exists(folder + "/" + file)) {
    const Result<std::vector<std::byte>> content = read_file(folder + "/" + file);
    if (!content.ok()) return Error{content.error()};
    std::vector<Snapshot> found = unpack(content.value(), network.epochs.size(), count_pairs(digits));
    if (!found.empty()) return found;
  }
  Result<std::vector<Snapshot>> snapshots = train(network, digits);
  if (!snapshots.ok()) return snapshots;
  const std::vector<std::byte> bytes = pack(snapshots.value());
  if (Status status = write_files(folder, {{file, bytes}}); !status.ok()) return Error{status.error()};
  return snapshots;
}

}  // namespace planisphere
