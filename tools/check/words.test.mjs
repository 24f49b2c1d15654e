// What must not stand in the tree: unfinished marks, and addresses of the place where it was written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { source_files } from './source_files.mjs';

const endings = ['.h', '.cpp', '.js', '.mjs', '.html', '.css', '.txt', '.cmake', '.json', '.vert', '.frag'];
const unfinished = new RegExp(['TO' + 'DO', 'FIX' + 'ME'].join('|'));

test('nothing is marked as unfinished', () => {
  const written = source_files(['.'], endings).filter((file) => !file.includes('assets/bundles/')); // Debian has such a tag
  const marked = written.filter((file) => unfinished.test(readFileSync(file, 'utf8')));
  assert.deepEqual(marked, []);
});

for (const lock of ['package-lock.json', 'tools/bencher/peers/package-lock.json']) {
  test(`${lock} names versions and hashes, not download addresses`, () => {
    assert.doesNotMatch(readFileSync(lock, 'utf8'), /"resolved"/);
  });
}
