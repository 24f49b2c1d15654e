// Shows on the standard output how far a long work is.
#pragma once

#include <atomic>
#include <string>

namespace planisphere {

/// On a terminal one line that fills; elsewhere a line for each tenth.
class ProgressBar {
 public:
  ProgressBar(std::string what, int total);

  /// One more is done; from any thread.
  void advance();

 private:
  std::string what_;
  int total_;
  bool terminal_;
  std::atomic<int> done_{0};
};

}  // namespace planisphere
