// The fields of a map of directions: which words lie at its ends. Beside them, unseen, what lies farthest towards each, for
// those who cannot see the lists in the picture.
import { Combobox, make } from './combobox.mjs';
import { MapTools } from './map_tools.mjs';

// In the engine's order.
const sides = [
  { side: 'left', arrow: '←', hint: '← Left end …' },
  { side: 'right', arrow: '→', hint: 'Right end → …' },
  { side: 'lower', arrow: '↓', hint: '↓ Lower end …' },
  { side: 'upper', arrow: '↑', hint: '↑ Upper end …' },
];

export class EndTools extends MapTools {
  build_(map) {
    this.fields_ = make('div', { class: 'fields ends' });
    this.legend_ = make('ul', { class: 'legend', 'aria-label': `The chosen ${map.things}` });
    this.farthest_ = make('div', { class: 'unseen' });
    this.boxes_ = map.ends.map((_, end) => this.make_box_(map, end));
    this.fields_.append(...this.boxes_.map(({ element }) => element));
    this.root_.replaceChildren(this.fields_, this.legend_, this.farthest_);
  }

  make_box_(map, end) {
    const { side, hint } = sides[end];
    const full = () => this.ends_[end].points.length >= map.most_in_end;
    return new Combobox({
      label: `Add to the ${side} end`,
      placeholder: hint,
      find: (typed, most) => (full() || !typed.trim() ? { found: [], count: 0 } : this.find_others_(end, typed, most)),
      describe: (index) => ({ name: this.name_(index) }),
      choose: (index) => this.figure_.ask('add_to_end', end, index),
      nothing: (typed) => {
        if (full()) return `This end has ${map.most_in_end}, the most: take one away first.`;
        return typed ? `There is nothing called “${typed}”.` : 'Type a part of a word.';
      },
    });
  }

  // Those that are not at this end yet.
  find_others_(end, typed, most) {
    const taken = new Set(this.ends_[end].points);
    const { found, count } = this.points_().find(typed, most + taken.size);
    const others = found.filter((index) => !taken.has(index));
    return { found: others.slice(0, most), count: count - (found.length - others.length) };
  }

  write_picks_({ ends }) {
    const written = JSON.stringify(ends);
    if (this.written_ === written) return;
    this.written_ = written;
    this.ends_ = ends;
    const entries = ends.flatMap(({ points, color }, end) =>
      points.map((point, place) => this.make_chosen_(end, place, this.name_(point), color)));
    this.replace_legend_(entries, this.boxes_[0]);
    for (const box of this.boxes_) box.refresh();
    this.farthest_.replaceChildren(...ends.map((one, end) => this.write_farthest_(one, end)).filter(Boolean));
  }

  name_(point) {
    return this.points_().names[point];
  }

  make_chosen_(end, place, name, color) {
    const { side, arrow } = sides[end];
    const entry = make('li');
    const button = make('button', { type: 'button', 'aria-label': `${name}: take away from the ${side} end` });
    const dot = make('span', { class: 'dot' });
    dot.style.background = color;
    button.append(dot, make('span', { class: 'name' }, `${arrow} ${name}`), make('span', { class: 'away' }, '×'));
    button.addEventListener('click', () => this.figure_.ask('take_from_end', end, place));
    entry.append(button);
    return entry;
  }

  write_farthest_({ points, farthest }, end) {
    if (!farthest.length) return null;
    const names = points.map((point) => this.name_(point)).join(', ') || 'where there are no words';
    const list = make('ol', { 'aria-label': `Farthest towards the ${sides[end].side} end, ${names}` });
    list.append(...farthest.map((point) => make('li', {}, this.name_(point))));
    return list;
  }
}
