// The page of one figure: figure.html?name=mnist-tsne&theme=dark&controls=0&menu=0#seed=3
import './planisphere.js';
import { follow_hash } from './follow_hash.mjs';

const query = new URLSearchParams(location.search);
const name = query.get('name') ?? '';
const main = document.querySelector('main');

write_title();
if (name) show_figure();
else list_known('Which figure? The address of this page has to name one.');

function write_title(title = name || 'Figures') {
  const theme = query.get('theme');
  if (theme) document.documentElement.dataset.theme = theme;
  document.querySelector('h1').textContent = title;
  document.title = `${title} · Planisphere`;
}

function show_figure() {
  const figure = document.createElement('planisphere-figure');
  for (const attribute of ['theme', 'controls', 'menu']) {
    if (query.has(attribute)) figure.setAttribute(attribute, query.get(attribute));
  }
  figure.name = name;
  figure.ready.then(
    () => write_title(figure.snapshot()?.title),
    () => list_known('These figures exist:'),
  );
  follow_hash(figure);
  main.append(figure);
}

async function list_known(sentence) {
  const known = await (await fetch('catalogue.json')).json();
  if (known.includes(name)) return; // it exists and failed: its own line says why
  main.classList.add('lost');
  const paragraph = document.createElement('p');
  paragraph.textContent = sentence;
  const list = document.createElement('ul');
  list.append(...known.map(link_to));
  main.append(paragraph, list);
}

function link_to(figure) {
  const link = document.createElement('a');
  link.href = `figure.html?name=${encodeURIComponent(figure)}`;
  link.textContent = figure;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
