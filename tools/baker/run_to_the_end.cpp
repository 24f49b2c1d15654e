// With the same workshop as on a page.
#include "baker/run_to_the_end.h"

#include "figure/methods.h"
#include "figure/workshop.h"

namespace planisphere {
namespace {

constexpr double unlimited_ms = 1e12;

}  // namespace

Frame run_to_the_end(const FigureSpec& spec, const DatasetPointer& dataset) {
  auto mail = std::make_shared<Mail>();
  Workshop workshop(std::make_shared<Work>(Work{spec, dataset}), mail);
  mail->orders.draft() = {0, last_step(spec, spec.params), spec.params};
  mail->orders.publish();
  while (workshop.turn(unlimited_ms)) {
  }
  mail->frames.take();
  return mail->frames.latest();
}

}  // namespace planisphere
