// Texts go to whoever wants them, article by article, and are not kept.
#include "baker/article_sources.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <utility>

#include "data/text/gunzip.h"
#include "data/text/mediawiki.h"
#include "data/text/wikitext.h"
#include "data/text_tables.h"

namespace planisphere {

namespace {

std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

void add_article(Article article, ArticleSet& set, const TakeText& take) {
  take(article);
  article.text = {};
  article.title = on_one_line(std::move(article.title));
  set.articles.push_back(std::move(article));
}

/// About the page, not about what it is on.
bool is_maintenance(std::string_view category) {
  constexpr std::array<std::string_view, 14> beginnings = {
      "Articles ",         "All ",          "Wikipedia ",        "Pages ",   "Use ",           "CS1 ",
      "Webarchive ",       "Good articles", "Featured articles", "Commons ", "Disambiguation", "Redirects",
      "Short description", "Engvar"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return category.starts_with(beginning); });
}

/// Lists of meanings say so by a template.
bool is_list_of_meanings(const WikiPage& page) {
  for (const char* mark :
       {"{{disambig", "{{Disambig", "{{dab}}", "{{hndis", "{{Hndis", "{{geodis", "{{surname"}) {
    if (page.wikitext.find(mark) != std::string::npos) return true;
  }
  return page.title.ends_with("(disambiguation)");
}

}  // namespace

Result<ArticleSet> read_foldoc_articles(const TextSources& sources, const TakeText& take) {
  Result<std::vector<Article>> entries = read_dictionary(sources, "foldoc");
  if (!entries.ok()) return Error{entries.error()};
  ArticleSet set;
  set.name = "articles-foldoc";
  set.url = "https://foldoc.org/{title}";
  for (Article& entry : entries.value()) {
    const bool about_itself = entry.categories == std::vector<std::string>{"introduction"};
    if (!about_itself) add_article(std::move(entry), set, take);
  }
  return set;
}

Result<ArticleSet> read_package_articles(const TextSources& sources, const TakeText& take) {
  Result<std::vector<DebianPackage>> packages = read_described_packages(sources);
  if (!packages.ok()) return Error{packages.error()};
  ArticleSet set;
  set.name = "articles-packages";
  set.url = "https://packages.debian.org/{title}";
  for (DebianPackage& package : packages.value()) {
    Article article{package.name, package.summary + "\n\n" + package.description, "", {}};
    if (!package.section.empty()) article.categories.push_back(package.section);
    for (const std::string& tag : package.tags) {
      const std::size_t facet = tag.find("::");
      if (facet != std::string::npos) set.parents[tag] = {tag.substr(0, facet)};
      article.categories.push_back(tag);
    }
    add_article(std::move(article), set, take);
  }
  return set;
}

Result<ArticleSet> read_wikipedia_articles(const std::string& dump, int limit, const TakeText& take) {
  ArticleSet set;
  set.name = "articles-wikipedia";
  const auto take_page = [&](const WikiSite& site, WikiPage&& page) {
    if (page.redirect || (page.space != 0 && page.space != 14)) return true;
    const auto category_space = site.namespaces.find(14);
    const std::string category =
        category_space == site.namespaces.end() ? "Category" : category_space->second;
    if (page.space == 0 && is_list_of_meanings(page)) return true;
    PlainPage plain = read_wikitext(page.wikitext, category);
    std::erase_if(plain.categories, is_maintenance);
    if (page.space == 14) {
      set.parents[page.title.substr(page.title.find(':') + 1)] = std::move(plain.categories);
      return true;
    }
    add_article({page.title, std::move(plain.text), find_page_url(site, page), std::move(plain.categories)},
                set, take);
    if (set.articles.size() % 10000 == 0)
      std::cout << "  " << set.articles.size() << " articles" << std::endl;
    return limit == 0 || static_cast<int>(set.articles.size()) < limit;
  };
  if (Status status = read_mediawiki(dump, take_page); !status.ok()) return Error{status.error()};
  if (set.articles.empty()) return Error{dump + ": expected articles, found none."};
  return set;
}

Result<ArticleSet> read_table_articles(const std::string& path, const TakeText& take) {
  const Result<std::vector<std::byte>> content = read_gzipped_file(path);
  if (!content.ok()) return Error{content.error()};
  const std::string_view text(reinterpret_cast<const char*>(content.value().data()), content.value().size());
  const bool commas = path.find(".csv") != std::string::npos;
  const Result<TextTable> table = commas ? read_csv(text, path) : read_tsv(text, path);
  if (!table.ok()) return Error{table.error()};
  Result<std::vector<Article>> articles = read_articles(table.value(), path);
  if (!articles.ok()) return Error{articles.error()};
  ArticleSet set;
  set.name = "articles-table";
  for (Article& article : articles.value()) add_article(std::move(article), set, take);
  return set;
}

}  // namespace planisphere
