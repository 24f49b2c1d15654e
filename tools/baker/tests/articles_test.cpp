// Articles: the baseline against its slow twin, neighbours by category, sources.
#include <doctest/doctest.h>

#include <cmath>

#include "baker/article_quality.h"
#include "baker/article_sources.h"
#include "baker/document_vectors.h"
#include "baker/tfidf.h"
#include "base/random.h"
#include "data/files.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

Corpus random_corpus(int documents) {
  Random random(3);
  CorpusBuilder builder;
  for (int i = 0; i < documents; ++i) {
    for (int w = 0; w < 30; ++w)
      builder.add_word("w" + std::to_string(random.below(3) * random.below(20) + i % 5));
    builder.end_document();
  }
  return builder.finish();
}

/// Inner products of two documents' weighted counts, by the formula.
double slow_product(const Corpus& corpus, int a, int b) {
  const auto n = static_cast<double>(corpus.documents());
  double squares[2] = {}, product = 0;
  for (int word = 0; word < corpus.vocabulary(); ++word) {
    double counts[2] = {}, with = 0;
    for (int d = 0; d < corpus.documents(); ++d) {
      double count = 0;
      for (std::size_t t = corpus.begin[std::size_t(d)]; t < corpus.begin[std::size_t(d) + 1]; ++t)
        count += corpus.tokens[t] == word ? 1 : 0;
      with += count > 0 ? 1 : 0;
      if (d == a) counts[0] = count;
      if (d == b) counts[1] = count;
    }
    double weights[2] = {};
    for (int i = 0; i < 2; ++i) {
      if (counts[i] > 0) weights[i] = (1 + std::log(counts[i])) * std::log(n / with);
      squares[i] += weights[i] * weights[i];
    }
    product += weights[0] * weights[1];
  }
  return product / std::sqrt(squares[0] * squares[1]);
}

}  // namespace

TEST_CASE("with as many dimensions as words, the baseline keeps all angles between weighted counts") {
  const Corpus corpus = random_corpus(600);
  const Matrix<float> vectors = find_tfidf_vectors(corpus, corpus.vocabulary());
  for (const auto& [a, b] : {std::pair{0, 1}, std::pair{0, 5}, std::pair{17, 402}, std::pair{30, 30}}) {
    double product = 0;
    for (int j = 0; j < vectors.cols(); ++j) product += double(vectors(a, j)) * double(vectors(b, j));
    CHECK(product == doctest::Approx(slow_product(corpus, a, b)).epsilon(1e-3));
  }
}

TEST_CASE("joined vectors have length 1 and the width of what they were joined from") {
  const Corpus corpus = random_corpus(60);
  TextVectorOptions options;
  options.dimensions = 16;
  options.epochs = 2;
  options.documents = DocumentModel::bag;
  TextVectors vectors(corpus, options);
  vectors.run_to(vectors.rounds());
  const Matrix<float> joined = join_document_vectors(corpus, vectors.state());
  REQUIRE(joined.rows() == 60);
  REQUIRE(joined.cols() == 16);
  for (int i = 0; i < 60; ++i) {
    double squares = 0;
    for (int j = 0; j < 16; ++j) squares += double(joined(i, j)) * double(joined(i, j));
    CHECK(squares == doctest::Approx(1));
  }
}

TEST_CASE("articles among their like score one, and those without a category do not count") {
  std::vector<Article> articles(66);
  Matrix<float> unit(66, 8);
  for (int i = 0; i < 66; ++i) {
    if (i < 60) articles[static_cast<std::size_t>(i)].categories = {i % 2 == 0 ? "even" : "odd", "further"};
    unit(i, i % 2) = 1;
  }
  const ArticleQuality quality = measure_article_quality(articles, unit);
  CHECK(quality.articles == 60);
  CHECK(quality.found == doctest::Approx(1));
  CHECK(quality.chance == doctest::Approx(29.0 / 59));
}

TEST_CASE("a dump gives its articles, without redirects, lists of meanings and categories about pages") {
  const auto page = [](const char* title, const char* space, const char* text) {
    return std::string("<page><title>") + title + "</title><ns>" + space + "</ns><id>1</id><revision><text>" +
           text + "</text></revision></page>";
  };
  const ScratchFolder folder;
  const std::string path = folder.write(
      "articles.xml", "<mediawiki><siteinfo><base>https://a.org/wiki/Main</base></siteinfo>" +
                          page("Sun", "0", "A star.\n[[Category:Stars]]\n[[Category:Articles with links]]") +
                          page("Sun (disambiguation)", "0", "Many.") + page("Talk:Sun", "1", "Talk") +
                          page("Category:Stars", "14", "[[Category:Sky]]") + page("Moon", "0", "A rock.") +
                          "</mediawiki>");
  std::vector<std::string> texts;
  const auto set =
      read_wikipedia_articles(path, 0, [&](const Article& article) { texts.push_back(article.text); });
  const auto first = read_wikipedia_articles(path, 1, [](const Article&) {});
  REQUIRE(set.ok());
  CHECK(texts == std::vector<std::string>{"A star.", "A rock."});
  CHECK(set.value().articles[0].categories == std::vector<std::string>{"Stars"});
  CHECK(set.value().articles[0].url == "https://a.org/wiki/Sun");
  CHECK(set.value().parents.at("Stars") == std::vector<std::string>{"Sky"});
  CHECK(first.value().articles.size() == 1);
}

TEST_CASE("a table gives its articles by the columns' names") {
  const ScratchFolder folder;
  const std::string path = folder.write("articles.csv", "text,title\n\"A, b\",One\n");
  std::string text;
  const auto set = read_table_articles(path, [&](const Article& article) { text = article.text; });
  REQUIRE(set.ok());
  CHECK(text == "A, b");
  CHECK(set.value().articles[0].title == "One");
}
