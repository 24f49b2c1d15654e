// Dumps: pages of small ones, plain and compressed; damage; and a real slice of Wikipedia where it is.
#include "data/text/mediawiki.h"

#include <bzlib.h>
#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "data/files.h"
#include "data/mutate_text.h"
#include "data/mutations.h"
#include "data/text/wikitext.h"

using namespace planisphere;

namespace {

const std::string dump = R"(<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" xml:lang="en">
  <siteinfo><base>https://en.wikipedia.org/wiki/Main_Page</base>
    <namespaces><namespace key="0" /><namespace key="14">Category</namespace></namespaces></siteinfo>
  <page><title>Old &amp; new</title><ns>0</ns><id>7</id>
    <revision><id>99</id><contributor><id>5</id></contributor><text>First [[Sun]]</text></revision></page>
  <page><title>Away</title><ns>0</ns><id>8</id><redirect title="Old" />
    <revision><id>98</id><text>#REDIRECT</text></revision></page>
  <page><title>Category:Stars</title><ns>14</ns><id>9</id><revision><text deleted="deleted" /></revision></page>
</mediawiki>
)";

std::string bzip2(std::string text) {
  std::string packed(text.size() + 1000, '\0');
  auto size = static_cast<unsigned>(packed.size());
  REQUIRE(BZ2_bzBuffToBuffCompress(packed.data(), &size, text.data(), static_cast<unsigned>(text.size()), 9,
                                   0, 0) == BZ_OK);
  packed.resize(size);
  return packed;
}

Result<std::vector<WikiPage>> pages_of(const std::string& content, std::size_t most = 100) {
  ByteStream stream = ByteStream::over(std::make_unique<std::istringstream>(content), "dump.xml");
  std::vector<WikiPage> pages;
  const Status status = read_mediawiki(stream, [&](const WikiSite&, WikiPage&& page) {
    pages.push_back(std::move(page));
    return pages.size() < most;
  });
  if (!status.ok()) return Error{status.error()};
  return pages;
}

std::string error_of(const std::string& content) {
  const auto pages = pages_of(content);
  return pages.ok() ? "none" : pages.error();
}

}  // namespace

TEST_CASE("a dump's pages come with their own numbers, namespaces and texts") {
  const auto pages = pages_of(dump).value();
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].title == "Old & new");
  CHECK(pages[0].id == 7);
  CHECK(pages[0].wikitext == "First [[Sun]]");
  CHECK(!pages[0].redirect);
  CHECK(pages[1].redirect);
  CHECK(pages[2].space == 14);
  CHECK(pages[2].wikitext.empty());
}

TEST_CASE("bzip2 in one stream or in many reads as the plain text does") {
  CHECK(pages_of(bzip2(dump)).value().size() == 3);
  const std::size_t middle = dump.find("  <page>", 500);
  const auto pages = pages_of(bzip2(dump.substr(0, 400)) + bzip2(dump.substr(400, middle - 400)) +
                              bzip2(dump.substr(middle)));
  REQUIRE(pages.ok());
  CHECK(pages.value().size() == 3);
}

TEST_CASE("reading stops when nobody wants more") {
  CHECK(pages_of(dump + "no xml at all", 2).value().size() == 2);
}

TEST_CASE("damage is told with the line or the byte") {
  CHECK(error_of(dump.substr(0, 600)).find("dump.xml:8: expected a MediaWiki") != std::string::npos);
  CHECK(error_of(dump + "<page>").find(":10: expected a MediaWiki") != std::string::npos);
  std::string packed = bzip2(dump);
  CHECK(error_of(packed.substr(0, packed.size() / 2)).find("an end at byte") != std::string::npos);
  packed[packed.size() / 2] ^= 1;
  CHECK(error_of(packed).find("damage at byte") != std::string::npos);
  CHECK(error_of("<!DOCTYPE a [<!ENTITY b \"c\">]><mediawiki>&b;</mediawiki>").find("type declaration") !=
        std::string::npos);
  CHECK(!read_mediawiki("/nowhere/dump.xml", [](const WikiSite&, WikiPage&&) { return true; }).ok());
}

TEST_CASE("a page's address is the site's with its title") {
  WikiSite site;
  site.base = "http://en.wikipedia.org/wiki/Main_Page";
  WikiPage page;
  page.title = "C# and \"Ä\"";
  CHECK(find_page_url(site, page) == "https://en.wikipedia.org/wiki/C%23_and_%22%C3%84%22");
  CHECK(find_page_url({}, page).empty());
}

TEST_CASE("damaged dumps give pages or a sentence") {
  Random random(14);
  const std::string packed = bzip2(dump);
  for (int trial = 0; trial < mutations; ++trial) {
    std::string damaged = trial % 20 == 0 ? packed : dump;
    mutate_text(damaged, random);
    const auto pages = pages_of(damaged);
    if (!pages.ok()) CHECK(pages.error().find(": expected ") != std::string::npos);
    if (pages.ok()) CHECK(pages.value().size() < 100);
  }
}

TEST_CASE("a slice of the real Wikipedia is read to its end") {
  const std::string path = std::string(PLANISPHERE_SOURCE_DIR) +
                           "/../shared/data/wikipedia/enwiki-2016-slice-pages-articles.xml.bz2";
  if (!file_exists(path)) {
    MESSAGE("There is no slice of Wikipedia beside this folder");
    return;
  }
  int articles = 0, with_categories = 0;
  const Status status = read_mediawiki(path, [&](const WikiSite& site, WikiPage&& page) {
    if (page.space != 0 || page.redirect) return true;
    const PlainPage plain = read_wikitext(page.wikitext);
    ++articles;
    with_categories += plain.categories.empty() ? 0 : 1;
    CHECK(plain.text.find("{{") == std::string::npos);
    CHECK(find_page_url(site, page).starts_with("https://en.wikipedia.org/wiki/"));
    return true;
  });
  REQUIRE_MESSAGE(status.ok(), (status.ok() ? "" : status.error()));
  CHECK(articles == 106);
  CHECK(with_categories == 99);
}
