// The worker that runs one figure's optimiser, in the build without threads. It gets orders and posts frames.
//
// From the page: { build } once, { work } once, { piece, dataset, at } of its vectors, then { order } and { taken: true } (the last
// frame was used).
// To the page: { ready: true } once, then { frame, heap_bytes }; { failed } with a sentence and its detail ends it.
import { start_instance } from './loader.mjs';
import { as_problem } from './problem.mjs';

const turn_ms = 8; // between turns new orders are read

let door; // a promise
let workshop = 0;
let frame_out = false; // one frame is on its way to the page, which has not used it yet
let turn_due = false;

const next_turn = new MessageChannel(); // unlike a timer it never makes us wait
next_turn.port1.onmessage = () => guarded(turn);

self.onmessage = ({ data }) => guarded(() => receive(data));
self.postMessage({ ready: true });

async function receive({ build, work, piece, dataset, at, order, taken }) {
  if (build) door = start_instance(build);
  const engine = await door;
  if (work) {
    workshop = engine.call('workshop_open', new Uint8Array(work));
    if (!workshop) throw engine.problem();
  }
  if (piece) engine.write(engine.call('workshop_vectors', workshop, dataset) + at, new Uint8Array(piece));
  if (order) engine.call('workshop_order', workshop, new Uint8Array(order));
  if (taken) {
    frame_out = false;
    post_frame(engine);
  }
  if (order) ask_for_turn();
}

async function turn() {
  turn_due = false;
  const engine = await door;
  const more = engine.call('workshop_turn', workshop, turn_ms);
  post_frame(engine);
  if (more) ask_for_turn();
}

function ask_for_turn() {
  if (turn_due || !workshop) return;
  turn_due = true;
  next_turn.port2.postMessage(null);
}

// One at a time, so that a page that is busy or hidden is not buried in frames.
function post_frame(engine) {
  if (frame_out || !workshop) return;
  const size = engine.call('workshop_frame', workshop);
  if (!size) return;
  const frame = engine.bytes(engine.call('workshop_frame_bytes', workshop), size).buffer;
  frame_out = true;
  self.postMessage({ frame, heap_bytes: engine.heap_bytes }, [frame]);
}

async function guarded(action) {
  try {
    await action();
  } catch (thrown) {
    const { message, detail } = as_problem(thrown);
    self.postMessage({ failed: { message, detail } });
    self.close();
  }
}
