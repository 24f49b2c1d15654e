// Figures of many representations of the same digits.
import assert from 'node:assert/strict';
import { drawing_test, phone } from './harness.mjs';
import { Live, some_point } from './live.mjs';

/// One of the points whose places a snapshot gives for a plot.
const some_point_of = ({ plots }, plot) => some_point(plots[plot]);

drawing_test('a representation pointed at shows its digits, and a digit pointed at its picture', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'meta-sne', hash: 'representation=400' });
  const before = await live.snapshot();
  assert.equal(before.plots.length, 2);
  assert.equal(before.optimiser, 'none');
  const wanted = some_point_of(before, 0);
  await page.mouse.move(...(await live.place(wanted)));
  const { representation } = await live.until((snapshot, old) => snapshot.plots[1].layout_hash !== old, before.plots[1].layout_hash);
  const there = await live.until((snapshot) => snapshot.status === snapshot.representation.text);
  assert.equal(there.announcement, representation.text);
  await page.mouse.move(...(await live.place(some_point_of(there, 1))));
  const { hovered, representation: still } = await live.until((snapshot) => snapshot.hovered);
  assert.match(hovered.label, /^digit \d$/);
  assert.equal(still.index, there.representation.index);
  await page.waitForFunction((index) => location.hash === (index ? `#representation=${index}` : ''), still.index);
});

drawing_test('keys choose a representation, then a digit in it', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'meta-sne' });
  await live.plot.focus();
  await page.keyboard.press('End');
  const { representation } = await live.until((snapshot) => snapshot.representation.index > 400);
  await page.keyboard.press('Enter');
  await live.until((snapshot) => snapshot.hovered);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  const back = await live.until((snapshot) => !snapshot.hovered);
  assert.equal(back.representation.index, representation.index);
});

drawing_test('a tap chooses a representation on a phone', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'meta-sne', hash: 'representation=9999' });
  const before = await live.snapshot();
  await page.touchscreen.tap(...(await live.place(some_point_of(before, 0))));
  await live.until(({ representation }, old) => representation.index !== old, before.representation.index);
}, phone);

drawing_test('the map can be made in three ways', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'meta-sne' });
  const hashes = new Set();
  for (const [value, name] of ['pca', 'mds'].entries()) {
    await live.element.locator('[data-control="map"]').selectOption({ index: value });
    await page.waitForFunction((word) => location.hash.includes(`map=${word}`), name);
    hashes.add((await live.snapshot()).plots[0].layout_hash);
  }
  assert.equal(hashes.size, 2);
});

drawing_test('lists pick a representation, by keyboard too, and offer what there is', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'representations-list' });
  const before = await live.snapshot();
  const layer = live.element.locator('[data-control="kind"]');
  await layer.selectOption('raw pixels');
  const raw = await live.until((snapshot) => snapshot.representation.text === 'raw pixels');
  assert.notEqual(raw.representation.index, before.representation.index);
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('planisphere-figure');
    return shadowRoot.querySelector('[data-control="width"]').options.length === 1;
  });
  await layer.selectOption('sigmoid');
  await live.element.locator('[data-control="width"]').selectOption('20');
  await live.until((snapshot) => snapshot.representation.text.startsWith('20 sigmoid units'));
});

drawing_test('a flip is undone, and what then still differs is said', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'representations-flip' });
  const share = ({ status }) => Number(/(\d+)% of their spread/.exec(status)[1]);
  const before = await live.snapshot();
  await live.element.locator('[data-control="aligned"]').selectOption('aligned');
  await live.until(({ status }) => status.startsWith('turned and mirrored'));
  const after = await live.until(({ status }, apart) => Number(/(\d+)% of/.exec(status)[1]) < apart / 2, share(before));
  await page.mouse.move(...(await live.place(some_point_of(after, 1))));
  await live.until((snapshot) => snapshot.hovered);
  await live.act('reseed');
  await live.until(({ plots }, method) => plots.length === 2 && plots[0].method + plots[1].method !== method, before.plots[0].method + before.plots[1].method);
});

drawing_test('a cell of a distance matrix names both of its digits', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'distance-matrix' });
  const { images } = await live.snapshot();
  const { x, y, width, height } = images[0];
  await page.mouse.move(...(await live.place({ x: x + width * 0.95, y: y + height * 0.05 })));
  const { pixel, announcement } = await live.until((snapshot) => snapshot.pixel);
  assert.match(pixel.text, /^digit 0, digit 9: \d\.\d\d times the usual distance$/);
  assert.equal(announcement, pixel.text);
  await live.plot.focus();
  await page.keyboard.press('ArrowDown');
  await live.until((snapshot, row) => snapshot.pixel.row === row + 1, pixel.row);
  await live.element.locator('[data-control="space"]').selectOption('raw pixels');
  await live.until((snapshot) => snapshot.params.space === 0);
});

drawing_test('the triangle is drawn without any data', async ({ page, site }) => {
  const bundles = [];
  page.on('request', (request) => /bundles\//.test(request.url()) && bundles.push(request.url()));
  const live = await Live.open(page, site, { name: 'raw-computational-human' });
  const { ready, controls } = await live.snapshot();
  assert.deepEqual([ready, controls.length, bundles.length], [true, 0, 0]);
});
