// Two test programs run at the same time, and a machine may hold several clones: a name in the system's temporary
// folder that two of them know is a failure that comes and goes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { source_files } from './source_files.mjs';

test('tests in C++ write to folders of their own only', () => {
  const files = source_files(['tests', 'tools'], ['.h', '.cpp']).filter((file) => file !== 'tests/scratch_folder.h');
  const shared = files.filter((file) => /temp_directory_path|["(]\/tmp\b|tmpnam/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(shared, []);
});
