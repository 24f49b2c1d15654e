// One open figure: everything its element may ask of the engine, and what has to happen at each animation frame.
import { as_problem } from './problem.mjs';
import { supply_bundle } from './supply.mjs';
import { Workshop } from './workshops.mjs';

// The bits of ps_update().
const picture_changed = 1;
const animating = 2;
const controls_changed = 4;
const announcement_changed = 8;
const state_changed = 16;
const failed = 32;
const files_wanted = 64;

const unseen_pause_ms = 100; // between two looks at a figure that nobody sees
const catch_up_ms = 2000; // for so long a figure that wakes up may show its old picture

export class LiveFigure {
  /// `canvas` shows the picture; `name`, `state` and `progress` say which figure, and how the reader left it. Told as they
  /// happen: on_progress(bytes), on_shown() once, on_controls(array, rectangles), on_map(map) for maps, on_drawn(),
  /// on_announcement(text), on_state(hash), on_problem(problem) once, after which the figure is closed.
  /// `brought`: the files of a figure whose data the reader brings, by name.
  constructor(engine, { name, state, progress, canvas, brought, ...told }) {
    this.engine_ = engine;
    this.door_ = engine.door;
    this.canvas = canvas;
    this.name = name;
    this.told_ = told;
    this.state_ = state;
    this.brought_ = brought;
    this.progress_ = progress; // to be reached before the first picture
    this.animating = this.in_view = this.playing = false;
    this.closing_ = new AbortController();
    this.number_ = this.door_.call('open', name, state);
    if (!this.number_) throw this.door_.problem();
  }

  /// Fetches the data and starts the optimiser.
  async begin() {
    try {
      const has_work = this.call_('has_work');
      this.own_thread_ = has_work && this.engine_.has_threads;
      if (has_work && !this.engine_.has_threads) this.workshop_ = this.hire_workshop_();
      const { signal } = this.closing_;
      await supply_bundle(this.door_, this.number_, { signal, on_progress: this.told_.on_progress, brought: this.brought_ });
      await this.workshop_?.open();
      if (this.closed) return;
      this.supplied_ = true;
      if (this.colors_) this.color(this.colors_);
      this.opened_ms_ = performance.now();
      if (this.progress_) this.call_('run_to', this.progress_.step);
      this.engine_.wake();
    } catch (thrown) {
      if (!this.closed) this.give_up_(thrown);
    }
  }

  get closed() {
    return this.closing_.signal.aborted;
  }

  get worker_heap_bytes() {
    return this.workshop_?.heap_bytes ?? 0;
  }

  get page_heap_bytes() {
    return this.door_.heap_bytes;
  }

  /// One turn of the page's loop.
  move_on(now) {
    if (!this.supplied_) return;
    if (!this.in_view && this.shown_ && now < this.moved_on_ms_ + unseen_pause_ms) {
      this.animating = true; // it has its turn when the pause is over
      return;
    }
    this.moved_on_ms_ = now;
    const frame = this.workshop_?.take_frame();
    if (frame) this.call_('deliver', frame);
    const changes = this.call_('update', now);
    if (changes & failed) throw this.door_.problem();
    if (changes & picture_changed) this.redraw_due_ = true;
    if (this.redraw_due_ && this.presentable_()) this.draw_();
    if (this.workshop_) this.send_order_();
    if (changes & controls_changed || this.moved_) this.tell_controls_();
    if (changes & files_wanted) this.fetch_further_();
    if (changes & announcement_changed) this.told_.on_announcement(this.door_.text('announcement', this.number_));
    if (changes & state_changed) this.told_.on_state(this.state());
    this.animating = Boolean(changes & animating) || Boolean(this.workshop_?.busy);
  }

  /// Draws the whole picture again although nothing in it changed.
  redraw() {
    this.redraw_due_ = true;
    this.engine_.wake();
  }

  /// width and height in CSS pixels.
  resize(width, height, pixel_ratio) {
    this.pixel_ratio = pixel_ratio;
    this.size_ = [Math.round(width * pixel_ratio), Math.round(height * pixel_ratio)];
    this.moved_ = true; // the controls, with the size
    this.do_('resize', width, height, pixel_ratio);
  }

  theme(dark, reduced_motion) {
    this.theme_ = { dark, reduced_motion };
    this.dress_();
  }

  get dark() {
    return this.theme_.dark;
  }

  /// Nothing is drawn, and nothing turns by itself, where nobody sees it.
  see(in_view) {
    this.in_view = in_view;
    this.dress_();
  }

  pointer(kind, x, y, button, type, modifiers) {
    return this.do_('pointer', kind, x, y, button, type, modifiers);
  }

  wheel(x, y, delta, modifiers) {
    this.do_('wheel', x, y, delta, modifiers);
  }

  pinch(x, y, dx, dy, scale) {
    this.do_('pinch', x, y, dx, dy, scale);
  }

  key(key, modifiers) {
    return this.do_('key', key, modifiers);
  }

  act(control, value) {
    return this.do_('act', control, value) === 1;
  }

  focus(focused) {
    this.do_('focus', focused ? 1 : 0);
  }

  focus_control(control) {
    this.do_('focus_control', control);
  }

