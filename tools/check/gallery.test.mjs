// The gallery's words are read from figures' specs as C++ has them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse_spec, read_specs, write_gallery } from '../gallery.mjs';

test('neighbouring literals are one text, with what they escape', () => {
  const text = 'constexpr PlotSpec plots[] = {{.title = "no"}};\n\nconstinit const FigureSpec a_b = { .name = "a-b",\n .title = "A \\"b\\"",\n .summary =\n "one "\n "and "\n "two.", .dataset = "c" }';
  assert.deepEqual(parse_spec(text), { name: 'a-b', title: 'A "b"', summary: 'one and two.' });
});

test('every figure of the catalogue has a name, a title and a sentence', () => {
  const specs = read_specs();
  assert.deepEqual(specs.map(({ name }) => name), JSON.parse(readFileSync('web/catalogue.json', 'utf8')));
  for (const { name, title, summary } of specs) assert.ok(title && /^[A-Z].*[.:]$/.test(summary), name);
});

test('a figure stands under the essay that shows it, and under none otherwise', () => {
  const spec = (name) => ({ name, title: name, summary: `About <${name}>.`, source: `${name}.cpp` });
  const pages = { 'mnist.html': '<figure id="one">', 'representations.html': '<figure id="two" class="plain">' };
  const page = write_gallery('<!-- the figures -->', ['one', 'two', 'three'].map(spec), pages, (name) => name === 'one');
  const places = ['Visualizing MNIST', '>one<', 'Visualizing Representations', '>two<', 'More figures', '>three<'];
  const found = places.map((text) => page.indexOf(text));
  assert.deepEqual(found, [...found].sort((a, b) => a - b));
  assert.ok(!found.includes(-1));
  assert.ok(page.includes('posters/one.png') && !page.includes('posters/two.png'));
  assert.ok(page.includes('About &#60;one&#62;.'));
});
