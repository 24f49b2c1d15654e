// The categories a reader has coloured: chosen by number, kept in the URL by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figure/figure.h"

namespace planisphere {

/// The colour of a slot: hsl(60° · slot, 50%, 50%).
Color pick_color(int slot);

/// Gives a category the first free colour. False if it has one, if none is free, or if there is no such
/// category.
bool pick(Figure& figure, int category);
/// Frees a colour. False if it was free.
bool unpick(Figure& figure, int slot);

/// What "pick=region.n.03,,person.n.01" in a URL hash names, by slot; nothing where the hash does not say.
std::vector<std::string> parse_picks(std::string_view hash, bool& said);
/// The same after another key than "pick=", and such names as text.
std::vector<std::string> parse_names(std::string_view hash, std::string_view key, bool& said);
std::string join_names(const std::vector<std::string>& names);
/// The same from the present picks: "pick=…", or "" for the spec's own.
std::string picks_text(const Figure& figure);

/// Looks up the wanted names in the data that have just come. A sentence about the first unknown one, or "".
std::string settle_picks(Figure& figure);

/// A category's number by its name, −1.
int find_category(const Dataset& dataset, std::string_view name);

}  // namespace planisphere