  /// The last one known, if the figure is closed.
  state() {
    if (!this.closed && !this.door_.stopped) this.state_ = this.door_.text('state', this.number_);
    return this.state_;
  }

  /// How far its optimiser has come.
  progress() {
    const snapshot = this.supplied_ && !this.closed ? this.snapshot() : null;
    return snapshot?.step ? { step: snapshot.step, playing: snapshot.running } : this.progress_;
  }

  snapshot() {
    const snapshot = this.guarded(() => this.door_.json('snapshot', this.number_)) ?? null;
    if (!snapshot) return null;
    const optimiser = this.workshop_?.place ?? (this.own_thread_ ? 'thread' : 'none');
    return { ...snapshot, optimiser, heap_bytes: this.engine_.heap_bytes };
  }

  /// Calls one of those of map_exports.h that say 1 or 0.
  ask(name, ...values) {
    return this.do_(name, ...values) === 1;
  }

  /// And one of those that say a text; or 'table': its points as tab-separated text, or "".
  tell(name) {
    return this.guarded(() => this.door_.text(name, this.number_)) ?? '';
  }

  /// The bytes of its 'layout' or its 'picture' (exports.h, picture_exports.h); none while there are none.
  bytes(name) {
    const size = this.do_(name);
    return size ? this.door_.bytes(this.call_(`${name}_bytes`), size) : new Uint8Array(0);
  }

  /// Colours its points (picture_exports.h) once it has its data.
  color(bytes) {
    this.colors_ = bytes;
    if (this.supplied_) this.do_('color_points', bytes ?? new Uint8Array(0));
    this.redraw();
  }

  close() {
    if (this.closed) return;
    this.closing_.abort();
    this.engine_.forget(this);
    this.workshop_?.close();
    if (!this.door_.stopped) this.call_('close');
  }

  /// Closes the figure and tells its element why.
  fail(problem) {
    if (this.closed) return;
    this.close();
    this.told_.on_problem(problem);
  }

  /// Runs action(); what goes wrong in it ends this figure, and all of them if the engine itself stopped.
  guarded(action) {
    try {
      return action();
    } catch (thrown) {
      return this.give_up_(thrown);
    }
  }

  give_up_(thrown) {
    if (this.door_.stopped) this.engine_.stop(this.door_.stopped, this);
    else this.fail(as_problem(thrown));
  }

  // What the reader does: the answer, and a frame soon.
  do_(name, ...values) {
    if (!this.closed) this.engine_.wake();
    return this.closed ? 0 : this.guarded(() => this.call_(name, ...values));
  }

  call_(name, ...values) {
    return this.door_.call(name, this.number_, ...values);
  }

  // The poster, or the picture from before it slept, stays until there is a layout to show instead.
  presentable_() {
    if (this.engine_.stage.lost || !this.size_ || !this.size_[0] || !this.size_[1]) return false;
    if (this.shown_) return this.in_view;
    const { ready, step } = this.snapshot();
    const waited = this.ready_; // a frame, for what goes before the first picture may have taken long
    this.ready_ = ready && this.caught_up_(step);
    if (this.ready_ && !waited) this.engine_.wake();
    return this.ready_ && waited;
  }

  caught_up_(step) {
    return !this.progress_ || step >= this.progress_.step || performance.now() > this.opened_ms_ + catch_up_ms;
  }

  draw_() {
    this.redraw_due_ = false;
    this.engine_.stage.present(this.canvas, ...this.size_, () => this.call_('draw'));
    this.told_.on_drawn();
    if (this.shown_) return;
    this.shown_ = true;
    this.told_.on_shown();
    if (this.progress_?.playing) this.act('play', 1);
    this.progress_ = null;
  }

  tell_controls_() {
    this.moved_ = false;
    const { controls, running, map } = this.snapshot();
    if (running && !this.playing) this.engine_.give_way_to(this);
    this.playing = running;
    this.told_.on_controls(this.door_.json('controls', this.number_), controls);
    if (map) this.told_.on_map(map);
  }

  // Something the reader asked for is in a file that few need. Without it the figure goes on.
  async fetch_further_() {
    try {
      await supply_bundle(this.door_, this.number_, { signal: this.closing_.signal, on_progress: () => {} });
    } catch (thrown) {
      if (this.closed) return;
      console.warn(`Planisphere: figure “${this.name}”: ${thrown.message}`, thrown.detail);
      for (const file of this.wanted_()) this.call_('supply_missing', file);
    }
    this.engine_.wake();
  }

  wanted_() {
    return this.door_.text('wanted', this.number_).split('\n').filter(Boolean);
  }

  dress_() {
    this.do_('theme', this.theme_.dark ? 1 : 0, this.theme_.reduced_motion || !this.in_view ? 1 : 0);
  }

  send_order_() {
    const size = this.call_('order');
    if (size) this.workshop_.order(this.door_.bytes(this.call_('order_bytes'), size));
  }

  hire_workshop_() {
    return new Workshop({
      build: this.engine_.build,
      door: this.door_,
      figure: this.number_,
      on_news: () => this.engine_.wake(),
      on_failure: (problem) => this.fail(problem),
    });
  }
}
