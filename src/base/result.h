// What a function returns when the world may disappoint it: a value, or one sentence that says why not.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace planisphere {

/// What was expected, what was found and where (file, line, byte), in one sentence a reader can be shown.
struct Error {
  std::string message;
};

/// Either a T or an Error. Ask ok() before value().
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : outcome_(std::move(value)) {}
  Result(Error error) : outcome_(std::move(error)) {}

  bool ok() const { return std::holds_alternative<T>(outcome_); }
  explicit operator bool() const { return ok(); }

  T& value() {
    assert(ok() && "value() of a failed Result");
    return *std::get_if<T>(&outcome_);
  }
  const T& value() const {
    assert(ok() && "value() of a failed Result");
    return *std::get_if<T>(&outcome_);
  }
  const std::string& error() const {
    assert(!ok() && "error() of a successful Result");
    return std::get_if<Error>(&outcome_)->message;
  }

 private:
  std::variant<T, Error> outcome_;
};

/// For work that yields nothing but may fail.
struct Done {};
using Status = Result<Done>;

}  // namespace planisphere
