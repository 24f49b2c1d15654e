// Orders and frames as bytes, for JavaScript to carry between the page and a worker where there are no
// threads.
#include <map>
#include <memory>
#include <vector>

#include "essays/catalogue.h"
#include "figure/mail.h"
#include "figure/workshop.h"
#include "host/browser/engine.h"
#include "host/browser/exports.h"
#include "host/browser/exports_support.h"

namespace planisphere {
namespace {

// A workshop and its mail, on the worker's side.
struct Bench {
  std::shared_ptr<Mail> mail;
  std::unique_ptr<Workshop> workshop;
  std::vector<std::byte> frame;
};

struct Carriers {
  std::map<int, std::vector<std::byte>> orders;  // by figure: the bytes last handed out
  std::map<int, std::vector<std::byte>> work;    // by figure
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

const std::vector<std::byte>* packed_work(int number) {
  Figure* figure = find_open_figure(number);
  if (!figure || !figure->work) return nullptr;
  std::vector<std::byte>& bytes = carriers().work[number];
  if (bytes.empty()) bytes = pack_work(*figure->work);
  return &bytes;
}

}  // namespace

void forget_carried(int number) {
  carriers().orders.erase(number);
  carriers().work.erase(number);
}

}  // namespace planisphere

using namespace planisphere;

int ps_order(int number) {
  return guarded(0, [&] {
    Figure* figure = find_open_figure(number);
    if (!figure || !figure->mail || !figure->mail->orders.take()) return 0;
    carriers().work.erase(number);  // the worker has its copy by now
    std::vector<std::byte>& bytes = carriers().orders[number];
    bytes = pack_order(figure->mail->orders.latest());
    return static_cast<int>(bytes.size());
  });
}

const unsigned char* ps_order_bytes(int number) {
  return address(carriers().orders[number]);
}

const unsigned char* ps_work_bytes(int number) {
  return guarded<const unsigned char*>(nullptr, [&] {
    const std::vector<std::byte>* bytes = packed_work(number);
    return bytes ? address(*bytes) : nullptr;
  });
}

int ps_work_size(int number) {
  return guarded(0, [&] {
    const std::vector<std::byte>* bytes = packed_work(number);
    return bytes ? static_cast<int>(bytes->size()) : 0;
  });
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
    auto dataset = std::make_shared<Dataset>();
    DatasetPointer lessons;
    if (!unpack_work(as_bytes(work, size), name, *dataset, lessons))
      return fail("The worker was sent damaged data.");
    const FigureSpec* spec = find_figure(name);
    if (!spec) return fail("The worker does not know the figure “" + name + "”.");
    const int number = ++carriers().last_bench;
    Bench& bench = carriers().benches[number];
    bench.mail = std::make_shared<Mail>();
    bench.workshop =
        std::make_unique<Workshop>(std::make_shared<Work>(Work{*spec, dataset, lessons}), bench.mail);
    return number;
  });
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
