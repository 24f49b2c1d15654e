// The map is made up: clusters of words whose categories overlap.
#include "bencher/move_map.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/random.h"
#include "figure/interaction.h"
#include "figure/map_view.h"
#include "figure/opening.h"
#include "figure/picks.h"
#include "figure/picture.h"

namespace planisphere {
namespace {

constexpr int clusters = 80, categories = 1000;

const FigureSpec& map_spec() {
  static const FigureSpec spec = {.name = "map",
                                  .title = "Map",
                                  .summary = "Made-up words.",
                                  .dataset = "map",
                                  .view = View::map,
                                  .baked = "tsne",
                                  .map = {.picker = true, .search = true, .names = true}};
  return spec;
}

std::string make_word(Random& random) {
  std::string word;
  for (int length = 3 + random.below(9); length > 0; --length)
    word += static_cast<char>('a' + random.below(26));
  return word;
}

// Category c has the points of a random tenth of the clusters.
Categories make_categories(const std::vector<int>& cluster_of, Random& random) {
  Categories made;
  made.begin = {0};
  for (int c = 0; c < categories; ++c) {
    made.names.push_back(make_word(random));
    std::vector<bool> has(clusters);
    for (int k = 0; k < clusters; ++k) has[static_cast<std::size_t>(k)] = random.below(10) == 0;
    for (std::size_t i = 0; i < cluster_of.size(); ++i) {
      if (has[static_cast<std::size_t>(cluster_of[i])]) made.members.push_back(static_cast<int>(i));
    }
    made.begin.push_back(made.members.size());
  }
  return made;
}

DatasetPointer make_words(int points) {
  auto words = std::make_shared<Dataset>();
  Random random(3);
  Matrix<float> centers(clusters, 2), layout(points, 2);
  for (float& y : centers.flat()) y = 40 * random.normal();
  words->columns = {{"label", {}}};
  std::vector<int> cluster_of;
  for (int i = 0; i < points; ++i) {
    const int cluster = random.below(clusters);
    cluster_of.push_back(cluster);
    for (int axis = 0; axis < 2; ++axis) layout(i, axis) = centers(cluster, axis) + 6 * random.normal();
    words->columns[0].values.push_back(make_word(random));
  }
  words->vectors = layout;
  words->layouts = {{"tsne", layout}};
  words->categories = make_categories(cluster_of, random);
  return words;
}

std::string describe(const char* kind, int points, std::vector<double> frames_ms) {
  std::sort(frames_ms.begin(), frames_ms.end());
  nlohmann::ordered_json line = {{"method", kind},
                                 {"dims", 2},
                                 {"n", points},
                                 {"frame_ms", frames_ms[frames_ms.size() / 2]},
                                 {"slow_frame_ms", frames_ms[frames_ms.size() * 95 / 100]},
                                 {"longest_frame_ms", frames_ms.back()}};
  return line.dump();
}

// Of the processor, or of the clock where the system does not count those.
double spent_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  if (now.tv_sec == 0 && now.tv_nsec == 0) clock_gettime(CLOCK_MONOTONIC, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

struct Reader {
  Figure figure;
  double now_ms = 1000;
  Drag drag;

  // One frame after the reader did something: milliseconds.
  double frame(const std::function<void()>& act) {
    const double start_ms = spent_ms();
    act();
    now_ms += 16;
    update_figure(figure, now_ms);
    const std::size_t marks = build_draw_lists(figure)[0].points.size() + build_texts(figure).size();
    return marks > 0 ? spent_ms() - start_ms : 0;
  }

  std::vector<double> frames(int count, const std::function<void(int)>& act) {
    std::vector<double> frames_ms;
    for (int i = 0; i < count; ++i) frames_ms.push_back(frame([&] { act(i); }));
    return frames_ms;
  }

  Vec2 around_the_middle(int i) const {
    const Vec2 middle = middle_of(figure.arrangement.plots[0]);
    const float angle = 0.1f * static_cast<float>(i);
    return {middle.x + 90 * std::cos(angle), middle.y + 90 * std::sin(angle)};
  }
};

}  // namespace

Result<std::string> move_map(const MapOrder& order) {
  Reader reader{open_figure(map_spec(), ""), 1000, {}};
  Figure& figure = reader.figure;
  give_dataset(figure, make_words(order.points));
  if (!figure.error.empty()) return Error{figure.error};
  resize_figure(figure, 1600, 1000);
  const auto hand = [&](PointerKind kind, int i) {
    point_at(figure, reader.drag, {kind, PointerType::mouse, reader.around_the_middle(i)});
  };
  const auto recolor = [&](int i) {
    if (i % 6 == 0) figure.view.picks = no_picks;
    pick(figure, i % categories);
  };
  std::string lines = describe("map: first", order.points, reader.frames(1, [](int) {}));
  const auto measure = [&](const char* kind, const std::function<void(int)>& act) {
    lines += "\n" + describe(kind, order.points, reader.frames(order.frames, act));
  };
  measure("map: point", [&](int i) { hand(PointerKind::move, i); });
  measure("map: colour", recolor);
  hand(PointerKind::down, 0);
  measure("map: drag", [&](int i) { hand(PointerKind::move, i); });
  hand(PointerKind::up, 0);
  measure("map: zoom",
          [&](int i) { turn_wheel(figure, reader.around_the_middle(i), i % 100 < 50 ? -80 : 80); });
  measure("map: fly", [&](int i) {
    if (i % 50 == 0) fly_to(figure, (i * 977) % order.points);
  });
  return lines;
}

}  // namespace planisphere
