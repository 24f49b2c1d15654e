// The fields of a map of directions: which words lie at its ends. Beside them, unseen, what lies farthest towards each, for
// those who cannot see the lists in the picture.
import { Combobox, make } from './combobox.mjs';
import { MapTools } from './map_tools.mjs';

const places = {
  left: { placeholder: '← Left end …', label: 'Add to the left end' },
  right: { placeholder: 'Right end → …', label: 'Add to the right end' },
  down: { placeholder: '↓ Lower end …', label: 'Add to the lower end' },
  up: { placeholder: '↑ Upper end …', label: 'Add to the upper end' },
};
const arrows = { left: '←', right: '→', down: '↓', up: '↑' };

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
    const { label, placeholder } = places[map.ends[end].key];
    const full = () => this.ends_[end].points.length >= map.most_in_end;
    return new Combobox({
      label,
      placeholder,
      find: (typed, most) => (full() || !typed.trim() ? { found: [], count: 0 } : this.find_others_(end, typed, most)),
      describe: (index) => ({ name: this.points_().names[index] }),
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
    const entries = ends.flatMap((one, end) => one.names.map((name, place) => this.make_chosen_(one, end, name, place)));
    this.replace_legend_(entries, this.boxes_[0]);
    for (const box of this.boxes_) box.refresh();
    this.farthest_.replaceChildren(...ends.filter(({ farthest }) => farthest.length).map(write_farthest));
  }

  make_chosen_({ key, color }, end, name, place) {
    const entry = make('li');
    const button = make('button', { type: 'button', 'aria-label': `${name}: take away from the ${key} end` });
    const dot = make('span', { class: 'dot' });
    dot.style.background = color;
    button.append(dot, make('span', { class: 'name' }, `${arrows[key]} ${name}`), make('span', { class: 'away' }, '×'));
    button.addEventListener('click', () => this.figure_.ask('take_from_end', end, place));
    entry.append(button);
    return entry;
  }
}

function write_farthest({ key, names, farthest }) {
  const list = make('ol', { 'aria-label': `Farthest towards the ${key} end, ${names.join(', ')}` });
  list.append(...farthest.map((name) => make('li', {}, name)));
  return list;
}
