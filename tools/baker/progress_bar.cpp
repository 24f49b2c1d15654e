// One write for each state, so that threads do not mix theirs.
#include "baker/progress_bar.h"

#include <unistd.h>

#include <cstdio>
#include <utility>

namespace planisphere {
namespace {

constexpr int width = 40;

}  // namespace

ProgressBar::ProgressBar(std::string what, int total)
    : what_(std::move(what)), total_(total), terminal_(isatty(STDOUT_FILENO) != 0) {}

void ProgressBar::advance() {
  const int done = ++done_;
  if (terminal_) {
    const int full = width * done / total_;
    const std::string bar = std::string(static_cast<std::size_t>(full), '#') +
                            std::string(static_cast<std::size_t>(width - full), ' ');
    std::printf("\r[%s] %d of %d %s%s", bar.c_str(), done, total_, what_.c_str(), done == total_ ? "\n" : "");
  } else if (10 * done / total_ != 10 * (done - 1) / total_) {
    std::printf("%d of %d %s\n", done, total_, what_.c_str());
  }
  std::fflush(stdout);
}

}  // namespace planisphere
