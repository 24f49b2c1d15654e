// metadata.tsv: a text or several for every point.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"

namespace planisphere {

/// Reads metadata whose text arrives in pieces, cut anywhere.
///
/// The Embedding Projector's rules: values are separated by tabs and never quoted; with two columns or more
/// the first line names them; a single column has no such line and is called `only_column` ("label" where
/// that is empty). Carriage returns at the ends of lines, a byte order mark, and superfluous empty lines at
/// the end are overlooked. Errors: not UTF-8, a row with too few or too many values, not exactly `points`
/// rows, or an `only_column` where the columns have names of their own. `file` is only for the messages.
class MetadataReader {
 public:
  MetadataReader() = default;
  MetadataReader(int points, std::optional<std::string> only_column, std::string file);

  Status add(std::string_view piece);
  /// The columns, once all pieces are there; then the reader is spent.
  Result<std::vector<Column>> finish();

 private:
  Status take_line(std::string_view line);
  Status begin_columns(std::string_view first);
  Status take_row(std::string_view line);
  Error ragged(std::size_t line, std::size_t values) const;

  std::size_t points_ = 0;
  std::optional<std::string> only_column_;
  std::string file_;
  std::vector<Column> columns_;
  std::string rest_;                  // a line whose end has not come yet
  std::size_t bytes_ = 0;             // before it, without the byte order mark
  std::size_t lines_ = 0, rows_ = 0;  // read so far
  std::size_t superfluous_ = 0;       // empty lines after all points have their rows, so far the last
};

/// The same of a text that is there as a whole.
Result<std::vector<Column>> read_metadata(std::string_view text, int points,
                                          const std::optional<std::string>& only_column,
                                          const std::string& file);

/// The same texts as a metadata.tsv of `points` rows. Errors: values with tabs or line breaks. `file` is only
/// for the messages.
Result<std::string> metadata_text(const std::vector<Column>& columns, int points, const std::string& file);

}  // namespace planisphere
