// Words along directions, under real hands: ends chosen and given back, lists, addresses.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { drawing_test, phone } from './harness.mjs';
import { Live } from './live.mjs';

const figure = { name: 'word-directions' };
const field = (live, end) => live.element.getByRole('combobox', { name: `Add to the ${end} end` });
const words = readFileSync('build/site/bundles/words-5000/metadata.tsv', 'utf8').split('\n');
const named = (points) => points.map((point) => words[point]);
const names = ({ map }) => map.ends.map(({ points }) => named(points));
const farthest = ({ map }, end) => named(map.ends[end].farthest);

async function until_ends_are(live, ...wanted) {
  const numbers = wanted.map((end) => end.map((word) => words.indexOf(word)));
  return live.until(({ map }, ends) => JSON.stringify(map.ends.map(({ points }) => points)) === JSON.stringify(ends), numbers);
}

async function choose(page, live, end, word) {
  await field(live, end).fill(word);
  await page.keyboard.press('Enter');
}

drawing_test('the vectors come with the figure, and words are ranked from man to woman', async ({ page, site }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const live = await Live.open(page, site, figure);
  assert.ok(asked.some((url) => url.includes('directions.bytes')));
  const snapshot = await live.snapshot();
  assert.deepEqual(names(snapshot), [['man'], ['woman'], [], []]);
  const [left, right, down] = [0, 1, 2].map((end) => farthest(snapshot, end));
  assert.equal(left.length, 20);
  assert.equal(new Set([...left, ...right]).size, 40);
  assert.deepEqual(down, []);
  assert.ok(snapshot.map.names.some(({ text }) => text === '← man'));
});

drawing_test('words are added with keys alone, and the lists, the address and the reader’s ears follow', async ({ page, site }) => {
  const live = await Live.open(page, site, figure);
  const before = await live.snapshot();
  await field(live, 'left').focus();
  await page.keyboard.type('father');
  await page.keyboard.press('Enter');
  const after = await until_ends_are(live, ['man', 'father'], ['woman'], [], []);
  assert.notDeepEqual(farthest(after, 0), farthest(before, 0));
  assert.notEqual(after.layout_hash, before.layout_hash);
  assert.match(await live.element.locator('.announcement').textContent(), /^Farthest towards man, father: \S/);
  await page.waitForFunction(() => location.hash === '#left=man,father');
  const told = live.element.getByRole('list', { name: 'Farthest towards the left end, man, father' });
  assert.deepEqual(await told.getByRole('listitem').allTextContents(), farthest(after, 0));
  await page.reload();
  assert.deepEqual(names(await (await new Live(page).shown()).snapshot()), names(after));
});

drawing_test('a second direction makes a plane, and its words are given back by a press', async ({ page, site }) => {
  const live = await Live.open(page, site, figure);
  await choose(page, live, 'lower', 'girl');
  await choose(page, live, 'upper', 'woman');
  const plane = await until_ends_are(live, ['man'], ['woman'], ['girl'], ['woman']);
  assert.equal(plane.map.ends[3].farthest.length, 20);
  await live.until(({ map }) => map.names.some(({ text }) => text === '↑ woman'));
  await live.element.getByRole('button', { name: 'girl: take away from the lower end' }).click();
  await live.element.getByRole('button', { name: 'woman: take away from the upper end' }).press('Enter');
  await until_ends_are(live, ['man'], ['woman'], [], []);
  await page.waitForFunction(() => location.hash === '');
});

drawing_test('pointing at a listed word tells where it lies', async ({ page, site }) => {
  const live = await Live.open(page, site, figure);
  const snapshot = await live.snapshot();
  const { images, map } = snapshot;
  const wanted = farthest(snapshot, 1)[1];
  const row = map.names.find(({ text, x }) => text === wanted && x >= images[1].x);
  await page.mouse.move(...(await live.place({ x: row.x + row.width / 2, y: row.y + row.height / 2 })));
  const { hovered, announcement, tooltip } = await live.until((snapshot) => snapshot.hovered);
  assert.equal(hovered.label, wanted);
  assert.match(announcement, /, number \d of 5000 towards woman$/);
  assert.ok(tooltip.width > 0);
});

drawing_test('keys go from word to word', async ({ page, site }) => {
  const live = await Live.open(page, site, figure);
  await live.plot.focus();
  await page.keyboard.press('End');
  const last = await live.until(({ announcement }) => announcement.endsWith(', number 1 of 5000 towards woman'));
  await page.keyboard.press('ArrowLeft');
  await live.until(({ hovered }, index) => hovered && hovered.index !== index, last.hovered.index);
});

drawing_test('what cannot be found or added is said', async ({ page, site }) => {
  const live = await Live.open(page, site, { ...figure, hash: 'left=man,he,father,son,boy,husband' });
  await field(live, 'right').fill('xyzzyx');
  await live.element.getByText('There is nothing called “xyzzyx”.').first().waitFor();
  await field(live, 'left').fill('king');
  await live.element.getByText('This end has 6, the most: take one away first.').first().waitFor();
});

drawing_test('without the vectors there is the poster and a sentence', async ({ page, site }) => {
  await page.route(/directions\.bytes/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${site}figure.html?name=word-directions`);
  const live = new Live(page);
  await live.phase('failed');
  assert.match(await live.line(), /data/);
}, { complaints: [/404/, /word-directions/] });

drawing_test('on a phone the lists lie below, and a tap on one points at the word', async ({ page, site }) => {
  const live = await Live.open(page, site, figure);
  const snapshot = await live.snapshot();
  const { images, plot, map } = snapshot;
  const wanted = farthest(snapshot, 0)[0];
  assert.ok(images.every(({ y }) => y >= plot.y + plot.height));
  const row = map.names.find(({ text, y }) => text === wanted && y > images[0].y);
  await page.touchscreen.tap(...(await live.place({ x: row.x + 5, y: row.y + row.height / 2 })));
  const { hovered } = await live.until((snapshot) => snapshot.hovered);
  assert.equal(hovered.label, wanted);
}, phone);
