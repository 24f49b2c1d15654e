// A figure's controls once more as HTML, unseen but lying where their pictures are: for keyboards, screen readers
// and everything else that works with pages rather than pixels.

/// Keeps `root` filled. act(id, value) works a control; on_focus(id) says which has the focus, "" for none.
export class Mirror {
  entries_ = new Map();

  constructor(root, { act, on_focus }) {
    this.root_ = root;
    this.act_ = act;
    this.on_focus_ = on_focus;
  }

  /// `controls` as ps_controls lists them; `rectangles` are those of the snapshot.
  update(controls, rectangles = []) {
    for (const id of [...this.entries_.keys()]) {
      if (!controls.some((control) => control.id === id)) this.remove_(id);
    }
    for (const control of controls) {
      const entry = this.entries_.get(control.id) ?? this.add_(control);
      write[control.kind](entry.input, control);
      entry.input.disabled = Boolean(control.disabled);
      place(entry.outer, rectangles.find((rectangle) => rectangle.id === control.id));
    }
  }

  clear() {
    for (const id of [...this.entries_.keys()]) this.remove_(id);
  }

  add_(control) {
    const entry = make[control.kind](control, (value) => this.act_(control.id, value));
    entry.input.dataset.control = control.id;
    entry.input.addEventListener('focus', () => this.on_focus_(control.id));
    entry.input.addEventListener('blur', () => this.on_focus_(''));
    this.root_.append(entry.outer);
    this.entries_.set(control.id, entry);
    return entry;
  }

  remove_(id) {
    this.entries_.get(id).outer.remove();
    this.entries_.delete(id);
  }
}

function make_button(control, act) {
  const input = document.createElement('button');
  input.type = 'button';
  input.addEventListener('click', () => act(1));
  return { outer: input, input };
}

function make_toggle(control, act) {
  const input = document.createElement('button');
  input.type = 'button';
  input.addEventListener('click', () => act(1 - Number(input.value)));
  return { outer: input, input };
}

function make_range(control, act) {
  const input = document.createElement('input');
  input.type = 'range';
  input.addEventListener('input', () => act(Number(input.value)));
  if (control.row_length) input.addEventListener('keydown', (event) => go_by_rows(event, control.row_length, act));
  return labelled(input, control);
}

// A range over the pixels of a picture: up and down go from row to row.
function go_by_rows(event, row_length, act) {
  const rows = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!rows) return;
  event.preventDefault();
  const next = Number(event.target.value) + rows * row_length;
  if (next < Number(event.target.min) || next > Number(event.target.max)) return;
  event.target.value = next; // at once: the next key may come before the picture
  act(next);
}

function make_choice(control, act) {
  const input = document.createElement('select');
  input.addEventListener('change', () => act(input.selectedIndex));
  return labelled(input, control);
}

function labelled(input, control) {
  const outer = document.createElement('label');
  outer.append(control.label, input);
  return { outer, input };
}

const make = { button: make_button, toggle: make_toggle, range: make_range, choice: make_choice };

const write = {
  button(input, { label }) {
    input.textContent = label;
  },
  // Its name says what a press will do ("Play", "Pause"), so it has no pressed state of its own.
  toggle(input, { label, value }) {
    input.textContent = label;
    input.value = String(value);
  },
  range(input, { min, max, step, value, text }) {
    Object.assign(input, { min, max, step: step || 'any', value });
    input.setAttribute('aria-valuetext', text ?? String(value));
  },
  choice(input, { value, choices = [] }) {
    const offered = [...input.options].map((option) => option.text);
    if (offered.join('\n') !== choices.join('\n'))
      input.replaceChildren(...choices.map((choice, index) => new Option(choice, String(index))));
    input.selectedIndex = value;
  },
};

function place(outer, rectangle) {
  if (!rectangle) return;
  const { x, y, width, height } = rectangle;
  Object.assign(outer.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
}
