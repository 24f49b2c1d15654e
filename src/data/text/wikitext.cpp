// Three walks: tags and comments go first, then braces and brackets on a stack, then lines.
#include "data/text/wikitext.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <unordered_set>

#include "data/text/html_entities.h"

namespace planisphere {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), text.begin(),
                                                       [](char a, char b) { return lower(a) == lower(b); });
}

/// Looks for texts further on, and remembers where each comes next, so that nothing is read twice.
class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}
  std::size_t find(const std::string& what, std::size_t from) {
    const auto [known, is_new] = found_.try_emplace(what);
    Found& last = known->second;
    if (is_new || from < last.from || from > last.at) last = {from, text_.find(what, from)};
    return last.at;
  }

 private:
  struct Found {
    std::size_t from = 0, at = 0;  // nothing lies between
  };
  std::string_view text_;
  std::map<std::string, Found> found_;
};

/// Tags whose content is no prose.
constexpr std::array<std::string_view, 12> dropped_tags = {
    "ref",   "math", "gallery",  "timeline", "source", "syntaxhighlight",
    "score", "chem", "imagemap", "table",    "hiero",  "graph"};

/// Where the tag or comment that begins at `at` ends together with content that goes with it; `at` if it is
/// no tag.
std::size_t find_tag_end(std::string_view text, std::size_t at, Finder& finder) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("<!--")) {
    const std::size_t end = finder.find("-->", at);
    return end == std::string_view::npos ? text.size() : end + 3;
  }
  std::size_t name_end = rest.starts_with("</") ? 2 : 1;
  const std::size_t name_begin = name_end;
  while (name_end < rest.size() && std::isalnum(static_cast<unsigned char>(rest[name_end]))) ++name_end;
  if (name_end == name_begin) return at;
  const std::size_t close = finder.find(">", at);
  if (close == std::string_view::npos || close - at > 2000) return at;
  std::string name(rest.substr(name_begin, name_end - name_begin));
  std::transform(name.begin(), name.end(), name.begin(), lower);
  const bool opens = name_begin == 1 && text[close - 1] != '/';
  if (!opens || std::find(dropped_tags.begin(), dropped_tags.end(), name) == dropped_tags.end())
    return close + 1;
  const std::size_t ending = finder.find("</" + name, close);
  const std::size_t end = ending == std::string_view::npos ? ending : finder.find(">", ending);
  return end == std::string_view::npos ? close + 1 : end + 1;
}

std::string without_tags(std::string_view text) {
  std::string plain;
  Finder finder(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '<' ? find_tag_end(text, at, finder) : at;
    if (end == at) {
      plain += text[at++];
      continue;
    }
    if (begins_with(text.substr(at), "<br") || begins_with(text.substr(at), "<p")) plain += '\n';
    at = end;
  }
  return plain;
}

/// What is open: a template, a table, an internal link, an external one.
enum class Bracket { braces, table, link, address };
constexpr int most_nested = 16;  // links in each other

class Unbracketer {
 public:
  Unbracketer(std::string_view category_name, PlainPage& page) : category_name_(category_name), page_(page) {}
  std::string read(std::string_view text);

 private:
  struct Open {
    Bracket kind;
    std::size_t begin;  // in plain_
  };
  std::size_t open_or_close(std::string_view rest, bool line_begins);
  std::size_t open(Bracket kind, std::size_t length);
  std::size_t open_link(Bracket kind, std::size_t length);
  std::size_t close(Bracket kind, std::size_t length);
  void close_link(std::size_t begin);
  void close_address(std::size_t begin);
  bool is_open(Bracket kind) const { return counts_[static_cast<std::size_t>(kind)] > 0; }

  std::string_view category_name_;
  PlainPage& page_;
  std::string plain_;
  std::vector<Open> stack_;
  std::array<int, 4> counts_{};
  std::unordered_set<std::string> categories_;
};

std::string Unbracketer::read(std::string_view text) {
  bool line_begins = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = open_or_close(text.substr(at), line_begins);
    line_begins = text[at] == '\n' || (line_begins && (text[at] == ' ' || text[at] == ':'));
    if (length == 0) plain_ += text[at++];
    at += length;
  }
  return std::move(plain_);
}

