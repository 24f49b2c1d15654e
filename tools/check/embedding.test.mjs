// The page about embedding tells of every parameter that a figure's state may have.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('web/embed.html names every parameter of src/figure/params.cpp', () => {
  const page = readFileSync('web/embed.html', 'utf8');
  const table = readFileSync('src/figure/params.cpp', 'utf8');
  const names = [...table.matchAll(/field<&Params::\w+>\(\s*"(\w+)"/g)].map(([, name]) => name);
  assert.notDeepEqual(names, []);
  assert.deepEqual(names.filter((name) => !page.includes(`<code>${name}</code>`)), []);
});
