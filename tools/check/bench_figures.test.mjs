// tools/bench's plots: what is drawn where, and that it is SVG.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bar_chart } from '../bencher/bar_chart.mjs';
import { draw_figures } from '../bencher/figures.mjs';
import { even_ticks, logarithmic_ticks, scatter_chart } from '../bencher/scatter_chart.mjs';

const job = { case: 'tsne-10k', method: 'tsne', dims: 2, n: 10000, knn15: 0.44, ms_per_step: 1 };
const records = [
  { ...job, target: 'native', threads: 2, peer: null, seconds: 2 },
  { ...job, target: 'native', threads: 2, peer: 'Rtsne', seconds: 40 },
];
const numbers_of = (svg, pattern) => [...svg.matchAll(pattern)].map(([, number]) => Number(number));

test('every case with records has its plots, and no other', () => {
  assert.deepEqual(draw_figures(records).map(({ name }) => name), ['tsne-10k', 'tsne-10k-quality']);
  assert.deepEqual(draw_figures([]), []);
});

test('bars are as long as their values', () => {
  const bars = [1, 4].map((value) => ({ label: '', value, text: '', note: '', ours: true }));
  const [short, long] = numbers_of(bar_chart({ title: '', subtitle: '', bars }), /<rect [^>]*width="([\d.]+)"/g);
  assert.equal(long / short, 4);
});

test('the fastest comes first', () => {
  const [{ svg }] = draw_figures([...records].reverse());
  assert.ok(svg.indexOf('Planisphere') < svg.indexOf('Rtsne'));
});

test('words are escaped', () => {
  const bars = [{ label: 'a < b & "c"', value: 1, text: '', note: '', ours: false }];
  assert.match(bar_chart({ title: '', subtitle: '', bars }), /a &lt; b &amp; &quot;c&quot;/);
});

test('better points lie further up, slower ones further right, and labels do not overlap', () => {
  const point = (x, y) => ({ label: 'a long label', x, y, ours: false });
  const svg = scatter_chart({ title: '', x_title: '', y_title: '', points: [point(1, 0.4), point(1.2, 0.4), point(9, 0.5)] });
  const [x1, , x3] = numbers_of(svg, /<circle [^>]*cx="([\d.]+)"/g);
  const [y1, , y3] = numbers_of(svg, /<circle [^>]*cy="([\d.]+)"/g);
  assert.ok(x3 > x1 && y3 < y1);
  const [height1, height2] = numbers_of(svg, /<text class="theirs" [^>]*y="([\d.]+)"/g);
  assert.ok(Math.abs(height1 - height2) >= 16);
});

test('ticks are round numbers within the range', () => {
  assert.deepEqual(logarithmic_ticks(1.5, 60), [2, 5, 10, 20, 50]);
  assert.deepEqual(even_ticks(0.391, 0.43, 0.01), [0.4, 0.41, 0.42, 0.43]);
});
