// Read, train paragraph vectors, lay out, write.
#include "baker/bake_articles.h"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <utility>

#include "baker/article_quality.h"
#include "baker/baked_bundles.h"
#include "baker/category_builder.h"
#include "baker/document_vectors.h"
#include "baker/package_summaries.h"
#include "baker/tfidf.h"
#include "baker/train_text.h"
#include "data/text/words.h"

namespace planisphere {

namespace {

constexpr int least_count = 3, most_words = 60000, least_members = 5;

/// The title is part of the text.
TakeText fill(CorpusBuilder& builder, int words) {
  return [&builder, words](const Article& article) {
    int left = words > 0 ? words : static_cast<int>(article.text.size()) + 1000;
    const std::string text = article.title + ".\n\n" + article.text;
    for (const std::string_view sentence : split_sentences(text)) {
      for (const std::string& word : split_words(fold_case(sentence))) {
        if (left-- > 0) builder.add_word(word);
      }
      builder.end_sentence();
    }
    builder.end_document();
  };
}

CategoryGraph find_categories(const ArticleSet& set) {
  CategoryTree tree;
  std::map<std::string, int> number_of;
  const auto number = [&](const std::string& name) {
    const auto [entry, is_new] = number_of.try_emplace(name, static_cast<int>(tree.names.size()));
    if (is_new) {
      tree.names.push_back(name);
      tree.parents.emplace_back();
    }
    return entry->second;
  };
  std::vector<std::vector<int>> of_point;
  for (const Article& article : set.articles) {
    of_point.emplace_back();
    for (const std::string& name : article.categories) of_point.back().push_back(number(name));
  }
  for (const auto& [name, above] : set.parents) {
    const int child = number(name);
    for (const std::string& parent : above) {
      const int up = number(parent);
      if (up != child) tree.parents[static_cast<std::size_t>(child)].push_back(up);
    }
  }
  return build_category_graph(tree, of_point, least_members);
}

MapBundle describe(const ArticleSet& set) {
  MapBundle bundle;
  bundle.name = set.name;
  bundle.url = set.url;
  bundle.columns = {{"title", {}}};
  for (const Article& article : set.articles) bundle.columns[0].values.push_back(article.title);
  if (set.url.empty()) {
    bundle.columns.push_back({"url", {}});
    for (const Article& article : set.articles) bundle.columns.back().values.push_back(article.url);
  }
  bundle.categories = find_categories(set);
  return bundle;
}

Status finish_set(const ArticlesOptions& options, const ArticleSet& set, Corpus text) {
  const Corpus corpus = keep_commonest(text, least_count, most_words);
  text = {};
  std::cout << set.name << ": " << corpus.documents() << " articles, " << corpus.vocabulary() << " words, "
            << corpus.tokens.size() << " tokens" << std::endl;
  const Result<TextVectorState> state = train_text_vectors(corpus, options.training, options.checkpoint);
  if (!state.ok()) return Error{state.error()};
  print_article_quality("paragraph vectors", set.articles, unit_rows(state.value().documents));
  const Matrix<float> unit = join_document_vectors(corpus, state.value());
  print_article_quality("paragraph vectors joined with words", set.articles, unit);
  if (options.evaluate) {
    const Matrix<float> baseline = find_tfidf_vectors(corpus, options.training.dimensions);
    print_article_quality("TF-IDF and truncated SVD", set.articles, unit_rows(baseline));
    return Done{};
  }
  MapBundle bundle = describe(set);
  lay_out(unit, options.map, bundle);
  return write_named_map(bundle, options.map.with_tensor, options.out + "/" + bundle.name);
}

Status bake_set(const ArticlesOptions& options,
                const std::function<Result<ArticleSet>(const TakeText&)>& read) {
  CorpusBuilder builder;
  const Result<ArticleSet> set = read(fill(builder, options.words));
  if (!set.ok()) return Error{set.error()};
  return finish_set(options, set.value(), builder.finish());
}

Status copy_articles(const ArticlesOptions& options) {
  for (const char* name : {"/articles-foldoc", "/articles-packages"}) {
    Status status = copy_baked_bundle(options.assets + name, options.out + name);
    if (!status.ok()) return status;
  }
  return add_package_summaries(options.sources, options.out + "/articles-packages");
}

}  // namespace

Status bake_articles(const ArticlesOptions& options) {
  if (!options.wikipedia.empty()) {
    return bake_set(options, [&](const TakeText& take) {
      return read_wikipedia_articles(options.wikipedia, options.limit, take);
    });
  }
  if (!options.table.empty())
    return bake_set(options, [&](const TakeText& take) { return read_table_articles(options.table, take); });
  if (!options.train && !options.evaluate) return copy_articles(options);
  Status status =
      bake_set(options, [&](const TakeText& take) { return read_foldoc_articles(options.sources, take); });
  if (!status.ok()) return status;
  return bake_set(options,
                  [&](const TakeText& take) { return read_package_articles(options.sources, take); });
}

}  // namespace planisphere
