// Words find their senses, and these the categories of a map.
#include "baker/word_categories.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace planisphere;

namespace {

/// thing ← animal ← dog; animal ← cat; a word "bank" of three senses.
WordNet small_wordnet() {
  WordNet net;
  const auto add = [&](const char* name, char part, std::vector<int> hypernyms) {
    net.synsets.push_back({name, part, {name}, "", std::move(hypernyms)});
  };
  add("thing.n.01", 'n', {});
  add("animal.n.01", 'n', {0});
  add("dog.n.01", 'n', {1});
  add("cat.n.01", 'n', {1});
  add("bank.n.01", 'n', {0});
  add("bank.n.02", 'n', {0});
  add("bank.n.03", 'n', {1});
  add("bank.v.01", 'v', {});
  net.senses = {{"dog", {2}}, {"cat", {3}}, {"bank", {4, 5, 6, 7}}, {"hot_dog", {0}}};
  return net;
}

}  // namespace

TEST_CASE("a word's commonest senses count, of each part of speech") {
  const WordNet net = small_wordnet();
  CHECK(find_senses(net, "bank", 2) == std::vector<int>{4, 5, 7});
  CHECK(find_senses(net, "bank", 3).size() == 4);
  CHECK(find_senses(net, "hot dog", 1) == std::vector<int>{0});
  CHECK(find_senses(net, "dogs", 1) == std::vector<int>{2});
  CHECK(find_senses(net, "unknown", 1).empty());
}

TEST_CASE("words of small categories belong to what contains these") {
  const CategoryGraph graph =
      find_word_categories(small_wordnet(), {"dog", "cat", "none", "dogs"}, {.senses = 1, .least = 2});
  CHECK(graph.names == std::vector<std::string>{"thing.n.01", "animal.n.01", "dog.n.01"});
  CHECK(graph.members == std::vector<std::vector<int>>{{}, {1}, {0, 3}});
  const Categories closed = close_categories(graph, "c").value();
  CHECK(closed.of(0).size() == 3);
}
