// Word and paragraph vectors: the formula's derivative, the same bits however it is run, and sense.
#include "learn/text/text_vectors.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/text/negative_sampling.h"

using namespace planisphere;

namespace {

constexpr int d = 16;

/// The formula as it stands in the paper, in double.
double slow_loss(const std::vector<float>& hidden, const Matrix<float>& rows) {
  double loss = 0;
  for (int k = 0; k < rows.rows(); ++k) {
    double score = 0;
    for (int j = 0; j < d; ++j) score += double(hidden[static_cast<std::size_t>(j)]) * double(rows(k, j));
    loss += std::log1p(std::exp(k == 0 ? -score : score));
  }
  return loss;
}

/// Sentences that stay with one of four topics of 15 words, and a few words common to all.
Corpus planted_corpus(int documents) {
  Random random(5);
  CorpusBuilder builder;
  for (int i = 0; i < documents; ++i) {
    for (int sentence = 0; sentence < 3; ++sentence) {
      for (int w = 0; w < 9; ++w) {
        const bool common = random.below(4) == 0;
        const int word = random.below(common ? 5 : 15);
        builder.add_word((common ? "common" : "topic" + std::to_string(i % 4) + "word") +
                         std::to_string(word));
      }
      builder.end_sentence();
    }
    builder.end_document();
  }
  return keep_commonest(builder.finish(), 1, 1000);
}

TextVectorOptions small_options(DocumentModel documents) {
  TextVectorOptions options;
  options.dimensions = d;
  options.epochs = 3;
  options.subsample = 1e-2;
  options.documents = documents;
  return options;
}

bool same(const TextVectorState& a, const TextVectorState& b) {
  return a.round == b.round && a.words == b.words && a.outputs == b.outputs && a.documents == b.documents;
}

double cosine(const float* a, const float* b) {
  double ab = 0, aa = 0, bb = 0;
  for (int j = 0; j < d; ++j) {
    ab += double(a[j]) * double(b[j]);
    aa += double(a[j]) * double(a[j]);
    bb += double(b[j]) * double(b[j]);
  }
  return ab / std::sqrt(aa * bb);
}

constexpr DocumentModel models[] = {DocumentModel::none, DocumentModel::bag, DocumentModel::memory};

}  // namespace

TEST_CASE("a sampling step follows the derivative of the formula, by finite differences") {
  Random random(1);
  for (const int count : {1, 2, 6, 20}) {
    std::vector<float> hidden(d), change(d);
    Matrix<float> rows(count, d);
    for (float& x : hidden) x = random.normal();
    for (float& x : rows.flat()) x = random.normal() / 2;
    Matrix<float> moved = rows;
    std::vector<float*> places;
    for (int k = 0; k < count; ++k) places.push_back(moved.row(k));
    const float rate = 0.5f;
    const float loss = take_sampling_step(hidden.data(), places, d, rate, change.data());
    CHECK(loss == doctest::Approx(slow_loss(hidden, rows)).epsilon(1e-5));
    const float h = 1e-2f;
    for (std::size_t j = 0; j < d; ++j) {
      std::vector<float> more = hidden, less = hidden;
      more[j] += h;
      less[j] -= h;
      const double slope = (slow_loss(more, rows) - slow_loss(less, rows)) / (2 * double(h));
      CHECK(double(change[j]) == doctest::Approx(-double(rate) * slope).epsilon(1e-3).scale(0.1));
    }
    for (int k = 0; k < count; ++k) {
      Matrix<float> more = rows, less = rows;
      more(k, 3) += h;
      less(k, 3) -= h;
      const double slope = (slow_loss(hidden, more) - slow_loss(hidden, less)) / (2 * double(h));
      CHECK(double(moved(k, 3) - rows(k, 3)) ==
            doctest::Approx(-double(rate) * slope).epsilon(1e-3).scale(0.1));
    }
  }
}

TEST_CASE("training in parts changes no bit") {
  const Corpus corpus = planted_corpus(6000);
  for (const DocumentModel model : models) {
    TextVectors straight(corpus, small_options(model)), parted(corpus, small_options(model)),
        revived(corpus, small_options(model));
    REQUIRE(straight.rounds() > 4);
    straight.run_to(5);
    parted.run_to(2);
    revived.set_state(parted.state());
    revived.run_to(5);
    CHECK(same(straight.state(), revived.state()));
  }
}

TEST_CASE("one thread gives the bits of many") {
  const Corpus corpus = planted_corpus(3000);
  for (const DocumentModel model : models) {
    TextVectors many(corpus, small_options(model)), one(corpus, small_options(model));
    set_thread_count(4);
    many.run_to(2);
    set_thread_count(1);
    one.run_to(2);
    set_thread_count(0);
    CHECK(same(many.state(), one.state()));
  }
}

TEST_CASE("words of a topic come to lie together") {
  const Corpus corpus = planted_corpus(3000);
  TextVectorOptions options = small_options(DocumentModel::none);
  options.epochs = 30;
  TextVectors vectors(corpus, options);
  vectors.run_to(vectors.rounds());
  double within = 0, between = 0;
  for (int a = 0; a < corpus.vocabulary(); ++a) {
    for (int b = 0; b < a; ++b) {
      const std::string &left = corpus.words[std::size_t(a)], &right = corpus.words[std::size_t(b)];
      if (left[0] != 't' || right[0] != 't') continue;
      const double angle = cosine(vectors.state().words.row(a), vectors.state().words.row(b));
      (left[5] == right[5] ? within : between) += angle / (left[5] == right[5] ? 4 * 105 : 6 * 225);
    }
  }
  CHECK(within > 0.6);
  CHECK(within > between + 0.4);
}

TEST_CASE("documents lie nearest to documents of their topic, by either model") {
  const Corpus corpus = planted_corpus(400);
  for (const DocumentModel model : {DocumentModel::bag, DocumentModel::memory}) {
    TextVectorOptions options = small_options(model);
    options.epochs = model == DocumentModel::bag ? 60 : 300;
    options.window = 2;
    options.subsample = 0;
    options.learning_rate = 0.1f;
    options.skip_gram = model == DocumentModel::bag;
    TextVectors vectors(corpus, options);
    vectors.run_to(vectors.rounds());
    const Matrix<float>& rows = vectors.state().documents;
    int right = 0;
    for (int i = 0; i < 400; ++i) {
      int nearest = i == 0 ? 1 : 0;
      for (int j = 0; j < 400; ++j) {
        if (j != i && cosine(rows.row(i), rows.row(j)) > cosine(rows.row(i), rows.row(nearest))) nearest = j;
      }
      right += nearest % 4 == i % 4 ? 1 : 0;
    }
    CAPTURE(static_cast<int>(model));
    CHECK(right > 340);
  }
}
