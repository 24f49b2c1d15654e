// The engine of a page: one module, one heap, one hidden canvas, and one loop that moves all its open figures on.
import { LiveFigure } from './live_figure.mjs';
import { build_for_page, load_build, site, start_instance } from './loader.mjs';
import { pause } from './pause.mjs';
import { Problem } from './problem.mjs';
import { Stage } from './stage.mjs';

let loading;

/// The page's engine; the first call downloads and starts it. Rejects with a Problem.
export function load_engine() {
  return (loading ??= Engine.start());
}

export class Engine {
  figures_ = new Set();
  frame_asked_ = false;

  static async start() {
    const engine = new Engine();
    engine.stage = new Stage({ on_lost: () => engine.lose_context_(), on_restored: () => engine.restore_context_() });
    const [build, face] = await Promise.all([load_build(build_for_page()), load_face()]);
    engine.build = build;
    engine.door = await start_instance(build, {
      canvas: engine.stage.canvas,
      onAbort: (reason) => console.error('Planisphere: the engine aborted.', reason),
    });
    if (!engine.door.call('start')) throw engine.door.problem();
    if (!engine.door.call('font', face)) throw engine.door.problem();
    engine.has_threads = engine.door.call('has_threads') === 1;
    engine.prepare_().catch(() => {}); // the first figure hears of it
    return engine;
  }

  /// Opens a figure; see LiveFigure for `options`. Throws a Problem for an unknown name.
  open(options) {
    const figure = new LiveFigure(this, options);
    this.figures_.add(figure);
    figure.begin();
    return figure;
  }

  /// Of the page and of all its workers; a heap grows and never shrinks, but a worker's goes with its figure.
  get heap_bytes() {
    return [...this.figures_].reduce((sum, figure) => sum + figure.worker_heap_bytes, this.door.heap_bytes);
  }

  /// One figure begins to play: others that nobody sees make way. Two in view may both be wanted.
  give_way_to(player) {
    for (const figure of this.figures_) {
      if (figure !== player && figure.playing && !figure.in_view) figure.act('play', 0);
    }
  }

  /// Called by a figure that closes.
  forget(figure) {
    this.figures_.delete(figure);
  }

  /// Something happened: every figure is moved on at the next animation frame.
  wake() {
    if (this.frame_asked_) return;
    this.frame_asked_ = true;
    requestAnimationFrame((now) => this.move_on_(now));
  }

  /// After a trap inside the engine: `culprit` gets the reason, every other open figure an offer to reload.
  stop(problem, culprit) {
    for (const figure of [...this.figures_]) {
      const collateral = new Problem('The figures of this page stopped.', {
        detail: `another figure failed: ${problem.message}`,
        remedy: 'reload',
      });
      figure.fail(figure === culprit ? problem : collateral);
    }
  }

  // While the first figure's data are on their way.
  async prepare_() {
    for (const part of [0, 1, 2]) {
      await pause();
      if (!this.stage.lost) this.door.call('prepare', part, devicePixelRatio);
    }
  }

  move_on_(now) {
    this.frame_asked_ = false;
    for (const figure of [...this.figures_]) figure.guarded(() => figure.move_on(now));
    if ([...this.figures_].some((figure) => figure.animating)) this.wake();
  }

  lose_context_() {
    if (!this.door.stopped) this.door.call('context_lost');
  }

  restore_context_() {
    if (this.door.stopped) return;
    this.door.call('context_restored');
    for (const figure of this.figures_) figure.redraw();
  }
}

// Without its face the engine falls back to a built-in one: worth a warning, not a failure.
async function load_face() {
  const url = new URL('engine/planisphere-sans.otf', site);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const detail = `expected the text face at ${url}, found: ${error}`;
    throw new Problem('The figure’s letters could not be loaded.', { detail, remedy: 'reload' });
  }
}

