// Properties as texts: what is equal in words is the same choice.
#include "figure/representation_facets.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace planisphere {
namespace {

std::string short_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

std::string kind_text(const Representation& one) {
  if (one.kind == "raw") return "raw pixels";
  if (one.kind == "relu") return "ReLU";
  if (one.kind == "two-layer") return "two layers of ReLU";
  return one.kind + (one.pooled ? ", pooled" : "");
}

std::string width_text(const Representation& one) {
  std::string text;
  for (const int width : one.widths) text += (text.empty() ? "" : ", ") + std::to_string(width);
  return text;
}

std::string rate_text(const Representation& one) {
  return short_number(one.learning_rate);
}
std::string seed_text(const Representation& one) {
  return std::to_string(one.seed);
}
std::string epochs_text(const Representation& one) {
  return short_number(one.epochs);
}

struct Property {
  const char* id;
  const char* label;
  std::string (*text)(const Representation&);
};

constexpr std::array<Property, 5> properties = {{{"kind", "Layer", kind_text},
                                                 {"width", "Units", width_text},
                                                 {"rate", "Learning rate", rate_text},
                                                 {"network", "Seed", seed_text},
                                                 {"epochs", "Epochs", epochs_text}}};

bool agree_before(const Representation& a, const Representation& b, std::size_t property) {
  return std::all_of(properties.begin(), properties.begin() + static_cast<std::ptrdiff_t>(property),
                     [&](const Property& p) { return p.text(a) == p.text(b); });
}

}  // namespace

std::vector<Facet> list_facets(const std::vector<Representation>& list, int chosen) {
  const Representation& now = list[static_cast<std::size_t>(chosen)];
  std::vector<Facet> facets;
  for (std::size_t p = 0; p < properties.size(); ++p) {
    Facet facet{properties[p].id, properties[p].label, {}, 0};
    for (const Representation& one : list) {
      const std::string text = properties[p].text(one);
      if (!agree_before(one, now, p)) continue;
      if (std::find(facet.choices.begin(), facet.choices.end(), text) == facet.choices.end())
        facet.choices.push_back(text);
    }
    const auto found = std::find(facet.choices.begin(), facet.choices.end(), properties[p].text(now));
    facet.chosen = static_cast<int>(found - facet.choices.begin());
    facets.push_back(std::move(facet));
  }
  return facets;
}

int choose_facet(const std::vector<Representation>& list, int chosen, std::string_view id, int choice) {
  const std::vector<Facet> facets = list_facets(list, chosen);
  const Representation& now = list[static_cast<std::size_t>(chosen)];
  for (std::size_t p = 0; p < properties.size(); ++p) {
    if (id != properties[p].id) continue;
    if (choice < 0 || choice >= static_cast<int>(facets[p].choices.size())) return -1;
    const std::string& wanted = facets[p].choices[static_cast<std::size_t>(choice)];
    int best = -1, best_kept = -1;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!agree_before(list[i], now, p) || properties[p].text(list[i]) != wanted) continue;
      const auto kept = static_cast<int>(
          std::count_if(properties.begin() + static_cast<std::ptrdiff_t>(p), properties.end(),
                        [&](const Property& q) { return q.text(list[i]) == q.text(now); }));
      if (kept > best_kept) {
        best = static_cast<int>(i);
        best_kept = kept;
      }
    }
    return best;
  }
  return -1;
}

}  // namespace planisphere
