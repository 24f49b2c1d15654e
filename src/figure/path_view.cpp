// Landmarks, the present path, former ones.
#include "figure/path_view.h"

#include <algorithm>

#include "figure/controls.h"
#include "figure/representation_views.h"
#include "scene/text_width.h"

namespace planisphere {
namespace {

constexpr std::size_t most_paths = 24;
constexpr float title_size = 14;  // CSS pixels

bool begin_alike(const Matrix<float>& a, const Matrix<float>& b) {
  const std::size_t both = std::min(a.size(), b.size());
  return a.cols() == b.cols() && std::equal(a.data(), a.data() + both, b.data());
}

std::string nearest_name(const Figure& figure) {
  const auto& list = figure.dataset->representations->list;
  const int nearest = figure.frame.training.nearest;
  const bool known = nearest >= 0 && nearest < static_cast<int>(list.size());
  return known ? list[static_cast<std::size_t>(nearest)].name : "";
}

}  // namespace

void lay_out_path(Figure& figure) {
  if (!figure.error.empty()) return;
  figure.params.representation = chosen_representation(figure);
  if (figure.plots.size() < 2 || figure.frame.plots.size() < 2) return;
  figure.frame.plots[0].layout = chosen_map(figure).points;
  for (std::size_t i = 0; i < 2; ++i)
    figure.plots[i].framing = fit_framing(figure.frame.plots[i].layout, figure.arrangement.plots[i]);
}

void keep_path(Figure& figure) {
  const Matrix<float>& path = figure.frame.training.path;
  if (path.rows() < 2) return;
  std::vector<Matrix<float>>& former = figure.former_paths;
  const auto same = std::find_if(former.begin(), former.end(),
                                 [&](const Matrix<float>& other) { return begin_alike(path, other); });
  if (same != former.end()) {
    if (same->rows() < path.rows()) *same = path;
    return;
  }
  if (former.size() == most_paths) former.erase(former.begin());
  former.push_back(path);
}

void forget_paths(Figure& figure) {
  figure.former_paths.clear();
  figure.frame.training.path = {};
}

int path_column(const Figure& figure) {
  const auto& maps = figure.dataset->representations->maps;
  return 1 + 2 * static_cast<int>(&chosen_map(figure) - maps.data());
}

std::string path_title(const Figure& figure, int plot) {
  const float room = figure.arrangement.plots[static_cast<std::size_t>(plot)].width - 20;
  const std::string digits = std::to_string(figure.dataset->points()) + " digits, as it sees them";
  return shorten(plot > 0 ? digits : "near " + nearest_name(figure), title_size, room);
}

std::string path_news(const Figure& figure) {
  if (figure.spec->view != View::path || nearest_name(figure).empty()) return "";
  return " " + training_text(figure) + ". Nearest: " + nearest_name(figure) + ".";
}

}  // namespace planisphere
