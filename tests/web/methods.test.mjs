// The figure whose method the reader chooses, and the one that shows them side by side.
import assert from 'node:assert/strict';
import { browser_test, optimiser_test } from './harness.mjs';
import { Live, some_point } from './live.mjs';

optimiser_test('every method can be chosen and runs', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-methods' });
  const choices = await live.element.evaluate((element) =>
    [...element.shadowRoot.querySelector('[data-control=method]').options].map((option) => option.label),
  );
  assert.equal(choices.length, 11);
  await live.act('speed', 1e9);
  for (const [index, label] of choices.entries()) {
    await live.act('method', index);
    await live.until(({ ready, method }, wanted) => ready && method === wanted, label);
    await live.act('play', 1);
    const { points_on_screen, error } = await live.until(({ finished, step }) => finished || step > 50);
    assert.equal(error, '');
    assert.equal(points_on_screen.length, 20);
  }
});

optimiser_test('the chosen method travels in the address', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-methods', hash: 'method=graph&springs=5' });
  const { method, edges, params } = await live.snapshot();
  assert.equal(method, 'Neighbour graph');
  assert.equal(params.springs, 5);
  assert.ok(edges > 2000);
  await live.act('method', 0);
  await page.waitForFunction(() => location.hash.includes('method=pca'));
});

optimiser_test('all methods share one hovered point', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-compare' });
  const { plots } = await live.until(({ ready }) => ready);
  assert.equal(plots.length, 7);
  const point = some_point(plots[2]);
  await page.mouse.move(...(await live.place(point)));
  const { hovered } = await live.until((snapshot) => snapshot.hovered);
  assert.equal(hovered.index, point.index);
});

browser_test('ten thousand digits are laid out live', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-methods-10000' });
  await live.act('play', 1);
  const { points, ms_per_step } = await live.until(({ step }) => step > 20);
  assert.equal(points, 10000);
  assert.ok(ms_per_step > 0);
});

optimiser_test('a map that was computed before shows at once, and “run it here” computes it anew', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-tsne-large' });
  const before = await live.snapshot();
  assert.equal(before.max_steps, 0);
  assert.equal(before.points, 10000);
  await live.click('live');
  const { running, layout_hash, max_steps } = await live.until(({ step }) => step > 10);
  assert.equal(running, true);
  assert.equal(max_steps, 1000);
  assert.notEqual(layout_hash, before.layout_hash);
  await page.waitForFunction(() => location.hash.includes('live=1'));
});
