// Figures of many representations of the same digits.
import assert from 'node:assert/strict';
import { browser_test } from './harness.mjs';
import { Live, some_point } from './live.mjs';

/// One of the points whose places a snapshot gives for a plot.
const some_point_of = ({ plots }, plot) => some_point(plots[plot]);

browser_test('a representation pointed at shows its digits, and a digit pointed at its picture', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'meta-sne' });
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
  await page.waitForFunction((index) => location.hash === `#representation=${index}`, still.index);
});

browser_test('keys choose a representation, then a digit in it', async ({ page, site }) => {
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

browser_test('a tap chooses a representation on a phone', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'meta-sne', hash: 'representation=9999' });
  const before = await live.snapshot();
  await page.touchscreen.tap(...(await live.place(some_point_of(before, 0))));
  await live.until(({ representation }, old) => representation.index !== old, before.representation.index);
}, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

browser_test('the map can be made in three ways', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'meta-sne' });
  const hashes = new Set();
  for (const [value, name] of ['pca', 'mds'].entries()) {
    await live.element.locator('[data-control="map"]').selectOption({ index: value });
    await page.waitForFunction((word) => location.hash.includes(`map=${word}`), name);
    hashes.add((await live.snapshot()).plots[0].layout_hash);
  }
  assert.equal(hashes.size, 2);
});
