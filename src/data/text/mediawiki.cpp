// Expat calls back for every tag; the state says which text is being collected.
#include "data/text/mediawiki.h"

#include <expat.h>

#include <charconv>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "data/expected_found.h"
#include "data/point_url.h"

namespace planisphere {

namespace {

constexpr std::size_t most_text = std::size_t{16} << 20;

struct Walk {
  XML_Parser parser = nullptr;
  const std::function<bool(const WikiSite&, WikiPage&&)>* take = nullptr;
  WikiSite site;
  WikiPage page;
  std::vector<std::string> path;  // local names of the open elements
  std::string text;
  int name_space = 0;
  bool done = false;
  std::string error;

  bool inside(std::size_t depth, std::string_view name) const {
    return path.size() > depth && path[depth] == name;
  }
};

/// Expat puts the namespace's address before the name, with a bar between.
std::string local_name(const char* name) {
  const std::string_view whole(name);
  return std::string(whole.substr(whole.rfind('|') + 1));
}

template <class T>
T number_in(std::string_view text) {
  T number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void XMLCALL begin_element(void* data, const char* name, const char** attributes) {
  Walk& walk = *static_cast<Walk*>(data);
  if (walk.path.size() > 64) {
    walk.error = "elements nested more than 64 deep";
    XML_StopParser(walk.parser, XML_FALSE);
    return;
  }
  walk.path.push_back(local_name(name));
  walk.text.clear();
  const std::string& last = walk.path.back();
  if (walk.path.size() == 2 && last == "page") walk.page = {};
  if (walk.path.size() == 3 && last == "redirect") walk.page.redirect = true;
  if (last != "namespace") return;
  walk.name_space = 0;
  for (; attributes[0] != nullptr; attributes += 2) {
    if (std::string_view(attributes[0]) == "key") walk.name_space = number_in<int>(attributes[1]);
  }
}

/// Of a page's own elements, and of its last revision's text.
void keep_text(Walk& walk) {
  const std::size_t depth = walk.path.size();
  const std::string& last = walk.path.back();
  if (walk.inside(1, "siteinfo")) {
    if (last == "base") walk.site.base = walk.text;
    if (last == "namespace") walk.site.namespaces[walk.name_space] = walk.text;
  } else if (walk.inside(1, "page")) {
    if (depth == 3 && last == "title") walk.page.title = std::move(walk.text);
    if (depth == 3 && last == "ns") walk.page.space = number_in<int>(walk.text);
    if (depth == 3 && last == "id") walk.page.id = number_in<std::int64_t>(walk.text);
    if (depth == 4 && last == "text") walk.page.wikitext = std::move(walk.text);
  }
}

void XMLCALL end_element(void* data, const char*) {
  Walk& walk = *static_cast<Walk*>(data);
  if (walk.done || !walk.error.empty()) return;
  keep_text(walk);
  walk.text.clear();
  if (walk.path.size() == 2 && walk.path.back() == "page" && !(*walk.take)(walk.site, std::move(walk.page))) {
    walk.done = true;
    XML_StopParser(walk.parser, XML_FALSE);
  }
  walk.path.pop_back();
}

void XMLCALL add_text(void* data, const char* text, int length) {
  Walk& walk = *static_cast<Walk*>(data);
  if (walk.text.size() + static_cast<std::size_t>(length) <= most_text) {
    walk.text.append(text, static_cast<std::size_t>(length));
  } else if (walk.error.empty()) {
    walk.error = "a text of more than 16 MiB";
    XML_StopParser(walk.parser, XML_FALSE);
  }
}

void XMLCALL refuse_doctype(void* data, const char*, const char*, const char*, int) {
  Walk& walk = *static_cast<Walk*>(data);
  walk.error = "a document type declaration";
  XML_StopParser(walk.parser, XML_FALSE);
}

Error describe_error(const Walk& walk, const std::string& name) {
  const auto line = static_cast<std::size_t>(XML_GetCurrentLineNumber(walk.parser));
  const std::string found = walk.error.empty() ? XML_ErrorString(XML_GetErrorCode(walk.parser)) : walk.error;
  return expected_found(at_line(name, line), "a MediaWiki dump's XML", found);
}

Status walk_through(ByteStream& dump, Walk& walk) {
  constexpr int piece = 1 << 16;
  while (true) {
    void* room = XML_GetBuffer(walk.parser, piece);
    if (room == nullptr) return expected_found(dump.name(), "memory to read it", "none");
    const Result<std::size_t> size = dump.read({static_cast<std::byte*>(room), piece});
    if (!size.ok()) return Error{size.error()};
    const int length = static_cast<int>(size.value());
    const XML_Status status = XML_ParseBuffer(walk.parser, length, length == 0);
    if (walk.done) return Done{};
    if (status != XML_STATUS_OK) return describe_error(walk, dump.name());
    if (length == 0) return Done{};
  }
}

}  // namespace

Status read_mediawiki(const std::string& path, const TakePage& take) {
  Result<ByteStream> dump = ByteStream::open(path);
  if (!dump.ok()) return Error{dump.error()};
  return read_mediawiki(dump.value(), take);
}

Status read_mediawiki(ByteStream& dump, const TakePage& take) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreateNS("UTF-8", '|'),
                                                                       XML_ParserFree);
  if (!parser) return expected_found(dump.name(), "memory to read it", "none");
  Walk walk;
  walk.parser = parser.get();
  walk.take = &take;
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), begin_element, end_element);
  XML_SetCharacterDataHandler(parser.get(), add_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), refuse_doctype);
  return walk_through(dump, walk);
}

std::string find_page_url(const WikiSite& site, const WikiPage& page) {
  std::string base = site.base;
  if (base.starts_with("http://")) base.insert(4, "s");
  const std::size_t wiki = base.find("/wiki/");
  if (!base.starts_with("https://") || wiki == std::string::npos) return "";
  std::string title = page.title;
  for (char& c : title) c = c == ' ' ? '_' : c;
  return base.substr(0, wiki + 6) + percent_encode(title);
}

}  // namespace planisphere
