// The categories a reader has coloured: chosen by number, kept in the URL by name.
#pragma once

#include <optional>
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
/// What stands behind such a key ("pick=") in a hash.
std::optional<std::string_view> find_value(std::string_view hash, std::string_view key);
/// "man,,boy%20scout" in a URL as up to pick_slots names, and back.
std::vector<std::string> split_names(std::string_view text);
std::string join_names(const std::vector<std::string>& names);
/// The same from the present picks: "pick=…", or "" for the spec's own.
std::string picks_text(const Figure& figure);

/// Looks up the wanted names in the data that have just come. A sentence about the first unknown one, or "".
std::string settle_picks(Figure& figure);

/// A category's number by its name, −1.
int find_category(const Dataset& dataset, std::string_view name);

}  // namespace planisphere
