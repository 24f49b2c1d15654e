// Points by time, on a logarithmic scale, and by quality: the best are at the top left.
import { element, picture, text } from './svg.mjs';

const width = 840;
const height = 380;
const frame = { left: 64, right: 820, top: 66, bottom: 330 };

/** 1, 2, 5, 10, 20, … that lie between the two. */
export function logarithmic_ticks(least, most) {
  const first = Math.floor(Math.log10(least));
  const decades = Array.from({ length: Math.ceil(Math.log10(most)) - first + 1 }, (_, i) => 10 ** (first + i));
  return decades.flatMap((decade) => [1, 2, 5].map((step) => step * decade)).filter((x) => x >= least && x <= most);
}

/** Round numbers with `step` between them. */
export function even_ticks(least, most, step) {
  const first = Math.ceil(least / step - 1e-9);
  const count = Math.floor(most / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function find_scales(points) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x_range = [Math.min(...xs) / 1.5, Math.max(...xs) * 1.5];
  const y_range = [Math.min(...ys) - 0.01, Math.max(...ys) + 0.01];
  const share = (value, [least, most]) => (value - least) / (most - least);
  const to_x = (x) => frame.left + share(Math.log(x), x_range.map(Math.log)) * (frame.right - frame.left);
  const to_y = (y) => frame.bottom - share(y, y_range) * (frame.bottom - frame.top);
  return { x_range, y_range, to_x, to_y };
}

function draw_axes({ x_range, y_range, to_x, to_y }) {
  const y_step = y_range[1] - y_range[0] > 0.1 ? 0.05 : 0.01;
  return [
    ...logarithmic_ticks(...x_range).flatMap((x) => [
      element('line', { class: 'grid', x1: to_x(x), x2: to_x(x), y1: frame.top, y2: frame.bottom }),
      text(x, { class: 'quiet', x: to_x(x), y: frame.bottom + 18, 'text-anchor': 'middle' }),
    ]),
    ...even_ticks(...y_range, y_step).flatMap((y) => [
      element('line', { class: 'grid', x1: frame.left, x2: frame.right, y1: to_y(y), y2: to_y(y) }),
      text(y.toFixed(2), { class: 'quiet', x: frame.left - 8, y: to_y(y) + 4, 'text-anchor': 'end' }),
    ]),
  ];
}

const letter_width = 7.5; // px, about
const line_height = 16; // px

/** Above each point, where no other label is yet, and within the frame. */
function place_labels(points, { to_x, to_y }) {
  const placed = [];
  for (const { label, ours, x, y } of points) {
    const half = (label.length * letter_width) / 2;
    const at = { label, ours, half, x: Math.min(Math.max(to_x(x), frame.left + half), frame.right - half), y: to_y(y) - 12 };
    const overlaps = (other) => Math.abs(other.x - at.x) < other.half + half && Math.abs(other.y - at.y) < line_height;
    while (placed.some(overlaps)) at.y -= line_height;
    placed.push(at);
  }
  return placed;
}

/** points: [{ label, x, y, ours }] */
export function scatter_chart({ title, x_title, y_title, points }) {
  const scales = find_scales(points);
  const dots = points.map((point) =>
    element('circle', { class: point.ours ? 'ours' : 'theirs', cx: scales.to_x(point.x), cy: scales.to_y(point.y), r: 6 }),
  );
  const labels = place_labels(points, scales).map(({ label, ours, x, y }) =>
    text(label, { class: ours ? 'ours' : 'theirs', x, y, 'text-anchor': 'middle' }),
  );
  const words = [
    text(title, { class: 'title', x: 12, y: 26 }),
    text(y_title, { class: 'quiet', x: 12, y: 48 }),
    text(x_title, { class: 'quiet', x: frame.right, y: frame.bottom + 38, 'text-anchor': 'end' }),
  ];
  return picture(width, height, title, [...words, ...draw_axes(scales), ...dots, ...labels]);
}
