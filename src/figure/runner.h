// Keeps a figure's workshop at work somewhere else than on the page's thread.
#pragma once

#include <memory>

#include "figure/mail.h"

namespace planisphere {

/// With threads: a thread that turns the workshop and sleeps when there is nothing to do. Without: nothing,
/// because the host carries the mail to a worker of its own (host/browser/carrier_exports.h). Destroying it
/// never waits: the thread finishes its present step and goes.
class Runner {
 public:
  Runner(WorkPointer work, std::shared_ptr<Mail> mail);
  ~Runner();
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  /// To be called after an order was published.
  void wake();

 private:
  struct Shared;
  std::shared_ptr<Shared> shared_;
};

/// Whether Runner brings its own thread in this build.
bool runner_has_threads();

}  // namespace planisphere
