// Each source has its own way of marking things up; what remains is plain sentences.
#include "baker/text_sources.h"

#include <algorithm>
#include <iostream>
#include <unordered_set>
#include <utility>

#include "data/dict.h"
#include "data/files.h"
#include "data/text/gunzip.h"
#include "data/text/words.h"

namespace planisphere {

namespace {

/// The length of "--Milton." under a quotation, 0 if there is none at the front.
std::size_t find_attribution(std::string_view text) {
  if (!text.starts_with("--") || text.size() < 3 || text[2] < 'A' || text[2] > 'Z') return 0;
  const std::size_t end = text.find_first_of(".\n");
  return end < 40 ? end : 0;
}

/// Without {links}' braces, \pronunciations\, [notes], and whom quotations are from.
std::string without_markup(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t length = find_attribution(text.substr(i)); length > 0) i += length;
    const char c = text[i];
    const char closing = c == '\\' ? '\\' : c == '[' ? ']' : '\0';
    const std::size_t end = closing ? text.find(closing, i + 1) : std::string_view::npos;
    if (end != std::string_view::npos && end - i < 120) {
      i = end;
    } else if (c != '{' && c != '}') {
      plain += c;
    }
  }
  return plain;
}

/// "<networking, standard>" at the front of a FOLDOC entry's text.
std::vector<std::string> take_subjects(std::string& text) {
  const std::size_t open = text.find_first_not_of(" \n"), close = text.find('>');
  if (open == std::string::npos || text[open] != '<' || close == std::string::npos || close - open > 100)
    return {};
  std::vector<std::string> subjects;
  std::string subject;
  for (std::size_t i = open + 1; i <= close; ++i) {
    if (text[i] == ',' || text[i] == '>') {
      if (!subject.empty()) subjects.push_back(std::exchange(subject, ""));
    } else if (text[i] != ' ' && text[i] != '\n') {
      subject += text[i];
    } else if (!subject.empty() && subject.back() != ' ') {
      subject += ' ';
    }
  }
  text.erase(0, close + 1);
  return subjects;
}

/// Where the headwords end: at the first line that is empty or begins with a space.
std::size_t find_body(std::string_view entry) {
  std::size_t at = entry.find('\n');
  while (at + 1 < entry.size() && entry[at + 1] != ' ' && entry[at + 1] != '\n')
    at = entry.find('\n', at + 1);
  return std::min(at, entry.size());
}

}  // namespace

Result<WordNet> read_installed_wordnet(const TextSources& sources) {
  std::vector<std::vector<std::byte>> contents;
  std::vector<std::string> names;
  for (const char* part : {"noun", "verb", "adj", "adv"}) {
    for (const char* kind : {"/data.", "/index."}) {
      names.push_back(sources.wordnet + kind + part);
      Result<std::vector<std::byte>> content = read_file(names.back());
      if (!content.ok()) return Error{content.error()};
      contents.push_back(std::move(content.value()));
    }
  }
  std::vector<WordNetFiles> parts;
  for (std::size_t i = 0; i < contents.size(); i += 2)
    parts.push_back({as_text(contents[i]), as_text(contents[i + 1]), names[i], names[i + 1]});
  return read_wordnet(parts);
}

Result<std::vector<DebianPackage>> read_described_packages(const TextSources& sources) {
  const std::string index_name = sources.debian + "/packages",
                    descriptions_name = sources.debian + "/translation-en";
  const Result<std::vector<std::byte>> index = read_file(index_name),
                                       descriptions = read_file(descriptions_name);
  if (!index.ok()) return Error{index.error()};
  if (!descriptions.ok()) return Error{descriptions.error()};
  auto packages = read_debian_packages(as_text(index.value()), index_name);
  if (!packages.ok()) return packages;
  const auto texts = read_debian_translations(as_text(descriptions.value()), "en", descriptions_name);
  if (!texts.ok()) return Error{texts.error()};
  for (DebianPackage& package : packages.value()) {
    const auto found = texts.value().find(package.description_md5);
    if (found != texts.value().end()) package.description = found->second.description;
  }
  return packages;
}

