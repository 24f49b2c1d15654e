// Files without a configuration: the widest numbers become the vectors, the others what is known about them.
#pragma once

#include <vector>

#include "base/result.h"
#include "data/import/import.h"
#include "data/import/piece.h"

namespace planisphere {

/// Files by what they are for.
struct Inputs {
  std::vector<ImportFile> configurations, pictures, rows, numbers;
};

Inputs sort_inputs(std::vector<ImportFile> files);

/// Fills the dataset; `inputs` is spent.
Status join_inputs(Inputs& inputs, const ImportOptions& options, Imported& imported);

/// A piece's texts for each of so many points, its doubtful first line taken for what makes the number right.
/// False where it has another number of rows.
bool fit_rows(Piece& piece, int points, Notes& notes);

/// Adds columns under names that are not taken yet; rows beyond `points` are left out.
void add_columns(std::vector<Column> columns, int points, const std::string& file, Dataset& dataset);

}  // namespace planisphere
