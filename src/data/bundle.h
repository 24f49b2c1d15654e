// Reads a bundle: a folder in the Embedding Projector's format, arriving file by file from a disk or the
// network.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"

namespace planisphere {

/// Asks for files by name until the dataset is whole. Drive it so:
///
///     BundleReader reader("digits-1000");
///     while (!reader.wanted().empty()) reader.supply(file, bytes_of(file))   // for any file of wanted()
///     Result<DatasetPointer> dataset = reader.finish();
///
/// The first wanted file is projector_config.json, the second planisphere.json (ours, optional:
/// supply_missing()). Errors name the file and say what was expected, what was found and, where it can be
/// said, the line or byte.
class BundleReader {
 public:
  explicit BundleReader(std::string name);
  ~BundleReader();
  BundleReader(BundleReader&&) noexcept;
  BundleReader& operator=(BundleReader&&) noexcept;

  /// Files still needed, relative to the bundle's folder; empty when finish() may be called.
  std::vector<std::string> wanted() const;
  /// Hands over one wanted file's whole content.
  Status supply(std::string_view file, std::span<const std::byte> content);
  /// Or the next piece of it, wherever it is cut, of `whole` bytes in all: numbers and texts are read as they
  /// come, so that no piece takes long. A file's pieces follow each other.
  Status supply_piece(std::string_view file, std::span<const std::byte> piece, std::size_t whole);
  /// Says that a wanted file does not exist: an error unless the bundle can do without it.
  Status supply_missing(std::string_view file);
  /// The dataset, once nothing is wanted any more; then the reader is spent.
  Result<DatasetPointer> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads the bundle in a folder of the disk.
Result<DatasetPointer> read_bundle(const std::string& folder);

}  // namespace planisphere
