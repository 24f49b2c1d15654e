// A figure's menu: a quiet button in its corner and, behind it, what a reader may take away from the figure.
import { copy_text } from './clipboard.mjs';
import { address_remark, embed_code, full_address, save_data, save_picture, toggle_full_screen } from './takeaway.mjs';

const told_ms = 4000; // how long it says what it did

/// Fills `root` (shadow.mjs) until `signal` is aborted. `figure` is the open LiveFigure of the element `host`.
export function add_menu(root, host, figure, signal) {
  const button = make('button', { type: 'button', className: 'opener', textContent: '⋯' });
  const list = make('div', { className: 'list', role: 'menu', hidden: true, id: 'menu' });
  const told = make('div', { className: 'told', role: 'status' });
  set(button, { 'aria-label': 'Figure menu', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': 'menu' });
  set(list, { 'aria-label': 'Figure menu' });
  root.replaceChildren(button, list, told);
  const menu = { button, list, say: sayer(told), entries: [] };
  for (const [label, action] of list_actions(host, figure)) menu.entries.push(make_entry(menu, label, action));
  listen(menu, signal);
  signal.addEventListener('abort', () => root.replaceChildren());
}

function list_actions(host, figure) {
  const actions = [
    ['Save picture (PNG)', () => save_picture(host, figure)],
    ['Save data (TSV)', () => save_data(figure)],
    // Other pages do not have what the reader has brought to this one.
    ...(host.brought ? [] : [['Copy embed code', (menu) => copy(menu, embed_code(host))]]),
    ['Copy link', (menu) => copy(menu, full_address(host), address_remark(host))],
  ];
  if (document.fullscreenEnabled) actions.push(['Full screen', () => toggle_full_screen(host)]);
  return actions;
}

function make_entry(menu, label, action) {
  const entry = make('button', { type: 'button', role: 'menuitem', tabIndex: -1, textContent: label });
  entry.addEventListener('click', async () => {
    close(menu);
    try {
      menu.say((await action(menu)) ?? '');
    } catch (error) {
      console.warn(`Planisphere: “${label}” failed.`, error);
      menu.say('That did not work here.');
    }
  });
  menu.list.append(entry);
  return entry;
}

async function copy(menu, text, remark = '') {
  if (await copy_text(text)) return `Copied. ${remark}`.trim();
  const field = make('input', { readOnly: true, value: text });
  set(field, { 'aria-label': 'Press Ctrl or ⌘ and C' });
  menu.say('Now press Ctrl or ⌘ and C:', field);
  field.select();
  return null;
}

// The message stays until told_ms have passed; a field in it, until the reader leaves that.
function sayer(told) {
  let timer;
  return (text, field = null) => {
    if (text === '' && told.querySelector('input')) return;
    clearTimeout(timer);
    told.replaceChildren(text, ...(field ? [field] : []));
    if (field) field.addEventListener('blur', () => told.replaceChildren());
    else timer = setTimeout(() => told.replaceChildren(), told_ms);
  };
}

function listen(menu, signal) {
  const { button, list } = menu;
  button.addEventListener('click', () => (list.hidden ? open(menu, 0) : close(menu)));
  button.addEventListener('keydown', (event) => {
    const first = { ArrowDown: 0, ArrowUp: -1 }[event.key];
    if (first === undefined) return;
    event.preventDefault();
    open(menu, first);
  });
  list.addEventListener('keydown', (event) => steer(menu, event));
  const leave = (event) => {
    if (!list.hidden && !event.composedPath().some((node) => node === list || node === button)) close(menu, false);
  };
  for (const left of ['pointerdown', 'focusin']) document.addEventListener(left, leave, { signal });
}

function steer(menu, event) {
  const { entries, list } = menu;
  const at = entries.indexOf(list.getRootNode().activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key] ?? find_by_letter(entries, at, event.key);
  if (event.key === 'Tab') close(menu); // and Tab goes on from the button
  if (event.key === 'Escape') close(menu);
  if (to !== null) entries.at(to % entries.length).focus();
  if (to !== null || event.key === 'Escape') event.preventDefault();
}

function find_by_letter(entries, after, letter) {
  if (letter.length !== 1) return null;
  const order = entries.map((entry, i) => (after + 1 + i) % entries.length);
  return order.find((i) => entries[i].textContent.toLowerCase().startsWith(letter.toLowerCase())) ?? null;
}

function open({ button, list, entries }, first) {
  list.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  entries.at(first).focus();
}

function close({ button, list }, take_focus = true) {
  list.hidden = true;
  button.setAttribute('aria-expanded', 'false');
  if (take_focus) button.focus();
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
