// Picking categories, and their names in URLs.
#include "figure/picks.h"

#include <algorithm>

#include "data/point_url.h"
#include "scene/color.h"

namespace planisphere {
namespace {

constexpr std::string_view pick_key = "pick=";

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  return letter >= 'A' && letter <= 'F' ? letter - 'A' + 10 : -1;
}

// What is not a code stands for itself.
std::string decode(std::string_view text) {
  std::string name;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(text[i + 2]);
    name += low < 0 ? text[i] : static_cast<char>(high * 16 + low);
    if (low >= 0) i += 2;
  }
  return name;
}

std::vector<std::string> picked_names(const Figure& figure) {
  if (!figure.dataset) return figure.map.wanted_picks;
  std::vector<std::string> names;
  for (const int category : figure.view.picks)
    names.push_back(category < 0 ? "" : figure.dataset->categories.names[static_cast<std::size_t>(category)]);
  return names;
}

}  // namespace

Color pick_color(int slot) {
  return class_color(slot, pick_slots);
}

bool pick(Figure& figure, int category) {
  Picks& picks = figure.view.picks;
  if (!figure.dataset || !figure.spec->map.picker || category < 0 ||
      category >= figure.dataset->categories.count())
    return false;
  if (std::find(picks.begin(), picks.end(), category) != picks.end()) return false;
  const auto free = std::find(picks.begin(), picks.end(), -1);
  if (free == picks.end()) return false;
  *free = category;
  return true;
}

bool unpick(Figure& figure, int slot) {
  if (slot < 0 || slot >= pick_slots) return false;
  int& category = figure.view.picks[static_cast<std::size_t>(slot)];
  if (category < 0) return false;
  category = -1;
  return true;
}

std::string join_names(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) text += (i > 0 ? "," : "") + percent_encode(names[i]);
  while (text.ends_with(',')) text.pop_back();
  return text;
}

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  while (static_cast<int>(names.size()) < pick_slots) {
    const std::size_t comma = text.find(',');
    names.push_back(decode(text.substr(0, comma)));
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
  return names;
}

std::optional<std::string_view> find_value(std::string_view hash, std::string_view key) {
  while (!hash.empty()) {
    const std::string_view pair = hash.substr(0, hash.find('&'));
    hash.remove_prefix(std::min(hash.size(), pair.size() + 1));
    if (pair.starts_with(key)) return pair.substr(key.size());
  }
  return std::nullopt;
}

std::vector<std::string> parse_picks(std::string_view hash, bool& said) {
  const std::optional<std::string_view> names = find_value(hash, pick_key);
  said = names.has_value();
  return said ? split_names(*names) : std::vector<std::string>{};
}

std::string picks_text(const Figure& figure) {
  if (!figure.spec->map.picker) return "";
  const std::string now = join_names(picked_names(figure));
  const auto authored = figure.spec->map.picks;
  if (now == join_names({authored.begin(), authored.end()})) return "";
  return std::string(pick_key) + now;
}

int find_category(const Dataset& dataset, std::string_view name) {
  const std::vector<std::string>& names = dataset.categories.names;
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

std::string settle_picks(Figure& figure) {
  if (!figure.spec->map.picker) return "";
  std::string complaint;
  const std::vector<std::string> wanted = std::move(figure.map.wanted_picks);
  figure.map.wanted_picks.clear();
  for (std::size_t slot = 0; slot < wanted.size() && slot < pick_slots; ++slot) {
    if (wanted[slot].empty()) continue;
    const int category = find_category(*figure.dataset, wanted[slot]);
    Picks& picks = figure.view.picks;
    const bool twice = category >= 0 && std::find(picks.begin(), picks.end(), category) != picks.end();
    if (!twice) picks[slot] = category;
    if (category < 0 && complaint.empty())
      complaint = "There is no category “" + wanted[slot] + "” in these data.";
  }
  return complaint;
}

}  // namespace planisphere
