// What a page's reader sees of its source.
#include "data/text/wikitext.h"

#include <doctest/doctest.h>

#include "data/mutate_text.h"
#include "data/mutations.h"

using namespace planisphere;

namespace {

std::string text_of(std::string_view wikitext) {
  return read_wikitext(wikitext).text;
}

}  // namespace

TEST_CASE("links show their labels, and emphasis is only shown") {
  CHECK(text_of("The '''[[Sun]]''' is a ''[[star (body)|star]]''.") == "The Sun is a star.");
  CHECK(text_of("See [https://example.org the site] and [https://example.org].") == "See the site and .");
  CHECK(text_of("[[:Category:Stars]] it's 'so'") == "Category:Stars it's 'so'");
}

TEST_CASE("templates, tables, references, comments and pictures are no text") {
  CHECK(
      text_of("A{{cite|{{nested}}|[[x]]}}B<ref name=\"a\">gone [[y]]</ref>C<ref name=a />D<!-- gone -->E") ==
      "ABCDE");
  CHECK(text_of("A\n{| class=x\n|-\n| cell {{t}}\n{|\n| inner\n|}\n|}\nB") == "A\n\nB");
  CHECK(text_of("[[File:x.jpg|thumb|A [[link]] in it]]Text") == "Text");
  CHECK(text_of("E = <math>a < b</math> mc") == "E =  mc");
}

TEST_CASE("headings separate paragraphs, and items are paragraphs") {
  CHECK(text_of("One\n== Title ==\nTwo\n* a\n* b\n") == "One\n\nTwo\n\na\n\nb");
}

TEST_CASE("categories are told and not shown, links to other languages neither") {
  const PlainPage page = read_wikitext(
      "Text\n[[Category:Old_stars|Sun]]\n[[category: Near ]]\n[[fr:Soleil]]\n[[Category:Near]]");
  CHECK(page.text == "Text");
  CHECK(page.categories == std::vector<std::string>{"Old stars", "Near"});
  CHECK(read_wikitext("[[Catégorie:Étoile]]", "Catégorie").categories == std::vector<std::string>{"Étoile"});
}

TEST_CASE("entities become characters") {
  CHECK(text_of("a&nbsp;b &amp;amp; 1&ndash;2 &#233;&#xE9; &unknown; &#0; & ;") ==
        "a b &amp; 1–2 éé &unknown; &#0; & ;");
}

TEST_CASE("what is never closed stays, and what was never opened too") {
  CHECK(text_of("a {{b [[c") == "a b c");
  CHECK(text_of("a }} b ]] c |} d") == "a }} b ]] c |} d");
  CHECK(text_of("a <ref>b") == "a b");
  CHECK(text_of("a < b > c") == "a < b > c");
}

TEST_CASE("hostile nesting takes no longer than its length") {
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += i % 3 == 0 ? "{{" : i % 3 == 1 ? "[[" : "<ref>";
  for (int i = 0; i < 100000; ++i) deep += "}} <a";
  CHECK(text_of(deep).size() <= deep.size());
}

TEST_CASE("a million of what might be read again and again is read once") {
  const auto times = [](int count, const std::string& part) {
    std::string text;
    for (int i = 0; i < count; ++i) text += part;
    return text;
  };
  constexpr int million = 1'000'000;
  CHECK(text_of(times(million, "[[x") + times(million, "]]")).starts_with("xxx"));
  CHECK(text_of(times(million, "[http x") + times(million, "]")).ends_with("]]"));
  CHECK(text_of(times(million, "<a") + ">").ends_with("<a"));
  std::string categories;
  for (int i = 0; i < 100'000; ++i) categories += "[[Category:" + std::to_string(i) + "]]";
  CHECK(read_wikitext(categories + categories).categories.size() == 100'000);
}

TEST_CASE("damaged wikitext becomes some text, never longer than twice its source") {
  const std::string sound =
      "'''Sun''' is a [[star|big {{x|y}} star]]<ref>r</ref>\n{|\n| c\n|}\n== H ==\n* item &amp; [http://a "
      "b]\n[[Category:C]]<!-- n -->";
  Random random(13);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string damaged = sound;
    mutate_text(damaged, random);
    CHECK(text_of(damaged).size() <= 2 * damaged.size() + 2);
  }
}
