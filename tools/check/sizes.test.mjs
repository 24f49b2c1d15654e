// One idea per file: past these lengths there usually is a second one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { source_files } from './source_files.mjs';

const limits = [
  { what: 'figure specs', folders: ['src/essays'], endings: ['.cpp'], except: 'catalogue.cpp', lines: 40 },
  { what: 'tables of figures', folders: ['src/essays'], endings: ['catalogue.cpp', '.h'], lines: 60 },
  { what: 'headers', folders: ['src', 'tools'], endings: ['.h'], lines: 120 },
  { what: 'sources', folders: ['src', 'tools'], endings: ['.cpp'], lines: 300 },
  { what: 'modules', folders: ['web', 'tools'], endings: ['.js', '.mjs'], lines: 300 },
  { what: 'tests', folders: ['tests'], endings: ['.cpp', '.mjs', '.h'], lines: 200 },
  { what: 'shaders', folders: ['shaders'], endings: ['.vert', '.frag'], lines: 60 },
];

for (const { what, folders, endings, except, lines } of limits) {
  test(`${what} have at most ${lines} lines`, () => {
    const long = source_files(folders, endings)
      .filter((file) => !except || !file.endsWith(`/${except}`))
      .map((file) => ({ file, count: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ count }) => count > lines);
    assert.deepEqual(long, []);
  });
}
