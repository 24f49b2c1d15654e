// Formatting is clang-format's business, so that nobody has to talk about it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { source_files } from './source_files.mjs';

test('clang-format has nothing to change', () => {
  const files = source_files(['src', 'tests', 'tools'], ['.h', '.cpp']);
  const { status, stderr, error } = spawnSync('clang-format', ['--dry-run', '-Werror', ...files], { encoding: 'utf8' });
  assert.ifError(error);
  assert.equal(status, 0, stderr);
});
