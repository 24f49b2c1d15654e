// A text field with a list of what it finds, as the ARIA Authoring Practices describe a combobox ("editable, list
// autocomplete"). HTML rather than a picture, as the figures' other controls are: a phone brings its keyboard only for a
// real field, and only there do input methods, screen readers, dictation and spelling aids work.

const most_shown = 50;

let made = 0;

/// `label` names the field. find(text) tells { found, count }; describe(index) what an option shows: { name, count };
/// choose(index) is called with the chosen one. `nothing(text)` says that nothing was found.
export class Combobox {
  constructor({ label, placeholder, find, describe, choose, nothing }) {
    Object.assign(this, { find_: find, describe_: describe, choose_: choose, nothing_: nothing });
    this.id_ = `found-${(made += 1)}`;
    this.input = make('input', {
      type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go',
      placeholder, 'aria-label': label, 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.id_,
    });
    this.list = make('div', { role: 'listbox', id: this.id_, 'aria-label': label, hidden: '' });
    this.told = make('p', { role: 'status', class: 'unseen' });
    this.element = make('div', { class: 'combobox' });
    this.element.append(this.input, this.list, this.told);
    this.found_ = [];
    this.active_ = -1;
    this.listen_();
  }

  /// Finds anew: what can be chosen has changed.
  refresh() {
    if (!this.list.hidden) this.open_();
  }

  close() {
    this.list.hidden = true;
    this.activate_(-1);
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  listen_() {
    this.input.addEventListener('input', () => this.open_());
    this.input.addEventListener('click', () => this.open_());
    this.input.addEventListener('blur', () => this.close());
    this.input.addEventListener('keydown', (event) => this.press_(event));
    // Pressing an option must not take the focus from the field, or the list would be gone before the click.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.take_([...this.list.children].indexOf(option));
    });
  }

  open_() {
    const typed = this.input.value;
    const { found, count } = this.find_(typed, most_shown);
    this.found_ = found;
    const options = found.map((index, place) => this.make_option_(index, place));
    const rest = count - found.length;
    const remark = count === 0 ? this.nothing_(typed.trim()) : rest > 0 ? `and ${rest.toLocaleString('en')} more: type on` : '';
    if (remark) options.push(make('div', { class: 'remark', role: 'presentation' }, remark));
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    this.list.scrollTop = 0;
    this.input.setAttribute('aria-expanded', 'true');
    const told = count === 0 ? remark : `${count.toLocaleString('en')} found`;
    if (this.told.textContent !== told) this.told.textContent = told;
    this.activate_(typed.trim() && count ? 0 : -1);
  }

  make_option_(index, place) {
    const { name, count } = this.describe_(index);
    const option = make('div', { role: 'option', id: `${this.id_}-${place}`, 'aria-selected': 'false' });
    option.append(make('span', { class: 'name' }, name));
    if (count !== undefined) option.append(make('span', { class: 'count' }, count.toLocaleString('en')));
    return option;
  }

  activate_(place) {
    this.list.children[this.active_]?.setAttribute('aria-selected', 'false');
    this.active_ = place;
    const option = place < 0 ? null : this.list.children[place];
    if (!option) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.input.setAttribute('aria-activedescendant', option.id);
    scroll_into(this.list, option);
  }

  take_(place) {
    const index = this.found_[place];
    if (index === undefined) return;
    this.input.value = '';
    this.close();
    this.choose_(index);
  }

  press_(event) {
    const { key } = event;
    if (event.isComposing) return; // an input method's own Enter and arrows
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[key];
    if (step) {
      event.preventDefault();
      if (this.list.hidden) this.open_();
      else this.go_(step);
    } else if (key === 'Enter') {
      event.preventDefault();
      if (this.list.hidden) this.open_();
      else this.take_(this.active_);
    } else if (key === 'Escape') {
      event.preventDefault();
      if (this.list.hidden) this.input.value = '';
      else this.close();
    }
  }

  // From the last to the first and back, as lists of suggestions do; further steps stop at the ends.
  go_(step) {
    const last = this.found_.length - 1;
    if (last < 0) return;
    if (Math.abs(step) > 1) return this.activate_(Math.min(last, Math.max(0, this.active_ + step)));
    const next = this.active_ + step;
    return this.activate_(next > last ? 0 : next < 0 ? last : next);
  }
}

// scrollIntoView() would also scroll the page.
function scroll_into(list, option) {
  const { offsetTop: top, offsetHeight: height } = option;
  if (top < list.scrollTop) list.scrollTop = top;
  if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight;
}

export function make(tag, attributes = {}, text = '') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
