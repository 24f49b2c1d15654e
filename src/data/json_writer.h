// Writes JSON as it goes, without a tree of values: what the page asks for many times a second stays small.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

namespace planisphere {

/// Text that is JSON once everything that was opened is closed and every key has its value. The engine is to
/// be small, and nlohmann's dump() with the trees that it wants cost 9 kB of every download.
class JsonWriter {
 public:
  void open_object() { open('{'); }
  void close_object() { text_ += '}'; }
  void open_array() { open('['); }
  void close_array() { text_ += ']'; }
  /// The name of the next value in an object.
  void key(std::string_view name);

  /// A truth value, a number (null unless it is finite), a text (what is not UTF-8 in it becomes U+FFFD), a
  /// nullptr, or a range of these.
  template <class T>
  void value(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      write_word(value ? "true" : "false");
    } else if constexpr (std::is_null_pointer_v<T>) {
      write_word("null");
    } else if constexpr (std::is_integral_v<T>) {
      write_word(std::to_string(value));
    } else if constexpr (std::is_floating_point_v<T>) {
      write_number(static_cast<double>(value));
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
      write_text(value);
    } else {
      open_array();
      for (const auto& element : value) this->value(element);
      close_array();
    }
  }

  template <class T>
  void member(std::string_view name, const T& its_value) {
    key(name);
    value(its_value);
  }

  const std::string& text() const { return text_; }

 private:
  void separate();
  void open(char bracket);
  void write_word(std::string_view word);
  void write_number(double number);
  void write_text(std::string_view text);

  std::string text_;
};

}  // namespace planisphere
