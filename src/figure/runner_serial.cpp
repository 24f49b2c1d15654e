// The runner of builds without threads: the host carries the mail.
#include "figure/runner.h"

namespace planisphere {

struct Runner::Shared {};

Runner::Runner(WorkPointer, std::shared_ptr<Mail>) {}
Runner::~Runner() = default;
void Runner::wake() {}

bool runner_has_threads() {
  return false;
}

}  // namespace planisphere
