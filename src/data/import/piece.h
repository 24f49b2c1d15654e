// What a single file holds, before it is joined with others.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"
#include "data/dataset.h"
#include "data/import/archives.h"
#include "data/import/encoding.h"
#include "data/on_progress.h"

namespace planisphere {

struct Piece {
  std::string file;
  std::string what;  // for readers: "a table (CSV)"
  int rows = 0;
  Matrix<float> numbers;         // rows × d, what a map is made of; empty where there is nothing of the kind
  std::vector<Column> measures;  // numbers of a table, as they are written, under their names
  std::vector<Column> columns;   // what is known of each row
  std::vector<std::string> head;  // a table's first line, where it is not certain whether it names columns
  bool head_taken = false;        // it was taken for names
  int image_width = 0, image_height = 0;  // rows are grey pictures of so many pixels, from 0 to `most_ink`
  float most_ink = 1;
  bool bare = false;  // numbers that only other files give a shape

  bool has_vectors() const { return numbers.cols() > 1; }
};

/// Reads a file of any known kind by its content: NumPy, IDX, word2vec (text and binary), GloVe, tables of
/// text. At most `most_rows` rows. Errors say which file, what was expected and what was found where.
Result<Piece> read_piece(ImportFile file, int most_rows, Notes& notes, const OnProgress& on_progress = {});

/// Files that are something else than rows.
enum class FileKind { rows, projector_json, projector_text, picture, numbers, notes };
/// By its content; `notes` is a planisphere.json; `numbers` are bytes that nothing is known about: a tensor,
/// if a configuration says so.
FileKind recognise(std::span<const std::byte> content);

/// What is known about a format that cannot be read: "an Excel workbook: save it as CSV", or "".
std::string find_refusal(std::span<const std::byte> content);
bool is_idx_file(std::span<const std::byte> content);

/// Numbers that are missing or not finite become the mean of their column, and a note says how many.
void mend_numbers(Matrix<float>& numbers, const std::string& file, Notes& notes);

}  // namespace planisphere
