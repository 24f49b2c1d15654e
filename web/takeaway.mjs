// What a reader may take away from a figure: its picture, its data, its address, and the whole screen.
import { site } from './loader.mjs';

/// The picture without its controls, at the screen's resolution and on the page's own colour.
export async function save_picture(host, figure) {
  const { picture_height } = figure.snapshot();
  const [width, height] = [figure.canvas.width, Math.round(picture_height * figure.pixel_ratio)];
  const sheet = Object.assign(document.createElement('canvas'), { width, height });
  const brush = sheet.getContext('2d');
  brush.fillStyle = find_background(host) ?? (figure.dark ? '#1b1c20' : '#ffffff');
  brush.fillRect(0, 0, width, height);
  brush.drawImage(figure.canvas, 0, 0);
  const picture = await new Promise((resolve) => sheet.toBlob(resolve, 'image/png'));
  save(picture, `${host.name}.png`);
  return 'Picture saved.';
}

export function save_data(figure) {
  const table = figure.tell('table');
  if (!table) return 'This figure has no table of points.';
  save(new Blob([table], { type: 'text/tab-separated-values' }), `${figure.name}.tsv`);
  return 'Data saved.';
}

/// The two lines that put the figure, as it is now, into somebody's page.
export function embed_code(host) {
  const attributes = { name: host.name, label: host.getAttribute('label'), state: host.state };
  const written = Object.entries(attributes).filter(([, value]) => value).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<script type="module" src="${new URL('planisphere.js', site)}"></script>
<planisphere-figure${written.join('')}></planisphere-figure>`;
}

/// Where the figure, as it is now, has a page of its own; where the reader has brought its data, the page they brought them to.
export function full_address(host) {
  if (host.brought) return location.href;
  const address = new URL('figure.html', site);
  address.searchParams.set('name', host.name);
  address.hash = host.state;
  return address.href;
}

/// What is to be said of that address: a reader's own files are not in it.
export function address_remark(host) {
  const complete = !host.brought || new URLSearchParams(location.search).has('from');
  return complete ? '' : 'Your data stay here: whoever follows the link brings them again.';
}

export async function toggle_full_screen(host) {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await host.requestFullscreen();
}

export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // browsers read it after the click
}

function find_background(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour && colour !== 'transparent' && !/, 0\)$/.test(colour)) return colour;
  }
  return null;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
