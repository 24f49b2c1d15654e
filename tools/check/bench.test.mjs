// What tools/bench makes of its measurements: medians, tables, ratios.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { find_exponents, find_ratios, format_ratios } from '../bencher/ratios.mjs';
import { find_median, format_records, parse_records, replace_cases, summarise } from '../bencher/records.mjs';
import { format_table } from '../bencher/table.mjs';

const job = { case: 'tsne-10k', method: 'tsne', dims: 2, n: 10000 };
const ours = (target, threads, more) => ({ ...job, target, threads, peer: null, ...more });
const theirs = (peer, more) => ({ ...job, target: 'native', threads: 2, peer, ...more });
const value_of = (ratios, text) => ratios.find((ratio) => ratio.text === text)?.value;

test('a median is the middle number, or lies between the two in the middle', () => {
  assert.equal(find_median([3, 1, 2]), 2);
  assert.equal(find_median([4, 1, 2, 3]), 2.5);
});

test('a record holds medians over the rounds and the least step of all, null for what was not measured', () => {
  const runs = [3, 1, 2].map((seconds) => ({ ...job, seconds, least_ms_per_step: seconds / 10, kl: null }));
  const record = summarise('tsne-10k', { target: 'web', threads: 1, peer: null }, runs);
  assert.equal(record.seconds, 2);
  assert.equal(record.least_ms_per_step, 0.1);
  assert.equal(record.kl, null);
  assert.equal(record.rounds, 3);
  assert.equal(record.target, 'web');
});

test('records survive being written a line each', () => {
  const records = [ours('native', 2, { seconds: 1 }), theirs('Rtsne', { seconds: 2 })];
  assert.deepEqual(parse_records(format_records(records)), records);
});

test('a case that is run again replaces its records and leaves those of other cases', () => {
  const at = (name, seconds) => ours('native', 2, { case: name, seconds });
  const records = replace_cases([at('knn', 1), at('page', 2)], [at('knn', 3)]);
  assert.deepEqual(records, [at('page', 2), at('knn', 3)]);
});

test('a table leaves out columns without any number and marks single gaps', () => {
  const table = format_table([ours('native', 2, { seconds: 1, kl: 1.7 }), theirs('Rtsne', { seconds: 20, kl: null })]);
  assert.match(table, /seconds/);
  assert.doesNotMatch(table, /recall/);
  assert.match(table, /20\.00 +–/);
});

test('peers are compared with our program on two native threads and on two in WebAssembly', () => {
  const records = [
    ours('native', 1, { seconds: 4 }), ours('native', 2, { seconds: 2 }), ours('web-threads', 2, { seconds: 5 }),
    theirs('scikit-learn', { seconds: 30 }),
  ];
  const ratios = find_ratios(records, 'seconds');
  assert.equal(value_of(ratios, 'scikit-learn over ours, native on 2 threads'), 15);
  assert.equal(value_of(ratios, 'scikit-learn over ours, web-threads on 2 threads'), 6);
  assert.equal(value_of(ratios, 'web over native, 2 threads each'), 2.5);
  assert.equal(value_of(ratios, 'native, one thread over two'), 2);
});

test('a peer on one thread is compared with our WebAssembly on one thread', () => {
  const records = [
    ours('web', 1, { seconds: 4 }), ours('web-threads', 2, { seconds: 2 }),
    theirs('umap-js', { target: 'javascript', threads: 1, seconds: 20 }),
  ];
  assert.equal(value_of(find_ratios(records, 'seconds'), 'umap-js over ours, web on 1 thread'), 5);
});

test('quality is compared with the best peer, and KL is best when it is least', () => {
  const records = [
    ours('native', 2, { seconds: 1, kl: 1.5, knn15: 0.25 }),
    theirs('scikit-learn', { seconds: 9, kl: 2, knn15: 0.2 }),
    theirs('Rtsne', { seconds: 9, kl: 3, knn15: 0.5 }),
  ];
  const ratios = find_ratios(records, 'seconds');
  assert.equal(value_of(ratios, "kl of ours over the best peer's (scikit-learn)"), 0.75);
  assert.equal(value_of(ratios, "knn15 of ours over the best peer's (Rtsne)"), 0.5);
});

test('only records of the same job are compared', () => {
  const records = [ours('native', 2, { seconds: 2 }), theirs('Rtsne', { seconds: 20, n: 70000 })];
  assert.deepEqual(find_ratios(records, 'seconds'), []);
  assert.equal(format_ratios(records, 'seconds'), '');
});

test('an exponent of 1 is cost in proportion to n', () => {
  const at = (n, ms_per_step) => ours('native', 2, { n, ms_per_step });
  assert.deepEqual(find_exponents([at(10000, 3), at(70000, 21)]).map(({ value }) => value.toFixed(6)), ['1.000000']);
  assert.deepEqual(find_exponents([at(10000, 3), ours('web', 1, { n: 70000, ms_per_step: 21 })]), []);
});

test('the cases are listed where no npm package is installed yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planisphere-'));
  try {
    cpSync('tools', join(folder, 'tools'), { recursive: true });
    const list = execFileSync(join(folder, 'tools', 'bench'), ['--list'], { encoding: 'utf8' });
    assert.match(list, /^tsne-10k +whole job/);
    assert.match(list, /^page /m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
