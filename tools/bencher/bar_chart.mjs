// Horizontal bars from zero: lengths can be compared at a glance.
import { element, picture, text } from './svg.mjs';

const width = 840;
const bars_at = 300; // px from the left: labels before it
const longest_bar = 300; // px
const row_height = 26;
const first_row = 66;

/** bars: [{ label, value, text, note, ours }], drawn in this order, as SVG. */
export function bar_chart({ title, subtitle, bars }) {
  const most = Math.max(...bars.map(({ value }) => value));
  const rows = bars.flatMap((bar, i) => {
    const y = first_row + i * row_height;
    const length = Math.max(1, (bar.value / most) * longest_bar);
    const whose = bar.ours ? 'ours' : 'theirs';
    return [
      text(bar.label, { class: whose, x: bars_at - 8, y: y + 14, 'text-anchor': 'end' }),
      element('rect', { class: whose, x: bars_at, y: y + 2, width: length, height: row_height - 8, rx: 2 }),
      text(bar.text, { class: whose, x: bars_at + length + 6, y: y + 14 }),
      ...(bar.note ? [text(bar.note, { class: 'quiet', x: width - 12, y: y + 14, 'text-anchor': 'end' })] : []),
    ];
  });
  const heading = [
    text(title, { class: 'title', x: 12, y: 26 }),
    text(subtitle, { class: 'quiet', x: 12, y: 48 }),
  ];
  return picture(width, first_row + bars.length * row_height + 10, title, [...heading, ...rows]);
}
