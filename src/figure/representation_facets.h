// A list of representations to pick from by what they were made of, one property after another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/representations.h"

namespace planisphere {

/// A property, and what it can be among the representations that agree with the chosen one in all properties
/// before.
struct Facet {
  const char* id;
  const char* label;
  std::vector<std::string> choices;  // different ones, in the order of the list
  int chosen = 0;
};

/// Kind of layer, width, learning rate, seed, epochs.
std::vector<Facet> list_facets(const std::vector<Representation>& list, int chosen);

/// The representation that a choice leads to: it keeps what it can of the properties after. −1 if there is no
/// such property or choice.
int choose_facet(const std::vector<Representation>& list, int chosen, std::string_view id, int choice);

}  // namespace planisphere
