// Whatever files somebody has, as a dataset: recognised by content, unpacked, joined, and mended where they
// contradict each other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"
#include "data/import/archives.h"
#include "data/import/encoding.h"
#include "data/on_progress.h"

namespace planisphere {

struct ImportOptions {
  int most_points = 100000;                       // further rows are left out, and that is noted
  std::size_t most_bytes = std::size_t{1} << 30;  // of all files, unpacked
  std::string choice;                             // one of Imported::choices; "": the first
  OnProgress on_progress;                         // of files of rows, which take the longest
};

struct Imported {
  Dataset dataset;                    // vectors, columns, classes and pictures; all finite
  std::vector<std::byte> sprite_png;  // the file that dataset.sprite is of
  std::string what;                   // for readers: "a table with commas between 5 columns"
  Notes notes;                        // what was mended, guessed and left out, in sentences
  std::vector<std::string> choices;   // what there was to choose from, if more than one
};

/// Reads tables (TSV, CSV, …), NumPy arrays (.npy, .npz), IDX, word2vec (text and binary), GloVe and
/// Embedding Projector folders (JSON and protobuf text), plain or in gzip or zip. Paths only matter where a
/// configuration names files. Several files are joined by their numbers of rows: the widest numbers are the
/// vectors, others of as many rows say something about them. Error: one sentence with the file, what was
/// expected and what was found, where it can be said with line or byte.
Result<Imported> import_files(std::vector<ImportFile> files, const ImportOptions& options);

}  // namespace planisphere
