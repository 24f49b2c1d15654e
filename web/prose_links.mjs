// Links in the prose that work a figure: <a href="#mnist-cube" data-set="x_pixel=7,13&y_pixel=18,16">.
//
// The address is that of the <figure>, so that without this module a link still leads to it. data-set lists controls and
// values in the order in which they are worked; "7,13" is row 7, column 13 of a 28 × 28 image. A control that the figure
// does not have is passed over. What is no number, as in "pick=animal.n.01", is the state in which the figure opens anew.
// The page's own address does the same: essay.html#mnist-cube?x_pixel=7,13.

const row_length = 28;
const still_preferred = matchMedia('(prefers-reduced-motion: reduce)');
const newest_request = new WeakMap(); // by figure: an older one gives way

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-set]');
  if (!link || !is_plain(event)) return;
  const figure = find_figure(link.hash.slice(1));
  if (!figure) return;
  event.preventDefault();
  history.pushState(null, '', `${link.hash}?${link.dataset.set}`);
  work(figure, link.dataset.set);
});

follow_address();

function follow_address() {
  const [id, settings] = decodeURIComponent(location.hash.slice(1)).split('?');
  const figure = settings && find_figure(id);
  if (figure) work(figure, settings);
}

async function work(figure, settings) {
  const request = {};
  newest_request.set(figure, request);
  await customElements.whenDefined('planisphere-figure');
  bring_into_view(figure);
  const [words, numbers] = part(new URLSearchParams(settings));
  if (words.length) figure.state = words.map(write_setting).join('&');
  const wanted = () => newest_request.get(figure) === request;
  if (!(await comes_alive(figure, wanted))) return;
  for (const [control, value] of numbers) figure.act(control, number_of(value));
}

function part(settings) {
  const is_word = ([, value]) => Number.isNaN(number_of(value));
  const all = [...settings];
  return [all.filter(is_word), all.filter((setting) => !is_word(setting))];
}

// Commas part names, and stay.
const write_setting = ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`;

/// The live figure inside the <figure> with this id, or undefined.
function find_figure(id) {
  return document.getElementById(id)?.querySelector('planisphere-figure') ?? undefined;
}

// Scrolls no further than it has to, so that the sentence with the link stays in sight where there is room.
function bring_into_view(figure) {
  const { top, bottom } = figure.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  figure.scrollIntoView({ block: 'nearest', behavior: still_preferred.matches ? 'instant' : 'smooth' });
}

// A figure that was far away opens as it comes near. False if it failed, or if nobody waits for it any more.
async function comes_alive(figure, wanted) {
  while (wanted() && figure.isConnected && figure.phase !== 'failed') {
    if (figure.phase === 'live') return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function number_of(text) {
  const [row, column] = text.split(',').map(Number);
  return column === undefined ? row : row * row_length + column;
}

// Clicks that ask for another tab or a download are the browser's.
function is_plain({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }) {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey && !defaultPrevented;
}
