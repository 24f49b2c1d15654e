// Maps of made-up words, as large as one likes: clusters on a plane, names in three scripts, categories of
// categories.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/random.h"
#include "figure/figure.h"
#include "figure/interaction.h"
#include "figure/opening.h"

namespace planisphere {

inline FigureSpec map_spec() {
  return {.name = "words",
          .title = "Made-up words",
          .summary = "Words that do not exist.",
          .dataset = "made-up",
          .view = View::map,
          .baked = "tsne",
          .map = {.things = "words", .picker = true, .search = true, .names = true}};
}

inline std::string made_up_word(Random& random) {
  static const char* const syllables[] = {"ka", "lo", "mé", "тру", "ση",  "ber",
                                          "nå", "zi", "ω",  "щи",  "fen", "o"};
  std::string word;
  for (int i = 1 + random.below(3); i >= 0; --i) word += syllables[random.below(12)];
  return word;
}

/// Category 0 holds all points, "c.k" those of cluster k, "even" every second one, "none" none. Each cluster
/// lies close together on the map and in five dimensions.
inline std::shared_ptr<Dataset> made_up_words(int points = 300, int clusters = 6) {
  auto dataset = std::make_shared<Dataset>();
  dataset->name = "made-up";
  dataset->vectors = Matrix<float>(points, 5);
  dataset->layouts = {{"tsne", Matrix<float>(points, 2)}};
  dataset->columns = {{"label", {}}, {"url", {}}};
  Random random(11);
  Matrix<float> centers(clusters, 2);
  for (float& y : centers.flat()) y = 20 * random.normal();
  std::vector<std::vector<int>> members(static_cast<std::size_t>(clusters) + 3);
  for (int i = 0; i < points; ++i) {
    const int cluster = random.below(clusters);
    for (int axis = 0; axis < 2; ++axis)
      dataset->layouts[0].points(i, axis) = centers(cluster, axis) + 2 * random.normal();
    for (int j = 0; j < 5; ++j)
      dataset->vectors(i, j) =
          random.normal() + (j == cluster % 5 ? 9.0f * static_cast<float>(1 + cluster / 5) : 0.0f);
    dataset->columns[0].values.push_back(made_up_word(random) + std::to_string(i));
    dataset->columns[1].values.push_back("https://words.example/" + std::to_string(i));
    members[0].push_back(i);
    members[static_cast<std::size_t>(cluster) + 1].push_back(i);
    if (i % 2 == 0) members[static_cast<std::size_t>(clusters) + 1].push_back(i);
  }
  Categories& categories = dataset->categories;
  categories.names = {"everything & all, “so to say”"};
  for (int k = 0; k < clusters; ++k) categories.names.push_back("c." + std::to_string(k));
  categories.names.insert(categories.names.end(), {"even", "none"});
  categories.begin = {0};
  for (const std::vector<int>& some : members) {
    categories.members.insert(categories.members.end(), some.begin(), some.end());
    categories.begin.push_back(categories.members.size());
  }
  return dataset;
}

struct MapFigure {
  FigureSpec spec;
  Figure figure;
  double now_ms = 1000;

  explicit MapFigure(std::string_view state = "", FigureSpec authored = map_spec(),
                     DatasetPointer data = made_up_words(), float width = 900, float height = 700)
      : spec(std::move(authored)), figure(open_figure(spec, state)) {
    give_dataset(figure, std::move(data));
    resize_figure(figure, width, height);
    turn();
  }
  MapFigure(const MapFigure&) = delete;
  MapFigure& operator=(const MapFigure&) = delete;

  Changes turn(double elapsed_ms = 16) {
    now_ms += elapsed_ms;
    return update_figure(figure, now_ms);
  }
  /// Frames until nothing is under way.
  void rest() {
    while (turn().animating) {
    }
  }
  void hover(Vec2 at) {
    Drag drag;
    point_at(figure, drag, {PointerKind::move, PointerType::mouse, at});
    turn();
  }
  Vec2 place(int point) const { return figure.plots[0].screen.positions[static_cast<std::size_t>(point)]; }
};

}  // namespace planisphere
