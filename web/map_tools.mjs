// The fields of a map: which categories are coloured, which point to fly to. They lie in the figure's panel, where the engine
// leaves room for them.
import { Combobox, make } from './combobox.mjs';
import { map_style } from './map_style.mjs';
import { Names } from './matching.mjs';

/// Fills `root` until clear(). `figure` is the open LiveFigure.
export class MapTools {
  constructor(root, figure) {
    this.root_ = root;
    this.figure_ = figure;
    dress(root.getRootNode());
  }

  /// `map` as the figure's snapshot has it.
  update(map) {
    if (!this.fields_) this.build_(map);
    this.place_(map.tools);
    this.write_picks_(map);
  }

  place_({ x, y, width, height }) {
    this.root_.hidden = height <= 0;
    Object.assign(this.root_.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    this.root_.style.setProperty('--room', `${Math.max(80, y - 12)}px`);
  }

  clear() {
    this.root_.replaceChildren();
    this.root_.hidden = true;
    this.fields_ = null;
  }

  build_(map) {
    this.fields_ = make('div', { class: 'fields' });
    this.legend_ = make('ul', { class: 'legend', 'aria-label': 'Coloured categories' });
    if (map.picker) this.fields_.append((this.picker_ = this.make_picker_(map)).element);
    if (map.search) this.fields_.append(this.make_search_(map).element);
    this.root_.replaceChildren(this.fields_, this.legend_);
  }

  make_picker_(map) {
    return new Combobox({
      label: 'Colour a category',
      placeholder: 'Colour a category …',
      find: (typed, most) => (this.full_ ? { found: [], count: 0 } : this.find_free_(typed, most)),
      describe: (index) => ({ name: this.categories_().names[index], count: this.categories_().weights[index] }),
      choose: (index) => this.figure_.ask('pick', index),
      nothing: (typed) => this.why_nothing_(typed, map.slots),
    });
  }

  why_nothing_(typed, slots) {
    if (this.full_) return `All ${slots} colours are taken: give one back first.`;
    return typed ? `There is no category called “${typed}”.` : 'There are no more categories.';
  }

  make_search_(map) {
    return new Combobox({
      label: `Find one of the ${map.things}`,
      placeholder: `Find one of the ${map.things} …`,
      find: (typed, most) => (typed.trim() ? this.points_().find(typed, most) : { found: [], count: 0 }),
      describe: (index) => ({ name: this.points_().names[index] }),
      choose: (index) => this.figure_.ask('fly_to', index),
      nothing: (typed) => (typed ? `There is nothing called “${typed}”.` : 'Type a part of a name.'),
    });
  }

  // Names come from the engine when somebody first asks.
  lines_(which) {
    const text = this.figure_.tell(which);
    return text ? text.split('\n') : [];
  }

  categories_() {
    if (!this.known_categories_) {
      const lines = this.lines_('categories').map((line) => line.split('\t'));
      this.known_categories_ = new Names(lines.map(([, name]) => name), lines.map(([count]) => Number(count)));
    }
    return this.known_categories_;
  }

  points_() {
    return (this.known_points_ ??= new Names(this.lines_('point_names')));
  }

  // Those that have no colour yet.
  find_free_(typed, most) {
    const { found, count } = this.categories_().find(typed, most + this.taken_.size);
    const free = found.filter((index) => !this.taken_.has(index));
    return { found: free.slice(0, most), count: count - (found.length - free.length) };
  }

  write_picks_({ picks, slots }) {
    const written = JSON.stringify(picks);
    if (this.written_ === written) return;
    this.written_ = written;
    this.taken_ = new Set(picks.map(({ category }) => category));
    this.full_ = picks.length >= slots;
    this.replace_legend_(picks.map((pick) => this.make_entry_(pick)), this.picker_);
    this.picker_?.refresh();
  }

  // Who has just given something back with the keyboard goes on from there.
  replace_legend_(entries, otherwise) {
    const had_focus = this.legend_.contains(this.root_.getRootNode().activeElement);
    this.legend_.replaceChildren(...entries);
    if (had_focus) (this.legend_.querySelector('button') ?? otherwise?.input)?.focus();
  }

  make_entry_({ slot, name, count, color }) {
    const entry = make('li');
    const button = make('button', { type: 'button', 'aria-label': `${name}, ${count.toLocaleString('en')}: take the colour away` });
    const dot = make('span', { class: 'dot' });
    dot.style.background = color;
    button.append(dot, make('span', { class: 'name' }, name), make('span', { class: 'count' }, count.toLocaleString('en')));
    button.append(make('span', { class: 'away' }, '×'));
    button.addEventListener('click', () => this.figure_.ask('unpick', slot));
    entry.append(button);
    return entry;
  }
}

let sheet;

function dress(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(map_style);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
