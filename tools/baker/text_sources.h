// The text that Debian's packages carry, as documents of sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/article.h"
#include "data/debian_index.h"
#include "data/wordnet.h"
#include "learn/text/corpus.h"

namespace planisphere {

/// Where the sources lie; tools/baker/fetch-text puts them there.
struct TextSources {
  std::string wordnet = "/usr/share/wordnet";
  std::string dictionaries = "/usr/share/dictd";
  std::string debian = "build/text";  // packages, translation-en, translation-fr
};

/// All four parts of speech.
Result<WordNet> read_installed_wordnet(const TextSources& sources);
/// Packages with their English descriptions.
Result<std::vector<DebianPackage>> read_described_packages(const TextSources& sources);
/// The entries of a dictionary that stand under their own name, without markup: FOLDOC's have subjects.
Result<std::vector<Article>> read_dictionary(const TextSources& sources, const std::string& name);

/// Adds the text's sentences to the document under way.
void add_sentences(std::string_view text, CorpusBuilder& builder);

/// WordNet's glosses, package descriptions, FOLDOC, and what other dictionaries are named: each gloss,
/// description and entry a document. Says how much it was.
Result<Corpus> read_word_corpus(const TextSources& sources, const WordNet& wordnet,
                                const std::vector<std::string>& dictionaries);

}  // namespace planisphere
