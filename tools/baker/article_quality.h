// Whether articles lie among their like.
#pragma once

#include <string>
#include <vector>

#include "base/matrix.h"
#include "data/article.h"

namespace planisphere {

struct ArticleQuality {
  double found = 0;   // mean share of an article's 10 nearest neighbours whose top-level category is its own
  double chance = 0;  // the same for neighbours drawn by chance
  int articles = 0;   // with a category
};

/// Neighbours are those at the smallest angle: rows have length 1. Articles without a category neither ask
/// nor answer.
ArticleQuality measure_article_quality(const std::vector<Article>& articles, MatrixView<const float> unit);

void print_article_quality(const std::string& what, const std::vector<Article>& articles,
                           MatrixView<const float> unit);

}  // namespace planisphere
