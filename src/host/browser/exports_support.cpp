// What is handed out lives until the next call.
#include "host/browser/exports_support.h"

#include <utility>

#include "host/browser/error_exports.h"

namespace planisphere {
namespace {

struct LastWords {
  std::string handed_out, error, error_detail;
};

LastWords& last_words() {
  static LastWords* const shared = new LastWords;
  return *shared;
}

}  // namespace

const char* hand_out(std::string text) {
  last_words().handed_out = std::move(text);
  return last_words().handed_out.c_str();
}

int fail(const std::string& message, const std::string& detail) {
  last_words().error = message;
  last_words().error_detail = detail;
  return 0;
}

}  // namespace planisphere

const char* ps_error() {
  return planisphere::last_words().error.c_str();
}

const char* ps_error_detail() {
  return planisphere::last_words().error_detail.c_str();
}
