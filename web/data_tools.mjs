// What a reader does with the texts of their own data: colour the points by a column or by some categories, find one of them.
// The same fields as those of maps, above the figure, and what a map's engine knows of categories, the importer knows here.
import { color_column, class_color, css, css_gradient_colors, css_grey } from './column_colors.mjs';
import { make } from './combobox.mjs';
import { MapTools } from './map_tools.mjs';

const slots = 6; // categories at once, as maps have it
const most_classes = 50; // with colours of their own; of more, only
const named_classes = 11; // the largest have
const most_categories = 5000; // to choose from

const dark_preferred = matchMedia('(prefers-color-scheme: dark)');

export class DataTools extends MapTools {
  /// `parts`: the elements { choice, legend, fields } that it fills; `desk` has the data. on_change() is called when `state` is
  /// another; on_problem(problem) when a column cannot be read.
  constructor(parts, { desk, on_change, on_problem }) {
    super(parts.fields, null);
    Object.assign(this, { parts_: parts, desk_: desk, on_change_: on_change, on_problem_: on_problem });
    parts.choice.addEventListener('change', () => this.choose_column_(Number(parts.choice.value)));
    dark_preferred.addEventListener('change', () => this.recolor_());
  }

  /// For a figure (the element) and what the importer reports; `state` as below.
  show(figure, report, state) {
    this.clear();
    Object.assign(this, { element_: figure, report_: report, readings_: new Map(), known_points_: null, known_categories_: null });
    this.figure_ = { ask: (name, ...values) => this.answer_(name, ...values), tell: (name) => this.tell_(name) };
    this.list_ = list_categories(report.columns);
    this.picks_ = Array(slots).fill(-1);
    this.column_ = report.coloring;
    this.written_ = null;
    this.read_state_(state);
    this.parts_.choice.replaceChildren(new Option('nothing', '-1'), ...report.columns.map(({ name }, j) => new Option(name, String(j))));
    this.parts_.choice.value = String(this.column_);
    this.parts_.choice.closest('label').hidden = report.columns.length === 0;
    this.write_();
  }

  /// "by=kind&pick=kind%3A%20red,…" for a URL's hash: what differs from the beginning.
  get state() {
    const { columns, coloring } = this.report_;
    const picks = this.picks_.map((pick) => (pick < 0 ? '' : encodeURIComponent(this.list_[pick].name)));
    while (picks.at(-1) === '') picks.pop();
    const by = this.column_ === coloring ? '' : `by=${encodeURIComponent(columns[this.column_]?.name ?? '')}`;
    return [by, picks.length ? `pick=${picks.join(',')}` : ''].filter(Boolean).join('&');
  }

  read_state_(hash) {
    const find = (key) => hash.split('&').find((pair) => pair.startsWith(`${key}=`))?.slice(key.length + 1);
    const by = find('by');
    if (by === '') this.column_ = -1;
    const column = by ? this.report_.columns.findIndex(({ name }) => name === decode(by)) : -1;
    if (column >= 0) this.column_ = column;
    for (const [slot, name] of (find('pick') ?? '').split(',').slice(0, slots).entries()) {
      const category = name ? this.list_.findIndex((one) => one.name === decode(name)) : -1;
      if (!this.picks_.includes(category)) this.picks_[slot] = category;
    }
  }

  choose_column_(column) {
    this.column_ = column;
    this.picks_.fill(-1); // or the choice would not show
    this.write_();
    this.on_change_();
  }

  /// For a picture: [{ name, color }, …] or [{ least, most, colors }], as the legend says it.
  get legend() {
    const picked = this.picks_.flatMap((pick, slot) => (pick < 0 ? [] : [{ name: this.list_[pick].name, color: css(class_color(slot, slots)) }]));
    if (picked.length || !this.shown_) return picked;
    const { classes, least, most, missing, others } = this.shown_;
    const scale = { least: in_words(least), most: in_words(most), colors: css_gradient_colors(dark_preferred.matches) };
    const rest = [others && 'others', missing && 'no value'].filter(Boolean).map((name) => ({ name, color: css_grey }));
    return [...(classes ?? [scale]), ...rest];
  }

  // The questions that MapTools has for a map's engine.
  answer_(name, value) {
    const free = this.picks_.indexOf(-1);
    if (name === 'pick' && free < 0) return false;
    if (name === 'pick') this.picks_[free] = value;
    else if (name === 'unpick') this.picks_[value] = -1;
    else return this.element_.ask(name, value);
    this.write_();
    this.on_change_();
    return true;
  }

