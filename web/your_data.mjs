// The page your-data.html: files in, a live figure of them, files out.
import './planisphere.js';
import { DataTools } from './data_tools.mjs';
import { files_of_address, files_of_drop, files_of_input } from './dropped_files.mjs';
import { ImportDesk } from './import_desk.mjs';
import { pause } from './pause.mjs';
import { PointPanel } from './point_panel.mjs';
import { build_svg } from './svg_picture.mjs';
import { save } from './takeaway.mjs';

const most_points = 100_000;
const part = (id) => document.getElementById(id);
const desk = new ImportDesk();
const panel = new PointPanel(part('point'));
const tools = new DataTools(
  { choice: part('by'), legend: part('legend'), fields: part('fields') },
  { desk, on_change: () => write_address(), on_problem: tell_problem },
);

let brought = []; // files, as they came
let brought_from = ''; // where they were fetched, or nothing
let shown_from = ''; // the same of those in the figure
let report = null; // of the data in the figure
let fetching = new AbortController();
let wished = location.hash.slice(1); // by the address, for the first data that come
let writing = null; // a timer

listen_for_drops();
offer_address();
part('pick-files').addEventListener('click', () => part('files').click());
part('pick-folder').addEventListener('click', () => part('folder').click());
for (const id of ['files', 'folder']) {
  part(id).addEventListener('change', () => {
    take(files_of_input(part(id)));
    part(id).value = ''; // so that the same file can be chosen again
  });
}
part('from-address').addEventListener('submit', (event) => {
  event.preventDefault();
  fetch_address(part('address').value);
});
part('stop').addEventListener('click', stop);
part('choice').addEventListener('change', () => show_choice(part('choice').value));
for (const button of document.querySelectorAll('[data-kind]')) {
  button.addEventListener('click', () => take_away(button.dataset.kind));
}

// Anywhere on the page: whoever misses the frame by a little should not see the browser open the file instead.
function listen_for_drops() {
  const carries_files = (event) => event.dataTransfer?.types.includes('Files');
  for (const kind of ['dragenter', 'dragover']) {
    document.addEventListener(kind, (event) => {
      if (!carries_files(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      part('bring').classList.add('over');
    });
  }
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) part('bring').classList.remove('over');
  });
  document.addEventListener('drop', async (event) => {
    part('bring').classList.remove('over');
    if (!carries_files(event)) return;
    event.preventDefault();
    take(await files_of_drop(event.dataTransfer));
  });
}

async function fetch_address(address) {
  fetching = new AbortController();
  show_progress('Fetching …');
  try {
    await take(await files_of_address(address, fetching.signal), address);
  } catch (error) {
    if (!fetching.signal.aborted) tell_problem(error);
  }
}

async function take(files, address = '') {
  if (!files.length) return;
  brought = files;
  brought_from = address;
  await show_choice('');
}

async function show_choice(choice) {
  show_progress(`Reading ${brought.length === 1 ? brought[0].path : `${brought.length} files`} …`);
  try {
    const imported = await desk.import(brought, { choice, most_points, on_progress: move_bar });
    hide_progress();
    report = imported.report;
    shown_from = brought_from;
    tell_found(choice);
    show_figure(imported.bundle);
  } catch (error) {
    tell_problem(error);
  }
}

function stop() {
  fetching.abort();
  desk.stop();
  hide_progress();
  tell(report ? 'Stopped. The figure shows the data before.' : 'Stopped.');
}

function show_progress(text) {
  tell(text);
  part('progress').hidden = false;
  part('bar').removeAttribute('value');
}

function hide_progress() {
  part('progress').hidden = true;
}

function move_bar(share) {
  if (share === null) part('bar').removeAttribute('value');
  else part('bar').value = share;
}

function tell(text, wrong = false) {
  part('told').textContent = text;
  part('told').classList.toggle('wrong', wrong);
}

function tell_problem(error) {
  if (error.message === 'Stopped.') return; // whoever stopped it has said so
  hide_progress();
  console.warn(`Planisphere: ${error.message}`, error.detail ?? '');
  tell(error.message, true);
}

