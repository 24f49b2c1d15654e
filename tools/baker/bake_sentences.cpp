// Read, keep what is short, hold some out, learn from the rest, lay out what was held out.
#include "baker/bake_sentences.h"

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <utility>

#include "baker/progress_bar.h"
#include "baker/sentence_map.h"
#include "baker/sentence_pairs.h"
#include "baker/sentence_quality.h"
#include "baker/translator_checkpoint.h"
#include "data/files.h"

namespace planisphere {

namespace {

constexpr std::size_t least_words = 3, most_scored = 1000;

struct Sentences {
  std::vector<SentencePair> learned, held_out;
};

bool is_short(const SentencePair& pair, int most_tokens) {
  const std::size_t source = read_tokens(pair.source).size(), target = read_tokens(pair.target).size();
  const auto most = static_cast<std::size_t>(most_tokens);
  return source <= most && target > 0 && target <= most * 4 / 3 &&
         read_words(pair.source).size() >= least_words;
}

Result<Sentences> read_sentences(const SentencesOptions& options) {
  auto pairs = options.pairs.empty() ? read_debian_pairs(options.sources) : read_table_pairs(options.pairs);
  if (!pairs.ok()) return Error{pairs.error()};
  const std::size_t all = pairs.value().size();
  Sentences sentences;
  for (SentencePair& pair : pairs.value()) {
    if (is_short(pair, options.most_tokens))
      (is_held_out(pair) ? sentences.held_out : sentences.learned).push_back(std::move(pair));
  }
  std::cout << all << " pairs of sentences, of which short: " << sentences.learned.size()
            << " to learn from, " << sentences.held_out.size() << " held out" << std::endl;
  if (sentences.learned.size() < 100 || sentences.held_out.size() < 20)
    return Error{"Expected some thousand short pairs of sentences to learn from, found " +
                 std::to_string(sentences.learned.size()) + "."};
  return sentences;
}

/// Goes on where it was interrupted, if there is something to go on from.
Status finish(TranslatorTrainer& trainer, const std::string& checkpoint) {
  if (file_exists(checkpoint)) {
    const Status status = read_checkpoint(checkpoint, trainer);
    std::cout << (status.ok() ? "Going on from minibatch " + std::to_string(trainer.step())
                              : status.error() + " Training begins anew.")
              << std::endl;
  }
  const int stride = std::max(trainer.steps() / 20, 1);
  while (trainer.step() < trainer.steps()) {
    if (!trainer.run_to(std::min((trainer.step() / stride + 1) * stride, trainer.steps())))
      return Error{"The training has diverged: expected a smaller --rate."};
    std::cout << "  minibatch " << trainer.step() << " of " << trainer.steps() << ": " << std::fixed
              << std::setprecision(3) << trainer.recent_loss() << " nats a word" << std::endl;
    if (checkpoint.empty()) continue;
    if (Status status = write_checkpoint(trainer, checkpoint); !status.ok()) return status;
  }
  return Done{};
}

Result<TrainedTranslator> train(const SentencesOptions& options, const std::vector<SentencePair>& pairs) {
  std::vector<std::vector<std::string>> sources, targets;
  for (const SentencePair& pair : pairs) {
    sources.push_back(read_tokens(pair.source));
    targets.push_back(read_tokens(pair.target));
  }
  const Vocabulary source = Vocabulary::of(sources, options.vocabulary),
                   target = Vocabulary::of(targets, options.vocabulary);
  std::vector<NumberedPair> numbered;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    numbered.push_back({source.number(sources[i]), target.number(targets[i])});
  TranslatorOptions translator = options.translator;
  translator.source_words = source.size();
  translator.target_words = target.size();
  TranslatorTrainer trainer(numbered, translator, options.training);
  std::cout << count_parameters(translator) << " weights, " << trainer.steps_per_epoch()
            << " minibatches in an epoch" << std::endl;
  if (Status status = finish(trainer, options.checkpoint); !status.ok()) return Error{status.error()};
  return TrainedTranslator{trainer.translator(), source, target};
}

/// Trained weights go through their file, so that what is measured is what others get.
Result<TrainedTranslator> get_translator(const SentencesOptions& options, const Sentences& sentences) {
  if (!options.pairs.empty()) return train(options, sentences.learned);
  if (options.train) {
    const auto trained = train(options, sentences.learned);
    if (!trained.ok()) return trained;
    if (Status status = write_translator(trained.value(), options.weights); !status.ok())
      return Error{status.error()};
  }
  return read_translator(options.weights);
}

std::vector<SentencePair> first_of(const std::vector<SentencePair>& pairs, std::size_t count) {
  return {pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(std::min(count, pairs.size()))};
}

}  // namespace

Status bake_sentences(const SentencesOptions& options) {
  if (options.pairs.empty() && !file_exists(options.sources.debian + "/translation-fr")) {
    std::cout << "No descriptions of packages in " << options.sources.debian
              << ": there will be no map of sentences" << std::endl;
    return Done{};
  }
  if (const std::string mistake = find_mistake(options.translator); !mistake.empty()) return Error{mistake};
  const Result<Sentences> sentences = read_sentences(options);
  if (!sentences.ok()) return Error{sentences.error()};
  const Result<TrainedTranslator> trained = get_translator(options, sentences.value());
  if (!trained.ok()) return Error{trained.error()};
  const std::vector<SentencePair>& held_out = sentences.value().held_out;
  if (options.evaluate || options.train || !options.pairs.empty())
    print_bleu(trained.value(), first_of(held_out, most_scored));
  MapBundle bundle = make_sentence_map(
      trained.value(), first_of(held_out, static_cast<std::size_t>(options.points)), options.map);
  bundle.name = "sentences";
  if (!options.pairs.empty())
    bundle.name += "-" + std::filesystem::path(options.pairs).filename().replace_extension().stem().string();
  Status status = write_named_map(bundle, options.map.with_tensor, options.out + "/" + bundle.name);
  std::error_code error;
  if (status.ok() && (options.train || !options.pairs.empty()))
    std::filesystem::remove(options.checkpoint, error);
  return status;
}

}  // namespace planisphere
