// Only articles with a category take part, so neighbours are sought among those.
#include "baker/article_quality.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <map>

#include "dr/neighbours.h"

namespace planisphere {

ArticleQuality measure_article_quality(const std::vector<Article>& articles, MatrixView<const float> unit) {
  std::vector<int> chosen;
  std::map<std::string, int> sizes;
  for (int i = 0; i < unit.rows; ++i) {
    const Article& article = articles[static_cast<std::size_t>(i)];
    if (article.categories.empty()) continue;
    chosen.push_back(i);
    ++sizes[article.categories[0]];
  }
  ArticleQuality quality{.articles = static_cast<int>(chosen.size())};
  if (chosen.size() < 2) return quality;
  Matrix<float> rows(quality.articles, unit.cols);
  for (int r = 0; r < rows.rows(); ++r)
    std::copy_n(unit.row(chosen[static_cast<std::size_t>(r)]), unit.cols, rows.row(r));
  const auto category_of = [&](int r) -> const std::string& {
    return articles[static_cast<std::size_t>(chosen[static_cast<std::size_t>(r)])].categories[0];
  };
  const Neighbours neighbours = find_neighbours(rows, 10);
  const double others = quality.articles - 1;
  for (int r = 0; r < rows.rows(); ++r) {
    for (int k = 0; k < neighbours.count(); ++k) {
      const bool same = category_of(neighbours.index(r, k)) == category_of(r);
      quality.found += same ? 1.0 / neighbours.count() / rows.rows() : 0;
    }
    quality.chance += (sizes[category_of(r)] - 1) / others / rows.rows();
  }
  return quality;
}

void print_article_quality(const std::string& what, const std::vector<Article>& articles,
                           MatrixView<const float> unit) {
  const ArticleQuality quality = measure_article_quality(articles, unit);
  std::cout << "Neighbours of " << quality.articles << " articles with their top-level category, " << what
            << ": " << std::fixed << std::setprecision(4) << quality.found << ", by chance " << quality.chance
            << std::endl;
}

}  // namespace planisphere
