// With the same workshop as on a page.
#include "baker/run_to_the_end.h"

#include "figure/methods.h"
#include "figure/workshop.h"

namespace planisphere {
namespace {

constexpr double unlimited_ms = 1e12;

}  // namespace

Frame run_to_the_end(const WorkPointer& work) {
  auto mail = std::make_shared<Mail>();
  const FigureSpec& spec = work->spec;
  Workshop workshop(work, mail);
  mail->orders.draft() = {0, last_step(spec, spec.params), spec.params};
  mail->orders.publish();
  while (workshop.turn(unlimited_ms)) {
  }
  mail->frames.take();
  return mail->frames.latest();
}

}  // namespace planisphere