/// How many characters were brackets.
std::size_t Unbracketer::open_or_close(std::string_view rest, bool line_begins) {
  if (rest.starts_with("{{")) return open(Bracket::braces, 2);
  if (rest.starts_with("{|") && line_begins) return open(Bracket::table, 2);
  if (rest.starts_with("[[")) return open_link(Bracket::link, 2);
  if (rest.starts_with("[http") || rest.starts_with("[//") || rest.starts_with("[ftp"))
    return open_link(Bracket::address, 1);
  if (rest.starts_with("}}") && is_open(Bracket::braces)) return close(Bracket::braces, 2);
  if (rest.starts_with("|}") && line_begins && is_open(Bracket::table)) return close(Bracket::table, 2);
  if (rest.starts_with("]]") && is_open(Bracket::link)) return close(Bracket::link, 2);
  if (rest.starts_with("]") && !stack_.empty() && stack_.back().kind == Bracket::address)
    return close(Bracket::address, 1);
  return 0;
}

std::size_t Unbracketer::open(Bracket kind, std::size_t length) {
  stack_.push_back({kind, plain_.size()});
  ++counts_[static_cast<std::size_t>(kind)];
  return length;
}

/// What is shown of a link is moved when it ends, so those nested deeper than anybody does are text.
std::size_t Unbracketer::open_link(Bracket kind, std::size_t length) {
  return counts_[static_cast<std::size_t>(kind)] < most_nested ? open(kind, length) : 0;
}

/// Brackets that were opened within and not closed are given up.
std::size_t Unbracketer::close(Bracket kind, std::size_t length) {
  while (true) {
    const Open last = stack_.back();
    stack_.pop_back();
    --counts_[static_cast<std::size_t>(last.kind)];
    if (last.kind != kind) continue;
    if (kind == Bracket::link) close_link(last.begin);
    if (kind == Bracket::address) close_address(last.begin);
    if (kind == Bracket::braces || kind == Bracket::table) plain_.resize(last.begin);
    return length;
  }
}

bool is_language(std::string_view prefix) {
  return prefix.size() >= 2 && prefix.size() <= 12 &&
         std::all_of(prefix.begin(), prefix.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

void Unbracketer::close_link(std::size_t begin) {
  const std::string content = plain_.substr(begin);
  plain_.resize(begin);
  const std::size_t bar = content.find('|');
  const std::string target = content.substr(0, bar);
  const std::size_t colon = target.find(':');
  const std::string_view prefix = std::string_view(target).substr(0, colon == std::string::npos ? 0 : colon);
  const bool category = !prefix.empty() &&
                        (begins_with("category", prefix) || begins_with(category_name_, prefix)) &&
                        (prefix.size() == 8 || prefix.size() == category_name_.size());
  if (category) {
    std::string name = target.substr(colon + 1);
    std::replace(name.begin(), name.end(), '_', ' ');
    name.erase(0, name.find_first_not_of(' '));
    while (name.ends_with(' ')) name.pop_back();
    if (!name.empty() && categories_.insert(name).second) page_.categories.push_back(name);
    return;
  }
  for (const char* kind : {"file", "image", "media", "template", "wikipedia"}) {
    if (!prefix.empty() && begins_with(prefix, kind)) return;
  }
  if (bar == std::string::npos && is_language(prefix)) return;
  plain_ +=
      bar == std::string::npos ? target.substr(target.starts_with(':') ? 1 : 0) : content.substr(bar + 1);
}

void Unbracketer::close_address(std::size_t begin) {
  const std::size_t space = plain_.find_first_of(" \n", begin);
  plain_.erase(begin, space == std::string::npos ? std::string::npos : space + 1 - begin);
}

/// Paragraphs out of lines: headings and rows of tables vanish, marks of lists and of emphasis too.
std::string join_lines(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool item = !line.empty() && std::string_view("*#:;").find(line[0]) != std::string_view::npos;
    const std::size_t begin = line.find_first_not_of("*#:; \t");
    line.remove_prefix(std::min(begin, line.size()));
    const bool gone =
        line.empty() || line[0] == '=' || line[0] == '|' || line[0] == '!' || line.starts_with("__");
    if ((gone || item) && !plain.empty() && !plain.ends_with("\n\n"))
      plain += plain.ends_with('\n') ? "\n" : "\n\n";
    if (gone) continue;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool emphasis =
          line[i] == '\'' && ((i + 1 < line.size() && line[i + 1] == '\'') || (i > 0 && line[i - 1] == '\''));
      if (!emphasis) plain += line[i];
    }
    plain += '\n';
  }
  while (plain.ends_with('\n')) plain.pop_back();
  return plain;
}

}  // namespace

PlainPage read_wikitext(std::string_view wikitext, std::string_view category_name) {
  PlainPage page;
  Unbracketer unbracketer(category_name, page);
  page.text = decode_html_entities(join_lines(unbracketer.read(without_tags(wikitext))));
  return page;
}

}  // namespace planisphere
