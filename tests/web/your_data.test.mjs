// The page your-data.html under real hands: files dropped and picked, read in a worker, laid out live, taken away again.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { browser_test } from './harness.mjs';
import { Live } from './live.mjs';

// Three clouds in five dimensions, with names.
function make_table(rows, delimiter = ',') {
  const lines = [['name', 'a', 'b', 'c', 'd', 'e', 'kind'].join(delimiter)];
  for (let i = 0; i < rows; ++i) {
    const numbers = [0, 1, 2, 3, 4].map((j) => (Math.sin(i * 12.9898 + j * 78.233) + 5 * ((i % 3) === j)).toFixed(4));
    lines.push([`row ${i}`, ...numbers, ['red', 'green', 'blue'][i % 3]].join(delimiter));
  }
  return `${lines.join('\n')}\n`;
}

async function open(page, site) {
  await page.goto(`${site}your-data.html`);
  await page.locator('#pick-files').waitFor();
}

const pick = (page, ...files) =>
  page.locator('#files').setInputFiles(files.map(([name, content]) => ({ name, mimeType: '', buffer: Buffer.from(content) })));

async function drop(page, name, content) {
  const transfer = await page.evaluateHandle(([called, text]) => {
    const made = new DataTransfer();
    made.items.add(new File([text], called));
    return made;
  }, [name, content]);
  await page.locator('#bring').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('#bring').dispatchEvent('drop', { dataTransfer: transfer });
}

const told = (page, words) => page.locator('#told').getByText(words).waitFor();

browser_test('a dropped table becomes a live map that says what its points are', async ({ page, site }) => {
  const missing = [];
  page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
  await open(page, site);
  await drop(page, 'strange.name', make_table(300));
  const live = await new Live(page).shown();
  await told(page, 'strange: a table with commas between 7 columns, 300 points of 5 dimensions.');
  const { step, max_steps, method } = await live.finish();
  assert.equal(method, 't-SNE');
  assert.ok(max_steps > 0 && step === max_steps);
  const { hovered } = await live.hover_some();
  const shown = page.locator('#point dd').first();
  await shown.getByText(`row ${hovered.index}`, { exact: true }).waitFor();
  assert.deepEqual(missing, []); // no poster of points that nobody has seen
});

browser_test('picked files are joined, and what was mended is listed', async ({ page, site }) => {
  await open(page, site);
  const vectors = make_table(60).split('\n').slice(1, -1).map((line) => line.split(',').slice(1, 6).join('\t')).join('\n');
  const texts = ['name', ...Array.from({ length: 60 }, (_, i) => `שם ${i}`)].join('\n');
  await pick(page, ['t', gzipSync(vectors)], ['m', texts]);
  const live = await new Live(page).shown();
  await page.locator('#remarks summary').click();
  await page.locator('#remarks li', { hasText: 'm: its first line is taken for names.' }).waitFor();
  await live.act('method', 0);
  assert.equal((await live.until(({ method, finished }) => method === 'PCA' && finished)).points, 60);
}, { only: ['web'] });

browser_test('what cannot be read is said in one sentence, and better data can follow', async ({ page, site }) => {
  await open(page, site);
  await pick(page, ['book.tsv', 'one\tun\ntwo\tdeux\nthree\ttrois\n']);
  await told(page, 'book.tsv: expected at least two columns of numbers, found a table with tabs between 2 columns.');
  await pick(page, ['good.tsv', make_table(50, '\t')]);
  const live = await new Live(page).shown();
  assert.equal((await live.snapshot()).points, 50);
  await pick(page, ['other.csv', make_table(70, ';')]);
  await live.until(({ points }) => points === 70);
}, { only: ['web'], complaints: [/expected at least/] });

