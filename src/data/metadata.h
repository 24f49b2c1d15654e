// metadata.tsv: a text or several for every point.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"

namespace planisphere {

/// The Embedding Projector's rules: values are separated by tabs and never quoted; with two columns or more
/// the first line names them; a single column has no such line and is called `only_column` ("label" where
/// that is empty). Carriage returns at the ends of lines, a byte order mark, and superfluous empty lines at
/// the end are overlooked. Errors: not UTF-8, a row with too few or too many values, not exactly `points`
/// rows, or an `only_column` where the columns have names of their own. `file` is only for the messages.
Result<std::vector<Column>> read_metadata(std::string_view text, int points,
                                          const std::optional<std::string>& only_column,
                                          const std::string& file);

/// The same texts as a metadata.tsv of `points` rows. Errors: values with tabs or line breaks. `file` is only
/// for the messages.
Result<std::string> metadata_text(const std::vector<Column>& columns, int points, const std::string& file);

}  // namespace planisphere
