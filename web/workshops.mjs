// Keeps a figure's optimiser at work in a build without threads: in a worker of its own (closing it gives its memory
// back) or, where workers are refused, in small turns on the page.
import { site } from './loader.mjs';
import { piece_bytes, piece_starts, take_turns } from './pause.mjs';
import { as_problem, Problem } from './problem.mjs';

const page_turn_ms = 8; // leaves half of a frame at 60 Hz to the rest of the page

const datasets = [0, 1]; // the figure's own, and its lessons

/// Orders in, frames out. `figure` is its number at the page's door. on_news() is called when a frame has come;
/// on_failure(problem) when no more will.
export class Workshop {
  constructor({ build, door, figure, on_news, on_failure }) {
    this.door_ = door;
    this.figure_ = figure;
    this.on_news_ = on_news;
    this.on_failure_ = on_failure;
    try {
      const on_refusal = (reason) => this.move_to_page_(reason);
      this.hands_ = new WorkerHands(build, { on_news, on_failure, on_refusal });
    } catch (reason) {
      this.move_to_page_(reason);
    }
  }

  get place() {
    return this.hands_.place;
  }

  /// Of the worker; 0 before its first frame and on the page.
  get heap_bytes() {
    return this.hands_.heap_bytes;
  }

  /// True while take_frame() has to be called at every animation frame.
  get busy() {
    return this.hands_.busy;
  }

  /// To be called once the figure has its data, and awaited before the first order.
  async open() {
    let hands;
    do {
      hands = this.hands_;
      const size = this.door_.call('work', this.figure_);
      hands.open(this.door_.bytes(this.door_.call('work_bytes', this.figure_), size));
      for (const dataset of datasets) await this.carry_vectors_(dataset, hands);
    } while (hands !== this.hands_ && !this.closed_); // a worker was refused meanwhile
    this.opened_ = true;
  }

  // They may be many.
  async carry_vectors_(dataset, hands) {
    const size = this.door_.call('vectors', this.figure_, dataset);
    if (!size) return;
    const from = this.door_.call('vectors_bytes', this.figure_, dataset);
    const turn_over = take_turns();
    for (const at of piece_starts(size)) {
      hands.write(dataset, at, this.door_.bytes(from + at, Math.min(piece_bytes, size - at)));
      await turn_over();
      if (this.closed_ || hands !== this.hands_) return;
    }
  }

  order(bytes) {
    this.newest_order_ = bytes;
    if (this.opened_) this.hands_.order(bytes.slice());
  }

  /// The newest frame since the last call, or null.
  take_frame() {
    return this.hands_.take_frame();
  }

  close() {
    this.closed_ = true;
    this.hands_.close();
  }

  async move_to_page_(reason) {
    console.warn('Planisphere: a worker was refused, the optimiser runs on the page instead.', reason);
    this.hands_ = new PageHands(this.door_);
    try {
      const opened = this.opened_;
      this.opened_ = false; // orders wait
      if (opened) await this.open();
      if (this.closed_) return;
      if (this.newest_order_) this.order(this.newest_order_);
      this.on_news_();
    } catch (thrown) {
      this.on_failure_(as_problem(thrown));
    }
  }
}

class WorkerHands {
  place = 'worker';
  busy = false;
  heap_bytes = 0;
  frame_ = null;

  constructor(build, { on_news, on_failure, on_refusal }) {
    this.worker_ = new Worker(worker_url(), { type: 'module', name: 'planisphere workshop' });
    this.worker_.postMessage({ build });
    let heard = false;
    this.worker_.onmessage = ({ data }) => {
      heard = true;
      if (data.failed) on_failure(new Problem(data.failed.message, { detail: data.failed.detail, remedy: 'retry' }));
      if (data.frame) this.frame_ = new Uint8Array(data.frame);
      if (data.frame) this.heap_bytes = data.heap_bytes;
      if (data.frame) on_news();
    };
    this.worker_.onerror = (event) => {
      if (!heard) return on_refusal(event.message);
      on_failure(new Problem('This figure’s optimiser stopped.', { detail: event.message, remedy: 'retry' }));
    };
  }

  open({ buffer: work }) {
    this.worker_.postMessage({ work }, [work]);
  }

  /// Bytes of a dataset's vectors, from the byte `at` on.
  write(dataset, at, { buffer: piece }) {
    this.worker_.postMessage({ piece, dataset, at }, [piece]);
  }

  order(bytes) {
    this.worker_.postMessage({ order: bytes.buffer }, [bytes.buffer]);
  }

  take_frame() {
    const frame = this.frame_;
    this.frame_ = null;
    if (frame) this.worker_.postMessage({ taken: true });
    return frame;
  }

  close() {
    this.worker_.terminate();
  }
}

class PageHands {
  place = 'page';
  busy = false;
  heap_bytes = 0;
  workshop_ = 0;

  constructor(door) {
    this.door_ = door;
  }

  open(work) {
    this.workshop_ = this.door_.call('workshop_open', work);
    if (!this.workshop_) throw this.door_.problem();
  }

  write(dataset, at, piece) {
    this.door_.write(this.door_.call('workshop_vectors', this.workshop_, dataset) + at, piece);
  }

  order(bytes) {
    if (this.workshop_) this.door_.call('workshop_order', this.workshop_, bytes);
    this.busy = true;
  }

  take_frame() {
    if (!this.workshop_) return null;
    this.busy = this.door_.call('workshop_turn', this.workshop_, page_turn_ms) === 1;
    const size = this.door_.call('workshop_frame', this.workshop_);
    return size ? this.door_.bytes(this.door_.call('workshop_frame_bytes', this.workshop_), size) : null;
  }

  close() {
    if (this.workshop_ && !this.door_.stopped) this.door_.call('workshop_close', this.workshop_);
  }
}

let worker_url_;

// Browsers refuse workers from another origin, but not a worker of the page's own that imports from there.
function worker_url() {
  const real = new URL('workshop.js', site);
  if (real.origin === location.origin) return real;
  const text = `import ${JSON.stringify(real.href)};`;
  return (worker_url_ ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
}
