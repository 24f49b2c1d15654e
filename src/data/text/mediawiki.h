// Dumps of MediaWiki, such as Wikipedia's pages-articles.xml.bz2.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "base/result.h"
#include "data/text/byte_stream.h"

namespace planisphere {

struct WikiSite {
  std::string base;                       // address of the main page
  std::map<int, std::string> namespaces;  // by number: 14 is "Category" in English
};

struct WikiPage {
  std::int64_t id = 0;  // the page's own, not its revision's
  int space = 0;        // number of its namespace; articles have 0
  std::string title;    // with its namespace
  bool redirect = false;
  std::string wikitext;  // of the last revision in the dump; "" where it was deleted
};

using TakePage = std::function<bool(const WikiSite&, WikiPage&&)>;

/// Calls `take` with each page in turn until it returns false. Reads plain XML, gzip, bzip2 and multistream
/// bzip2; memory depends on the largest page only (16 MiB at most). Elements are told by their local names,
/// whatever the version of the namespace. Errors: no such file, damage of the compression (byte) or the XML
/// (line), document type declarations, which dumps do not have.
Status read_mediawiki(const std::string& path, const TakePage& take);
/// The same of a dump that is open.
Status read_mediawiki(ByteStream& dump, const TakePage& take);

/// Where a page stands: the site's address with /wiki/TITLE or ?curid=ID as the base allows.
std::string find_page_url(const WikiSite& site, const WikiPage& page);

}  // namespace planisphere