function tell_found(choice) {
  const count = (number) => number.toLocaleString('en');
  tell(`${report.name}: ${report.what}, ${count(report.points)} points of ${count(report.dimensions)} dimensions.`);
  part('found').hidden = false;
  part('choose').hidden = report.choices.length === 0;
  part('choice').replaceChildren(...report.choices.map((name) => new Option(name, name, false, name === (choice || report.name))));
  part('remarks').hidden = report.notes.length === 0;
  part('remarks').querySelector('summary').textContent =
    report.notes.length === 1 ? 'One remark about the files' : `${report.notes.length} remarks about the files`;
  part('remarks').querySelector('ul').replaceChildren(...report.notes.map(as_item));
}

function as_item(text) {
  return Object.assign(document.createElement('li'), { textContent: text, dir: 'auto' });
}

function show_figure(bundle) {
  part('bring').classList.add('given');
  part('take').hidden = false;
  panel.show(bundle.get('all.tsv'), report);
  const old = part('place').querySelector('planisphere-figure');
  const figure = old ?? document.createElement('planisphere-figure');
  figure.setAttribute('label', `A live map of ${report.name}, ${report.points} points`);
  figure.setAttribute('state', [usual_state(), wished].filter(Boolean).join('&'));
  if (!old) {
    figure.name = 'your-data';
    figure.addEventListener('announcement', () => panel.point_at(figure.snapshot()?.hovered?.index ?? -1));
    figure.addEventListener('statechange', () => write_address());
  }
  figure.brought = bundle;
  part('tools').hidden = report.columns.length === 0;
  tools.show(figure, report, wished);
  wished = '';
  if (!old) part('place').append(figure);
  figure.ready.then(() => begin(figure), (problem) => tell_problem(problem));
  write_address();
}

// Whose link names an address: it is for the reader to say whether it is asked.
function offer_address() {
  const address = new URLSearchParams(location.search).get('from');
  if (!address) return;
  part('address').value = address;
  tell('This link is about data from the address above. “Fetch” brings them here.');
}

const hash_pause_ms = 300; // browsers allow about a hundred changes of the URL in half a minute

// The page's address leads back to this view, once the same data are brought to it; where they came from an address, it says so.
function write_address() {
  writing ??= setTimeout(() => {
    writing = null;
    const figure = part('place').querySelector('planisphere-figure');
    const hash = [tools.state, figure.state].filter(Boolean).join('&');
    const page = new URL(location.href);
    page.searchParams.delete('from');
    if (shown_from) page.searchParams.set('from', shown_from);
    page.hash = hash;
    history.replaceState(null, '', page);
  }, hash_pause_ms);
}

// Another address typed, or a step back.
addEventListener('hashchange', () => {
  const hash = location.hash.slice(1);
  const figure = part('place').querySelector('planisphere-figure');
  if (!figure) return void (wished = hash);
  figure.state = [usual_state(), hash].filter(Boolean).join('&');
  tools.show(figure, report, hash);
});

// Belkina et al. (2019) for many points; a perplexity that few points can have.
function usual_state() {
  const learning_rate = Math.max(100, Math.round(report.points / 12));
  const perplexity = Math.max(2, Math.min(30, Math.floor((report.points - 1) / 3)));
  return `learning_rate=${Math.min(2000, learning_rate)}&perplexity=${perplexity}`;
}

async function begin(figure) {
  await pause(); // the first picture is painted
  figure.scrollIntoView({ block: 'nearest' });
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) figure.act('play', 1);
}

async function take_away(kind) {
  const figure = part('place').querySelector('planisphere-figure');
  const snapshot = figure?.snapshot();
  const layout = figure?.layout() ?? new Float32Array(0);
  if (!snapshot || !layout.length) return tell('There is no layout yet.', true);
  const name = snapshot.method.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  try {
    const content = kind === 'svg' ? await draw_svg(figure, snapshot) : await desk.export(kind, name, layout, layout.length / report.points);
    const type = kind === 'svg' ? 'image/svg+xml' : '';
    save(new Blob([content], { type }), `your-data-${name}.${{ tsv: 'tsv', npy: 'npy', folder: 'zip', svg: 'svg' }[kind]}`);
    return tell('Saved.');
  } catch (error) {
    return tell_problem(error);
  }
}

function draw_svg(figure, { method, plot, picture_height }) {
  return build_svg({
    picture: figure.picture(),
    width: plot.width,
    height: picture_height,
    title: `${report.name} by ${method}`,
    legend: tools.legend,
    ink: getComputedStyle(document.body).color,
    background: getComputedStyle(document.documentElement).backgroundColor, // of the page, which is the figure’s
  });
}
