// The names of the built site's files change with their content, and every reference follows.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { has_hash, seal, squeeze, write_manifest } from '../seal.mjs';

const small_site = {
  'index.html': '<link href="style.css"><script type="module" src="planisphere.js"></script>',
  'planisphere.js': "import { b } from './b.mjs';",
  'b.mjs': "import './c.mjs'; new URL('workshop.js', site); const code = 'engine/web/planisphere.wasm'; say('b.mjs?');",
  'c.mjs': `export const text = '${'c'.repeat(500)}';`,
  'workshop.js': "import './c.mjs';",
  'style.css': '@font-face { src: url("engine/face.woff2") }',
  'engine/face.woff2': 'face',
  'engine/web/planisphere.js': 'new URL("planisphere.worker.js", import.meta.url)',
  'engine/web/planisphere.worker.js': 'import("./planisphere.js")',
  'engine/web/planisphere.wasm': 'code',
  'bundles/digits/c.mjs': 'data',
};

// Seals the small site with some files changed, and hands over names and contents.
function with_site(changes, look) {
  const folder = mkdtempSync(join(tmpdir(), 'planisphere-'));
  try {
    for (const [name, content] of Object.entries({ ...small_site, ...changes })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const names = seal(folder);
    return look({ folder, names, read: (name) => readFileSync(join(folder, names.get(name) ?? name), 'utf8') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('every reference is to a file that is there', () =>
  with_site({}, ({ folder, read, names }) => {
    for (const [old, now] of names) {
      assert.ok(has_hash(now));
      assert.ok(existsSync(join(folder, now)) && !existsSync(join(folder, old)), old);
    }
    assert.ok(read('index.html').includes(`href="${names.get('style.css')}"`));
    assert.ok(read('planisphere.js').includes(`'./${names.get('b.mjs')}'`));
    assert.ok(read('b.mjs').includes(`new URL('${names.get('workshop.js')}', site)`));
    assert.ok(read('b.mjs').includes(`'${names.get('engine/web/planisphere.wasm')}'`));
    assert.ok(read('style.css').includes(`url("${names.get('engine/face.woff2')}")`));
    const worker = names.get('engine/web/planisphere.worker.js').replace('engine/web/', '');
    assert.ok(read('engine/web/planisphere.js').includes(`"${worker}"`));
  }));

test('what others link to, and what only looks like a name, stays as it is', () =>
  with_site({}, ({ read }) => {
    assert.match(read('index.html'), /src="planisphere\.js"/);
    assert.match(read('b.mjs'), /say\('b\.mjs\?'\)/);
    assert.equal(read('bundles/digits/c.mjs'), 'data');
  }));

test('a change renames the file and those that lead to it, and no others', () => {
  const before = with_site({}, ({ names }) => names);
  const after = with_site({ 'c.mjs': 'changed' }, ({ names }) => names);
  const renamed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
  assert.deepEqual(renamed.sort(), ['b.mjs', 'c.mjs', 'workshop.js']);
});

test('the files of an engine are renamed together', () => {
  const before = with_site({}, ({ names }) => names);
  const after = with_site({ 'engine/web/planisphere.wasm': 'newer' }, ({ names }) => names);
  const renamed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
  assert.deepEqual(renamed.filter((name) => name.startsWith('engine/')).length, 3);
  assert.equal(before.get('engine/face.woff2'), after.get('engine/face.woff2'));
});

test('modules that import each other in a circle are refused', () => {
  assert.throws(() => with_site({ 'c.mjs': "import './b.mjs'" }, () => {}), /refers to itself/);
});

test('the manifest has every file’s name and sizes, and what shrinks lies there gzipped', () =>
  with_site({}, ({ folder, names }) => {
    squeeze(folder);
    write_manifest(folder, names);
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    assert.deepEqual(Object.keys(files).sort(), Object.keys(small_site).sort());
    const { path, bytes, gzip } = files['c.mjs'];
    const pressed = readFileSync(join(folder, `${path}.gz`));
    assert.equal(gunzipSync(pressed).length, bytes);
    assert.equal(pressed.length, gzip);
    assert.equal(files['engine/face.woff2'].gzip, undefined);
  }));
