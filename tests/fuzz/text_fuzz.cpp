// Any bytes in the midst of a sound text: read into what is whole, or refused with a sentence.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

#include "baker/translator_file.h"
#include "data/debian_index.h"
#include "data/dict.h"
#include "data/files.h"
#include "data/text/gunzip.h"
#include "data/text/mediawiki.h"
#include "data/text/wikitext.h"
#include "data/text/words.h"
#include "data/text_tables.h"
#include "data/word_vectors.h"
#include "data/wordnet.h"
#include "fuzz/bytes.h"
#include "scratch_folder.h"

using namespace planisphere;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// True if there is something to look at.
template <class Outcome>
bool is_read(const Outcome& outcome) {
  require(outcome.ok() || outcome.error().ends_with("."));
  return outcome.ok();
}

/// The sound text with a stretch of it replaced by the fuzzer's bytes, or those alone.
std::string damage(FuzzBytes& bytes, std::string_view sound) {
  const auto place = static_cast<std::size_t>(bytes.take<std::uint16_t>());
  const auto length = static_cast<std::size_t>(bytes.take<std::uint8_t>());
  const auto rest = bytes.rest();
  const std::string inserted(rest.begin(), rest.end());
  if (length == 255) return inserted;
  const std::size_t at = place % (sound.size() + 1);
  return std::string(sound).replace(at, std::min(length, sound.size() - at), inserted);
}

void read_as_wordnet(FuzzBytes& bytes) {
  const bool other = bytes.take_int(0, 1) == 1;
  const std::string data =
      "  1 A licence\n00000010 03 n 01 entity 0 000 | what is\n"
      "00000020 05 n 02 Living_Thing a being(p) 0 002 @ 00000010 n 0000 ~ 00000020 n 0000 | lives\n";
  const std::string index = "being n 1 1 @ 1 0 00000020\nentity n 1 0 1 1 00000010\n";
  const std::string damaged = damage(bytes, other ? index : data);
  const auto net =
      read_wordnet({{other ? data : damaged, other ? damaged : index, "data.noun", "index.noun"}});
  if (!is_read(net)) return;
  const int count = static_cast<int>(net.value().synsets.size());
  for (const auto& [word, senses] : net.value().senses) {
    for (const int sense : senses) require(sense >= 0 && sense < count);
  }
  for (int i = 0; i < count; ++i) {
    for (const int above : find_hypernym_closure(net.value(), i))
      require(above >= 0 && above < count && above != i);
  }
}

void read_as_dictionary(FuzzBytes& bytes) {
  const std::string_view text = "sun\n   A star.\nmoon\n   A rock.\n";
  const std::string index = damage(bytes, "00-database-short\tA\tD\nmoon\tP\tQ\nsol\tA\tP\nsun\tA\tP\n");
  const auto entries = read_dict(index, "d.index", text);
  if (!is_read(entries)) return;
  for (const DictEntry& entry : entries.value()) {
    require(!entry.headwords.empty() && entry.text.data() >= text.data() &&
            entry.text.data() + entry.text.size() <= text.data() + text.size());
  }
}

void read_as_debian_index(FuzzBytes& bytes) {
  const std::string text =
      damage(bytes,
             "Package: sun\nSection: science\nTag: field::astronomy, a::b\nDescription-md5: 12\n"
             "Description-en: stars\n A long\n .\n text.\n\nPackage: moon\nDescription-md5: 13\n"
             "Description-en: rock\n");
  if (const auto packages = read_debian_packages(text, "Packages"); is_read(packages)) {
    for (const DebianPackage& package : packages.value()) require(!package.name.empty());
  }
  static_cast<void>(is_read(read_debian_translations(text, "en", "Translation-en")));
}

void read_as_vectors(FuzzBytes& bytes) {
  const std::string text = damage(bytes, "2 3\nsun 1 -2.5e3 0\nnew moon 0 1 nan\n");
  const auto look_at = [](const Result<NamedVectors>& read) {
    if (!is_read(read)) return;
    require(static_cast<int>(read.value().names.size()) == read.value().vectors.rows());
    for (const float number : read.value().vectors.flat()) require(std::isfinite(number));
  };
  look_at(read_word2vec_text(text, "v.txt"));
  look_at(read_word2vec_binary(std::as_bytes(std::span(text)), "v.bin"));
  look_at(read_glove(text, "v.txt"));
  look_at(read_glove(text, "v.txt", 3));
}

