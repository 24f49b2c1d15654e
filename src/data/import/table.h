// A text of rows and columns, its header told from its data and its numbers from its texts.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"
#include "data/dataset.h"
#include "data/import/encoding.h"
#include "data/on_progress.h"

namespace planisphere {

struct TableColumn {
  std::string name;       // of the header, made up where there is none
  int number_place = -1;  // among the columns of `numbers`
  int text_place = -1;    // in `texts`
  bool whole = true;      // its numbers are whole numbers
  int missing = 0;        // of its numbers

  bool numeric() const { return number_place >= 0; }
};

struct Table {
  int rows = 0;
  std::vector<TableColumn> columns;
  Matrix<float> numbers;                        // rows × number of numeric columns; NaN where one is missing
  std::vector<std::vector<std::string>> texts;  // of the others, and of the numeric ones, where they are few
  bool more_rows = false;                       // than were to be read
  std::vector<std::string> head;                // the first row as it stands
  bool has_header = false;                      // the head names columns and is no row
  bool doubtful_header = false;                 // all is text: the number of rows has to tell
  char delimiter = '\t';
};

/// Numbers keep their texts too where they are few: what is known about points travels to the page's own
/// thread.
inline bool keeps_texts_of_numbers(int rows, int numeric_columns) {
  constexpr int most_columns = 50, most_cells = 1000000;
  return numeric_columns <= most_columns && numeric_columns <= most_cells / std::max(rows, 1);
}

/// Reads at most `most_rows` rows (and notes it). Short rows are filled where the table has a header or
/// texts, empty cells behind a row's end and empty lines are left out; all that is noted. Errors: with the
/// line; rows of numbers of different lengths, too long ones, no rows.
Result<Table> read_table(std::string_view text, int most_rows, const std::string& file, Notes& notes,
                         const OnProgress& on_progress = {});

}  // namespace planisphere
