// Orders and frames as bytes, for JavaScript to carry between the page and a worker where there are no
// threads.
#include <map>
#include <memory>
#include <vector>

#include "essays/catalogue.h"
#include "figure/mail.h"
#include "figure/workshop.h"
#include "host/browser/carrier_exports.h"
#include "host/browser/engine.h"
#include "host/browser/exports_support.h"

namespace planisphere {
namespace {

// A workshop and its mail, on the worker's side.
struct Bench {
  std::shared_ptr<Dataset> dataset, lessons;  // the latter where the figure has some
  std::shared_ptr<Mail> mail;
  std::unique_ptr<Workshop> workshop;
  std::vector<std::byte> frame;
};

struct Carriers {
  std::vector<std::byte> order, work;  // the bytes last handed out
  std::map<int, Bench> benches;
  int last_bench = 0;
};

Carriers& carriers() {
  static Carriers* const shared = new Carriers;
  return *shared;
}

Bench* find_bench(int number) {
  const auto found = carriers().benches.find(number);
  return found == carriers().benches.end() ? nullptr : &found->second;
}

const unsigned char* address(const std::vector<std::byte>& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::span<const float> find_vectors(int number, int dataset) {
  const Figure* figure = find_open_figure(number);
  if (!figure || !figure->work) return {};
  const Dataset* found = dataset == 0 ? figure->work->dataset.get() : figure->work->lessons.get();
  return found ? found->vectors.flat() : std::span<const float>();
}

}  // namespace
}  // namespace planisphere

using namespace planisphere;

int ps_order(int number) {
  return guarded(0, [&] {
    Figure* figure = find_open_figure(number);
    if (!figure || !figure->mail || !figure->mail->orders.take()) return 0;
    carriers().order = pack_order(figure->mail->orders.latest());
    return static_cast<int>(carriers().order.size());
  });
}

const unsigned char* ps_order_bytes(int) {
  return address(carriers().order);
}

int ps_work(int number) {
  return guarded(0, [&] {
    const Figure* figure = find_open_figure(number);
    if (!figure || !figure->work) return 0;
    carriers().work = pack_work(*figure->work);
    return static_cast<int>(carriers().work.size());
  });
}

const unsigned char* ps_work_bytes(int) {
  return address(carriers().work);
}

int ps_vectors(int number, int dataset) {
  return static_cast<int>(find_vectors(number, dataset).size_bytes());
}

const unsigned char* ps_vectors_bytes(int number, int dataset) {
  return reinterpret_cast<const unsigned char*>(find_vectors(number, dataset).data());
}

void ps_deliver(int number, const unsigned char* frame, int size) {
  guarded(0, [&] {
    Figure* figure = find_open_figure(number);
    if (figure && figure->mail && unpack_frame(as_bytes(frame, size), figure->mail->frames.draft())) {
      figure->mail->frames.publish();
    }
    return 0;
  });
}

int ps_workshop_open(const unsigned char* work, int size) {
  return guarded(0, [&] {
    std::string name;
    Bench bench{std::make_shared<Dataset>(), nullptr, std::make_shared<Mail>(), nullptr, {}};
    if (!unpack_work(as_bytes(work, size), name, *bench.dataset, bench.lessons))
      return fail("The worker was sent damaged data.");
    const FigureSpec* spec = find_figure(name);
    if (!spec) return fail("The worker does not know the figure “" + name + "”.");
    bench.workshop = std::make_unique<Workshop>(
        std::make_shared<Work>(Work{*spec, bench.dataset, bench.lessons}), bench.mail);
    carriers().benches[++carriers().last_bench] = std::move(bench);
    return carriers().last_bench;
  });
}

unsigned char* ps_workshop_vectors(int workshop, int dataset) {
  Bench* bench = find_bench(workshop);
  const std::shared_ptr<Dataset> found = !bench ? nullptr : dataset == 0 ? bench->dataset : bench->lessons;
  return found ? reinterpret_cast<unsigned char*>(found->vectors.data()) : nullptr;
}

void ps_workshop_close(int workshop) {
  carriers().benches.erase(workshop);
}

void ps_workshop_order(int workshop, const unsigned char* order, int size) {
  Bench* bench = find_bench(workshop);
  if (bench && unpack_order(as_bytes(order, size), bench->mail->orders.draft()))
    bench->mail->orders.publish();
}

int ps_workshop_turn(int workshop, double budget_ms) {
  Bench* bench = find_bench(workshop);
  return bench && bench->workshop->turn(budget_ms) ? 1 : 0;
}

int ps_workshop_frame(int workshop) {
  return guarded(0, [&] {
    Bench* bench = find_bench(workshop);
    if (!bench || !bench->mail->frames.take()) return 0;
    bench->frame = pack_frame(bench->mail->frames.latest());
    return static_cast<int>(bench->frame.size());
  });
}

const unsigned char* ps_workshop_frame_bytes(int workshop) {
  Bench* bench = find_bench(workshop);
  return bench ? address(bench->frame) : nullptr;
}
