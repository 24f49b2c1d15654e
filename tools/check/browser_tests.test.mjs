// A file of browser tests that nobody imports passes for ever.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

test('every file of browser tests is run', () => {
  const files = readdirSync('tests/web').filter((file) => file.endsWith('.test.mjs'));
  const imported = [...readFileSync('tests/web/run.mjs', 'utf8').matchAll(/^import '\.\/(.+)';$/gm)].map(([, file]) => file);
  assert.deepEqual(imported.sort(), files.sort());
});