void read_as_tables(FuzzBytes& bytes) {
  const std::string text = damage(bytes,
                                  "title\ttext\turl\tcategories\nSun\tA \"star\".\t\ta|b\n"
                                  "title,text\r\n\"Su\"\"n\",\"A\nstar.\"\n");
  for (const auto& table : {read_tsv(text, "t.tsv"), read_csv(text, "t.csv")}) {
    if (!is_read(table)) continue;
    for (const auto& row : table.value()) require(row.size() == table.value()[0].size());
    static_cast<void>(is_read(read_articles(table.value(), "t")));
  }
  if (const auto pairs = read_sentence_pairs(text, "p.tsv"); is_read(pairs)) {
    for (const SentencePair& pair : pairs.value()) require(!pair.source.empty() && !pair.target.empty());
  }
}

/// For readers that want paths.
const ScratchFolder& own_folder() {
  static const ScratchFolder folder;
  return folder;
}

void put(const char* name, const std::string& content) {
  own_folder().write(name, content);
}

void read_as_dump(FuzzBytes& bytes) {
  put("dump", damage(bytes,
                     "<mediawiki xmlns=\"x\"><siteinfo><base>https://e.org/wiki/M</base><namespaces>"
                     "<namespace key=\"14\">Category</namespace></namespaces></siteinfo><page><title>"
                     "A &amp; b</title><ns>0</ns><id>7</id><revision><text>[[Sun]]</text></revision>"
                     "</page><page><title>C</title><redirect title=\"D\" /></page></mediawiki>"));
  const auto take = [](const WikiSite& site, WikiPage&& page) {
    const std::string url = find_page_url(site, page);
    require(url.empty() || url.starts_with("https://"));
    return true;
  };
  static_cast<void>(is_read(read_mediawiki(own_folder() / "dump", take)));
  static_cast<void>(is_read(read_gzipped_file(own_folder() / "dump")));
}

void read_as_prose(FuzzBytes& bytes) {
  const std::string text =
      damage(bytes,
             "'''Sun''' is a [[star|big {{x|y}} star]]<ref>r</ref>\n{|\n| c\n|}\n== H ==\n* e.g. an "
             "item &amp; [http://a b]. L'eau… “No.”\n\n[[Category:C]]<!-- n -->");
  const PlainPage page = read_wikitext(text);
  require(page.text.size() <= 2 * text.size() + 2);
  const char* end = text.data();
  for (const std::string_view sentence : split_sentences(text)) {
    require(!sentence.empty() && sentence.data() >= end);
    end = sentence.data() + sentence.size();
  }
  require(end <= text.data() + text.size());
  const std::string folded = fold_case(text);
  for (const std::string& word : split_words(folded)) require(!word.empty());
  for (const std::string& token : split_tokens(folded)) require(!token.empty());
}

void read_as_translator(FuzzBytes& bytes) {
  const bool weights = bytes.take_int(0, 1) == 1;
  TrainedTranslator sound{Translator({.source_words = 3, .target_words = 3, .embedding = 1, .units = 8}),
                          Vocabulary({"<unknown>", "<end>", "a"}), Vocabulary({"<unknown>", "<end>", "b"})};
  require(write_translator(sound, own_folder().path).ok());
  const char* name = weights ? "translator.bytes" : "translator.json";
  const auto content = read_file(own_folder() / name);
  require(content.ok());
  const auto* const text = reinterpret_cast<const char*>(content.value().data());
  put(name, damage(bytes, {text, content.value().size()}));
  const auto trained = read_translator(own_folder().path);
  if (!is_read(trained)) return;
  for (const float weight : trained.value().translator.parameters()) require(std::isfinite(weight));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzBytes bytes(data, size);
  constexpr void (*readers[])(FuzzBytes&) = {read_as_wordnet, read_as_dictionary, read_as_debian_index,
                                             read_as_vectors, read_as_tables,     read_as_dump,
                                             read_as_prose,   read_as_translator};
  readers[bytes.take_int(0, 7)](bytes);
  return 0;
}
