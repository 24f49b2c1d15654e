// The site knows the figures that the engine knows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { source_files } from './source_files.mjs';

test('web/catalogue.json names every figure of src/essays', () => {
  const specs = source_files(['src/essays'], ['.cpp']).map((file) => readFileSync(file, 'utf8'));
  const names = specs.flatMap((text) => [...text.matchAll(/\.name = "([^"]+)"/g)].map(([, name]) => name));
  assert.deepEqual(JSON.parse(readFileSync('web/catalogue.json', 'utf8')).sort(), names.sort());
});
