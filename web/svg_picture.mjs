// A figure's picture as SVG: every point, line and text as something that drawing programs can take hold of.
import { pause } from './pause.mjs';

const marks_at_once = 5000; // between two pauses for the page
const head = 34; // pixels above the picture, for its title
const row = 22; // pixels of a line of the legend
const margin = 10;
const family = 'font-family="Planisphere Sans, Inter, system-ui, sans-serif"';

/// `picture` is the figure's (picture() of its element), width × height pixels; `title` a line above it; `legend` a list of { color, name }
/// or of { colors, least, most } below; `ink` and `background` CSS colours.
export async function build_svg({ picture, width, height, title, legend, ink, background }) {
  const below = lay_out_legend(legend, width);
  const whole = head + height + (below.rows ? below.rows * row + margin : 0);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`,
    `<title>${escape(title)}</title><rect width="100%" height="100%" fill="${escape(background)}"/>`,
    `<text x="${margin}" y="23" font-size="16" fill="${escape(ink)}" ${family}>${escape(title)}</text>`,
    `<svg y="${head}" width="${width}" height="${height}">`,
  ];
  for (const list of read_lists(picture.bytes)) {
    parts.push(`<svg x="${list.x}" y="${list.y}" width="${list.width}" height="${list.height}" viewBox="${list.x} ${list.y} ${list.width} ${list.height}">`);
    for await (const part of write_marks(list)) parts.push(part);
    parts.push('</svg>');
  }
  parts.push(...picture.texts.map((text) => write_text(text, background)), '</svg>', ...below.write(head + height + row / 2, ink), '</svg>\n');
  return parts.join('\n');
}

// The marks of a draw list: names, words of four bytes, and how each is written but for its colour, the last of these.
const kinds = [
  ['cells', 5, ([x, y, width, height]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"`, 'fill'],
  ['lines', 6, ([x1, y1, x2, y2, width]) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke-width="${width}"`, 'stroke'],
  ['points', 4, ([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"`, 'fill'],
  ['rings', 4, ([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke-width="2"`, 'stroke'],
];

// As ps_picture() packs them (picture_exports.h).
function* read_lists(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const [x, y, width, height] = [0, 4, 8, 12].map((offset) => tidy(view.getFloat32(at + offset, true)));
    at += 16;
    const marks = kinds.map(([, words]) => {
      const first = at + 4;
      const count = view.getUint32(at, true);
      at = first + count * words * 4;
      return { first, count };
    });
    yield { x, y, width, height, view, marks };
  }
}

async function* write_marks({ view, marks }) {
  for (const [kind, [, words, write, paint]] of kinds.entries()) {
    const { first, count } = marks[kind];
    for (let begin = 0; begin < count; begin += marks_at_once) {
      const lines = [];
      for (let i = begin; i < Math.min(count, begin + marks_at_once); i += 1) {
        const at = first + i * words * 4;
        const numbers = Array.from({ length: words - 1 }, (_, j) => tidy(view.getFloat32(at + 4 * j, true)));
        const color = [0, 1, 2, 3].map((channel) => view.getUint8(at + 4 * (words - 1) + channel));
        lines.push(`${write(numbers)} ${write_color(paint, color)}/>`);
      }
      yield lines.join('\n');
      await pause();
    }
  }
}

const tidy = (number) => Math.round(number * 100) / 100;

function write_color(name, [red, green, blue, opacity]) {
  const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('');
  return `${name}="#${hex}"${opacity < 255 ? ` ${name}-opacity="${tidy(opacity / 255)}"` : ''}`;
}

function write_text({ x, y, size, align, color, text }, background) {
  const halo = `stroke="${escape(background)}" stroke-opacity="0.8" stroke-width="2.6" stroke-linejoin="round" paint-order="stroke"`;
  const anchor = ['start', 'middle', 'end'][align];
  return `<text x="${tidy(x)}" y="${tidy(y + 0.36 * size)}" font-size="${tidy(size)}" text-anchor="${anchor}" ${write_color('fill', color)} ${halo} ${family}>${escape(text)}</text>`;
}

// Entries in rows, as far as they fit.
function lay_out_legend(legend, width) {
  const brush = document.createElement('canvas').getContext('2d');
  brush.font = '13px system-ui, sans-serif';
  const length = (text) => brush.measureText(text).width;
  let [x, line] = [margin, 0];
  const placed = legend.map((entry) => {
    const wide = entry.colors ? length(entry.least + entry.most) + 220 : length(entry.name) + 32;
    if (x > margin && x + wide > width) [x, line] = [margin, line + 1];
    const place = { entry, x, line };
    x += wide;
    return place;
  });
  return {
    rows: placed.length ? line + 1 : 0,
    write: (top, ink) => placed.flatMap((place) => write_entry(place, top + place.line * row, ink, length)),
  };
}

function write_entry({ entry, x, line }, y, ink, length) {
  const write = (at, text) => `<text x="${tidy(at)}" y="${y + 5}" font-size="13" fill="${escape(ink)}" ${family}>${escape(text)}</text>`;
  if (!entry.colors) return [`<circle cx="${tidy(x + 5)}" cy="${y}" r="5" fill="${escape(entry.color)}"/>`, write(x + 15, entry.name)];
  const stops = entry.colors.map((color, i) => `<stop offset="${tidy(i / (entry.colors.length - 1))}" stop-color="${escape(color)}"/>`);
  const left = x + length(entry.least) + 8;
  return [
    `<linearGradient id="scale-${line}">${stops.join('')}</linearGradient>`,
    write(x, entry.least),
    `<rect x="${tidy(left)}" y="${y - 6}" width="180" height="12" fill="url(#scale-${line})"/>`,
    write(left + 188, entry.most),
  ];
}

// XML knows no other control characters than these, escaped or not.
function escape(text) {
  const known = String(text).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  return known.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