Result<std::vector<Article>> read_dictionary(const TextSources& sources, const std::string& name) {
  const std::string base = sources.dictionaries + "/" + name;
  const Result<std::vector<std::byte>> index = read_file(base + ".index"),
                                       text = read_gzipped_file(base + ".dict.dz");
  if (!index.ok()) return Error{index.error()};
  if (!text.ok()) return Error{text.error()};
  const auto entries = read_dict(as_text(index.value()), base + ".index", as_text(text.value()));
  if (!entries.ok()) return Error{entries.error()};
  std::vector<Article> articles;
  for (const DictEntry& entry : entries.value()) {
    Article article;
    article.title = std::string(entry.text.substr(0, entry.text.find('\n')));
    article.text = without_markup(entry.text.substr(find_body(entry.text)));
    article.categories = take_subjects(article.text);
    articles.push_back(std::move(article));
  }
  return articles;
}

void add_sentences(std::string_view text, CorpusBuilder& builder) {
  for (const std::string_view sentence : split_sentences(text)) {
    for (const std::string& word : split_words(fold_case(sentence))) builder.add_word(word);
    builder.end_sentence();
  }
}

namespace {

/// Its words and its definition in one sentence, and each example in one of its own.
void add_gloss(const Synset& synset, CorpusBuilder& builder) {
  std::string sentence;
  for (const std::string& word : synset.words) sentence += word + ", ";
  const std::size_t examples = std::min(synset.gloss.find("; \""), synset.gloss.size());
  add_sentences(sentence + synset.gloss.substr(0, examples), builder);
  std::string_view rest = std::string_view(synset.gloss).substr(examples);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find("; \"", 1), rest.size());
    add_sentences(rest.substr(0, end), builder);
    rest.remove_prefix(end);
  }
  builder.end_document();
}

/// Package descriptions are paragraphs, with lists that begin lines with a space. Packages of one source
/// share whole paragraphs, which `seen` keeps from counting more than once.
void add_package(const DebianPackage& package, std::unordered_set<std::string>& seen,
                 CorpusBuilder& builder) {
  add_sentences(package.summary, builder);
  for (std::string_view rest = package.description; !rest.empty();) {
    const std::size_t end = std::min(rest.find("\n\n"), rest.size());
    const std::string_view paragraph = rest.substr(0, end);
    if (seen.emplace(paragraph).second) add_sentences(paragraph, builder);
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  builder.end_document();
}

}  // namespace

Result<Corpus> read_word_corpus(const TextSources& sources, const WordNet& wordnet,
                                const std::vector<std::string>& dictionaries) {
  CorpusBuilder builder;
  for (const Synset& synset : wordnet.synsets) add_gloss(synset, builder);
  const Result<std::vector<DebianPackage>> packages = read_described_packages(sources);
  if (!packages.ok()) return Error{packages.error()};
  std::unordered_set<std::string> seen;
  for (const DebianPackage& package : packages.value()) add_package(package, seen, builder);
  for (const std::string& name : dictionaries) {
    const Result<std::vector<Article>> articles = read_dictionary(sources, name);
    if (!articles.ok()) return Error{articles.error()};
    for (const Article& article : articles.value()) {
      add_sentences(article.title + ": " + article.text, builder);
      builder.end_document();
    }
    std::cout << "Read " << name << ": " << articles.value().size() << " entries" << std::endl;
  }
  Corpus corpus = builder.finish();
  std::cout << "Read " << wordnet.synsets.size() << " synsets, " << packages.value().size()
            << " packages: " << corpus.tokens.size() << " words in " << corpus.documents() << " documents"
            << std::endl;
  return corpus;
}

}  // namespace planisphere
