// The site's own pages name every module they will need, so that those are fetched at once and not one after another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const imported = /\bimport\b[^;'"]*['"]\.\/([^'"]+)['"]/g;

function reach(module, seen = new Set()) {
  if (seen.has(module)) return seen;
  seen.add(module);
  for (const [, next] of readFileSync(`web/${module}`, 'utf8').matchAll(imported)) reach(next, seen);
  return seen;
}

for (const page of ['index.html', 'figure.html']) {
  test(`${page} preloads the modules it reaches`, () => {
    const text = readFileSync(`web/${page}`, 'utf8');
    const preloaded = [...text.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, module]) => module);
    const [, first] = /<script type="module" src="([^"]+)"/.exec(text);
    assert.deepEqual([first, ...preloaded].sort(), [...reach(first)].sort());
  });
}
