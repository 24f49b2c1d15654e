// Which columns of a table the map is made of, and which only say something about its rows.
#pragma once

#include "data/import/piece.h"
#include "data/import/table.h"

namespace planisphere {

/// Of ASCII's letters.
std::string lower_case(std::string text);

/// "label", "class", "target", …: what columns of classes are called.
bool names_classes(const std::string& name);

/// Columns of numbers are the vectors, except those that count the rows or are named like a class ("label",
/// "target", …) and hold whole numbers; that is noted. All others are columns of the metadata, and so are the
/// numbers where they are few.
Piece build_table_piece(Table table, const std::string& file, Notes& notes);

}  // namespace planisphere