  tell_(name) {
    if (name !== 'categories') return this.element_.tell(name);
    return this.list_.map((category) => `${category.count}\t${category.name}`).join('\n');
  }

  write_() {
    const picks = this.picks_.flatMap((category, slot) => (category < 0 ? [] : [{ slot, category, ...this.list_[category] }]));
    const color = (slot) => css(class_color(slot, slots));
    const map = { picker: this.list_.length > 0, search: this.report_.naming >= 0, things: 'points', slots };
    if (!this.fields_) this.build_(map);
    this.write_picks_({ picks: picks.map((pick) => ({ ...pick, color: color(pick.slot) })), slots });
    this.root_.hidden = !map.picker && !map.search;
    this.recolor_();
  }

  async recolor_() {
    if (!this.report_) return;
    const turn = (this.turn_ = (this.turn_ ?? 0) + 1);
    const picked = this.picks_.some((pick) => pick >= 0);
    const dark = dark_preferred.matches;
    try {
      const found = picked ? await this.color_picks_() : await this.color_by_column_(dark);
      if (turn !== this.turn_) return; // something else has been chosen meanwhile
      this.element_.colors = found?.colors ?? null;
      this.write_legend_(found?.legend, dark);
    } catch (problem) {
      if (turn === this.turn_) this.on_problem_(problem);
    }
  }

  async color_by_column_(dark) {
    if (this.column_ < 0) return null;
    const { reading, values } = await this.read_(this.column_, most_classes, named_classes);
    return color_column(reading, values, dark);
  }

  // Of several picked categories a point has the colour of the last one; the others are a mist.
  async color_picks_() {
    const colors = new Uint32Array(this.report_.points);
    for (const [slot, pick] of this.picks_.entries()) {
      if (pick < 0) continue;
      const { column, index } = this.list_[pick];
      const { values } = await this.read_(column, Infinity, 0);
      const [word] = new Uint32Array(new Uint8Array([...class_color(slot, slots), 255]).buffer);
      for (let i = 0; i < values.length; i += 1) if (values[i] === index) colors[i] = word;
    }
    return { colors: new Uint8Array(colors.buffer) };
  }

  read_(column, most, named) {
    const key = `${column} ${most}`;
    if (!this.readings_.has(key)) this.readings_.set(key, this.desk_.read_column(column, Math.min(most, 2 ** 30), named));
    return this.readings_.get(key);
  }

  write_legend_(legend, dark) {
    this.shown_ = legend;
    const root = this.parts_.legend;
    root.replaceChildren(...(legend ? [legend.classes ? make_classes(legend) : make_scale(legend, dark)] : []));
    if (legend?.others) root.append(make_entry('others', legend.others, css_grey));
    if (legend?.missing) root.append(make_entry('no value', legend.missing, css_grey));
    root.setAttribute('aria-label', legend ? `Colours by ${this.report_.columns[this.column_].name}` : 'Colours');
  }
}

// Those of all columns of classes, as "column: class" where there are several such columns.
function list_categories(columns) {
  const several = columns.filter(({ kind }) => kind === 'classes').length > 1;
  const of_column = ({ name, classes = [] }, column) =>
    classes.map(([own, count], index) => ({ name: several ? `${name}: ${own}` : own, count, column, index }));
  return columns.flatMap(of_column).slice(0, most_categories);
}

function make_classes({ classes }) {
  const list = make('ul');
  for (const { name, count, color } of classes) {
    const entry = make('li');
    entry.append(make_entry(name, count, color));
    list.append(entry);
  }
  return list;
}

function make_entry(name, count, color) {
  const entry = make('span', { class: 'entry' });
  const dot = make('span', { class: 'dot', 'aria-hidden': 'true' });
  dot.style.background = color;
  entry.append(dot, make('bdi', {}, name), make('span', { class: 'count' }, count.toLocaleString('en')));
  return entry;
}

function make_scale({ least, most }, dark) {
  const scale = make('span', { class: 'scale' });
  const bar = make('span', { class: 'bar', role: 'img', 'aria-label': 'to' });
  bar.style.background = `linear-gradient(to right, ${css_gradient_colors(dark).join(', ')})`;
  scale.append(make('span', {}, in_words(least)), bar, make('span', {}, in_words(most)));
  return scale;
}

const in_words = (number) => number.toLocaleString('en', { maximumSignificantDigits: 4, useGrouping: 'min2' });

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