browser_test('coordinates and the whole are taken away, and read again', async ({ page, site }) => {
  await open(page, site);
  await pick(page, ['t.csv', make_table(40)]);
  const live = await new Live(page).shown();
  await live.finish();
  const taken = {};
  for (const kind of ['tsv', 'npy', 'folder']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-kind=${kind}]`).click()]);
    taken[kind] = { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
  const lines = taken.tsv.bytes.toString().split('\n');
  assert.deepEqual([lines[0], lines.length], ['x\ty\tname\tkind\ta\tb\tc\td\te', 42]);
  assert.equal(taken.npy.bytes.length % 64, (40 * 2 * 4) % 64);
  assert.equal(Math.fround(lines[7].split('\t')[1]), taken.npy.bytes.readFloatLE(taken.npy.bytes.length - 40 * 8 + 6 * 8 + 4));
  await pick(page, [taken.folder.name, taken.folder.bytes]);
  await told(page, 't: an Embedding Projector folder, 40 points of 5 dimensions.');
  await page.getByLabel('Show', { exact: true }).selectOption('t-sne');
  await told(page, 't-sne: an Embedding Projector folder, 40 points of 2 dimensions.');
}, { only: ['web'] });

browser_test('nothing is sent anywhere', async ({ page, site }) => {
  await open(page, site);
  const asked = [];
  page.on('request', (request) => asked.push([request.method(), new URL(request.url()).origin]));
  await drop(page, 't.csv', make_table(30));
  await new Live(page).shown();
  assert.deepEqual([...new Set(asked.map(String))], [`GET,${new URL(site).origin}`]);
}, { only: ['web'] });

// An Embedding Projector's, of 30 points.
const projector_files = {
  'projector_config.json': JSON.stringify({ embeddings: [{ tensorName: 'thirty', tensorShape: [30, 5], tensorPath: 'data/vectors.tsv', metadataPath: 'names.tsv' }] }),
  'data/vectors.tsv': make_table(30, '\t').split('\n').slice(1, -1).map((line) => line.split('\t').slice(1, 6).join('\t')).join('\n'),
  'names.tsv': Array.from({ length: 30 }, (_, i) => `thing ${i}`).join('\n'),
};

browser_test('a folder is dropped with all that is in it', async ({ page, site }) => {
  await open(page, site);
  const folder = mkdtempSync(join(tmpdir(), 'planisphere-folder-'));
  mkdirSync(join(folder, 'data'));
  for (const [name, content] of Object.entries(projector_files)) writeFileSync(join(folder, name), content);
  const devices = await page.context().newCDPSession(page);
  const { x, y } = await page.locator('#bring').boundingBox();
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    await devices.send('Input.dispatchDragEvent', { type, x: x + 20, y: y + 20, data });
  }
  await told(page, 'an Embedding Projector folder, 30 points of 5 dimensions.');
  rmSync(folder, { recursive: true });
  const live = await new Live(page).shown();
  assert.equal((await live.snapshot()).points, 30);
}, { only: ['web'] });

const far = 'https://vectors.example/some/';

browser_test('an address of a configuration brings the files that it names', async ({ page, site }) => {
  await open(page, site);
  await page.route(`${far}**`, (route) => {
    const body = projector_files[route.request().url().slice(far.length)];
    return route.fulfill({ status: body ? 200 : 404, body: body ?? '', headers: { 'access-control-allow-origin': '*' } });
  });
  await page.getByLabel('or an address').fill(`${far}projector_config.json`);
  await page.getByLabel('or an address').press('Enter');
  await told(page, 'an Embedding Projector folder, 30 points of 5 dimensions.');
  assert.equal((await (await new Live(page).shown()).snapshot()).points, 30);
  await page.getByLabel('or an address').fill(`${far}nothing.tsv`);
  await page.getByRole('button', { name: 'Fetch' }).click();
  await told(page, `${far}nothing.tsv: expected a file, found status 404.`);
}, { only: ['web'], complaints: [/404/] });

browser_test('reading says how far it is', async ({ page, site }) => {
  await open(page, site);
  await page.evaluate(() => {
    const bar = document.getElementById('bar');
    window.seen = [];
    new MutationObserver(() => window.seen.push(bar.value)).observe(bar, { attributes: true });
  });
  await pick(page, ['many.csv', make_table(9000)]);
  await told(page, 'many: a table with commas between 7 columns, 9,000 points of 5 dimensions.');
  const seen = await page.evaluate(() => window.seen);
  const shares = seen.slice(seen.lastIndexOf(0) + 1); // of the rows, once the bytes are there
  assert.ok(new Set(shares).size >= 6, String(shares));
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
}, { only: ['web'] });

browser_test('reading can be stopped; the data before stay, and others can follow', async ({ page, site }) => {
  await open(page, site);
  await pick(page, ['few.csv', make_table(50)]);
  const live = await new Live(page).shown();
  await page.context().route('**/planisphere-import*.wasm', () => {}); // the reader waits for its code for ever
  await pick(page, ['many.csv', make_table(90)]);
  await page.locator('#stop').click();
  await told(page, 'Stopped. The figure shows the data before.');
  assert.ok(await page.locator('#progress').isHidden());
  assert.equal((await live.snapshot()).points, 50);
  await page.context().unroute('**/planisphere-import*.wasm');
  await pick(page, ['other.csv', make_table(60)]);
  await live.until(({ points }) => points === 60);
}, { only: ['web'] });

const bad = {
  'nothing.csv': ['', 'expected a known format, found an empty file.'],
  'cut.npy': ['\x93NUMPY\x01\x00v\x00{', 'cut.npy: expected'],
  'cut.zip': ['PK\x03\x04\x14\x00', 'cut.zip: expected'],
  'ragged.csv': [`${'1,2,3\n'.repeat(300)}7,8,9,10\n`, 'ragged.csv:301: expected 3 values, found 4.'],
  'book.xls': ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'book.xls: expected a known format, found'],
};

browser_test('each kind of bad file is refused with one sentence that names it', async ({ page, site }) => {
  await open(page, site);
  for (const [name, [content, words]] of Object.entries(bad)) {
    await pick(page, [name, Buffer.from(content, 'latin1')]);
    await page.locator('#told.wrong').getByText(words).waitFor();
    const said = await page.locator('#told').textContent();
    assert.match(said, /^[^\n]*\.$/);
    assert.equal(await page.locator('planisphere-figure').count(), 0);
    assert.ok(await page.locator('#progress').isHidden());
  }
}, { only: ['web'], complaints: [/expected/] });
