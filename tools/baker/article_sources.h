// Where articles come from: FOLDOC, Debian's packages, Wikipedia's dumps, tables.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "baker/text_sources.h"
#include "base/result.h"
#include "data/article.h"

namespace planisphere {

/// Articles without their texts, which went elsewhere.
struct ArticleSet {
  std::string name;               // of the bundle
  std::vector<Article> articles;  // text empty; the first category is the top-level one
  std::map<std::string, std::vector<std::string>> parents;  // of categories, where the source has them
  std::string url;  // for all articles, see data/point_url.h; "": each has its own
};

/// Is handed each article's text while it is read.
using TakeText = std::function<void(const Article&)>;

/// FOLDOC: entries with their subjects.
Result<ArticleSet> read_foldoc_articles(const TextSources& sources, const TakeText& take);
/// Packages: section and tags are the categories, a tag's facet is its parent.
Result<ArticleSet> read_package_articles(const TextSources& sources, const TakeText& take);
/// A dump's first `limit` articles (0: all) that are no redirects and no lists of meanings. Categories that
/// are about the page and not its subject are left out; those of the dump's category pages are their parents.
Result<ArticleSet> read_wikipedia_articles(const std::string& dump, int limit, const TakeText& take);
/// A table with columns title, text, url, categories; TSV, or CSV where the name says so; gzipped or not.
Result<ArticleSet> read_table_articles(const std::string& path, const TakeText& take);

}  // namespace planisphere
