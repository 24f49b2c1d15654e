// <planisphere-figure name="mnist-tsne">: a live figure on any page. The one module an author has to load; the engine
// comes when a figure comes near, from wherever this file lies.
import { join, leave, settle } from './crowd.mjs';
import { as_problem, Problem } from './problem.mjs';
import { build_shadow } from './shadow.mjs';

class PlanisphereFigure extends HTMLElement {
  static observedAttributes = ['name', 'state', 'controls', 'label'];

  phase_ = 'poster';
  state_ = '';
  progress_ = null; // how far the optimiser had come when the figure fell asleep
  in_view_ = false;
  live_ = null; // the open figure
  opening_ = null; // ends the present opening, from the first download to the last frame

  constructor() {
    super();
    this.parts_ = build_shadow(this);
    this.promise_ready_();
  }

  /// Resolves when the figure's first picture is drawn; rejects with the Problem the reader sees instead.
  get ready() {
    return this.ready_;
  }

  /// "poster", "loading", "live", "asleep" or "failed".
  get phase() {
    return this.phase_;
  }

  /// What the reader changed, as a URL hash without "#". Setting it opens the figure anew in that state.
  get state() {
    return this.live_ ? this.live_.state() : this.state_;
  }
  set state(hash) {
    this.setAttribute('state', String(hash).replace(/^#/, ''));
  }

  get name() {
    return this.getAttribute('name') ?? '';
  }
  set name(name) {
    this.setAttribute('name', name);
  }

  /// Whether the figure shows its controls.
  get controls() {
    return this.getAttribute('controls') !== '0';
  }
  set controls(shown) {
    this.setAttribute('controls', shown ? '1' : '0');
  }

  /// The files of a bundle by their names, for a figure whose data the reader brings. Setting them opens it anew.
  set brought(files) {
    this.brought_ = files;
    this.colors_ = null;
    this.sleep();
    this.progress_ = null;
    this.begin_anew_();
    if (this.isConnected) this.wake_();
  }
  get brought() {
    return this.brought_ ?? null;
  }

  /// Red, green, blue and opacity of each point as bytes, or null: those of the points' classes.
  set colors(bytes) {
    this.colors_ = bytes;
    this.live_?.color(bytes);
  }

  /// Asks the open figure one of the things of map_exports.h: those that say yes or no, and those that say a text.
  ask(name, ...values) {
    return this.live_?.ask(name, ...values) ?? false;
  }
  tell(name) {
    return this.live_?.tell(name) ?? '';
  }

  /// The coordinates of its first plot, point by point.
  layout() {
    return new Float32Array(this.live_?.bytes('layout').buffer ?? 0);
  }

  /// What its picture is made of (picture_exports.h): { bytes, texts }, or null while it is not live.
  picture() {
    return this.live_ && { bytes: this.live_.bytes('picture'), texts: JSON.parse(this.live_.tell('picture_texts') || '[]') };
  }

  /// The figure as plain data (ps_snapshot in exports.h), or null while it is not live.
  snapshot() {
    return this.live_?.snapshot() ?? null;
  }

  /// Works one of its controls: act("play", 1), act("perplexity", 12). False if it has no such control.
  act(control, value = 1) {
    return this.live_?.act(control, value) ?? false;
  }

  focus(options) {
    this.parts_.plot.focus(options);
  }

  connectedCallback() {
    if (this.phase_ === 'poster') this.show_poster_();
    join(this);
  }

  disconnectedCallback() {
    leave(this);
    this.sleep();
  }

  // For crowd.mjs, which decides when: what follows, down to see().
  get awake() {
    return this.opening_ !== null;
  }

  wake() {
    this.wake_();
  }

  sleep() {
    if (!this.opening_) return;
    this.state_ = this.state;
    this.progress_ = this.live_?.progress() ?? this.progress_;
    this.live_ = null;
    this.opening_.abort();
    this.opening_ = null;
    this.phase_ = 'asleep';
    this.say_('');
  }

  get cost_bytes() {
    if (this.phase_ === 'live') this.cost_bytes_ = this.live_.worker_heap_bytes;
    return this.cost_bytes_;
  }

  get page_bytes() {
    return this.live_?.page_heap_bytes ?? 0;
  }

  /// Whether any of it is on the screen.
  see(in_view) {
    this.in_view_ = in_view;
    this.live_?.see(in_view);
  }

  attributeChangedCallback(attribute, before, after) {
    if (attribute === 'label' || attribute === 'name') this.write_label_();
    if (attribute === 'label' || (before === after && attribute !== 'state')) return;
    const awake = this.awake || this.phase_ === 'failed';
    this.sleep();
    if (attribute === 'state') this.state_ = after ?? '';
    if (attribute !== 'controls') this.progress_ = null;
    if (attribute === 'name') this.begin_anew_();
    if (awake) this.wake_();
  }

  async wake_() {
    if (this.opening_) return;
    if (this.phase_ === 'failed') this.promise_ready_();
    const opening = (this.opening_ = new AbortController());
    this.phase_ = 'loading';
    this.say_('Loading …');
    try {
      const { open_in } = await import_live();
      const live = await open_in(this, this.parts_, this.expectations_(), opening.signal);
      if (opening.signal.aborted) return;
      this.live_ = live;
      if (this.colors_) live?.color(this.colors_); // they may have come meanwhile
      live?.see(this.in_view_);
    } catch (thrown) {
      if (!opening.signal.aborted) this.fail_(as_problem(thrown));
    }
  }

  // What the open figure is to tell, and how to open it.
  expectations_() {
    return {
      name: this.name,
      state: [this.state_, this.controls ? '' : 'controls=0'].filter(Boolean).join('&'),
      progress: this.progress_,
      brought: this.brought_,
      on_announcement: () => this.dispatchEvent(new CustomEvent('announcement')),
      on_progress: (bytes) => this.say_('Loading …', ` ${Math.ceil(bytes / 1024)} KB`),
      on_shown: () => this.show_picture_(),
      on_state: (hash) => this.dispatchEvent(new CustomEvent('statechange', { bubbles: true, detail: hash })),
      on_problem: (problem) => this.fail_(problem),
    };
  }

  fail_(problem) {
    console.error(`Planisphere: figure “${this.name}”: ${problem.message}`, problem.detail);
    this.sleep();
    this.phase_ = 'failed';
    this.parts_.frame.dataset.showing = 'poster';
    this.say_(problem.message);
    this.offer_(problem.remedy);
    this.settlers_.reject(problem);
  }

  show_picture_() {
    this.phase_ = 'live';
    this.parts_.frame.dataset.showing = 'picture';
    this.say_(this.live_.snapshot()?.notice ?? ''); // such as a value in the hash that had to be mended
    this.settlers_.resolve();
    settle();
  }

  begin_anew_() {
    this.phase_ = 'poster';
    this.promise_ready_();
    if (this.isConnected) this.show_poster_();
  }

  show_poster_() {
    const { frame, poster } = this.parts_;
    frame.dataset.showing = 'poster';
    frame.dataset.placeholder = '';
    poster.onload = () => delete frame.dataset.placeholder;
    if (this.brought_) return; // nobody has painted what a reader brings
    poster.src = new URL(`posters/${encodeURIComponent(this.name)}.png`, import.meta.url);
  }

  write_label_() {
    this.parts_.plot.setAttribute('aria-label', this.getAttribute('label') ?? `Figure ${this.name}`);
  }

  say_(message, progress = '') {
    // Written only when it changes, for screen readers read it out each time.
    if (this.parts_.message.textContent !== message) this.parts_.message.textContent = message;
    this.parts_.progress.textContent = progress;
    this.parts_.remedy.hidden = true;
  }

  offer_(remedy) {
    const button = this.parts_.remedy;
    button.hidden = !remedy;
    button.textContent = remedy === 'reload' ? 'Reload the page' : 'Try again';
    button.onclick = remedy === 'reload' ? () => location.reload() : () => this.wake_();
  }

  promise_ready_() {
    this.ready_ = new Promise((resolve, reject) => (this.settlers_ = { resolve, reject }));
    this.ready_.catch(() => {}); // the reader has been told; an author who does not ask need not hear it again
  }
}

async function import_live() {
  try {
    return await import('./live_element.mjs');
  } catch (error) {
    throw new Problem('This figure’s engine could not be loaded.', { detail: String(error), remedy: 'reload' });
  }
}

if (!customElements.get('planisphere-figure')) customElements.define('planisphere-figure', PlanisphereFigure);
