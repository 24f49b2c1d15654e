// Figures made of pictures, and a map in which one class matters.
import assert from 'node:assert/strict';
import { drawing_test, optimiser_test } from './harness.mjs';
import { Live } from './live.mjs';

const side = 28;
const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

for (const name of ['mnist-digits', 'mnist-noise']) {
  drawing_test(`${name} shows another four, the same ones for the same seed`, async ({ page, site }) => {
    const live = await Live.open(page, site, { name });
    const { images, shown, seed } = await live.snapshot();
    assert.equal(images.length, 4);
    await live.click('reseed');
    const next = await live.until((snapshot, before) => snapshot.seed !== before && snapshot.announcement, seed);
    assert.notDeepEqual(next.shown, name === 'mnist-digits' ? shown : null);
    await page.waitForFunction((now) => location.hash === `#seed=${now}`, next.seed);
    await live.act('seed', seed);
    assert.deepEqual((await live.snapshot()).shown, shown);
  });
}

drawing_test('figures without an optimiser have nothing to play', async ({ page, site }) => {
  for (const name of ['mnist-digits', 'mnist-noise', 'mnist-matrix', 'mnist-cube']) {
    const live = await Live.open(page, site, { name });
    const { optimiser, controls } = await live.snapshot();
    assert.equal(optimiser, 'none', name);
    for (const { id } of controls) assert.ok(!['play', 'step', 'reset'].includes(id), name);
    assert.equal(await live.act('play'), false);
  }
});

drawing_test('a pixel and its number point at each other', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-matrix' });
  const { images } = await live.snapshot();
  for (const { x, y, width, height } of images) {
    const at = { x: x + (13.5 * width) / side, y: y + (7.5 * height) / side };
    await page.mouse.move(...(await live.place(at)));
    const { pixel, status, announcement } = await live.until((snapshot) => snapshot.pixel);
    assert.deepEqual([pixel.row, pixel.column], [7, 13]);
    assert.match(pixel.text, /^row 7, column 13: (0|1|0\.\d\d)$/);
    assert.equal(status, pixel.text);
    assert.equal(announcement, `pixel ${pixel.text}`);
    await page.mouse.move(1, 1);
    await live.until((snapshot) => snapshot.pixel === null);
  }
});

drawing_test('arrow keys go from pixel to pixel, and say where they are', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-matrix' });
  await live.element.evaluate((element) => element.focus());
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
  const { pixel } = await live.until((snapshot) => snapshot.pixel?.column === 13);
  assert.equal(pixel.row, 13);
  await page.waitForFunction((text) => {
    const { shadowRoot } = document.querySelector('planisphere-figure');
    return shadowRoot.querySelector('.announcement').textContent === `pixel ${text}`;
  }, pixel.text);
  await page.keyboard.press('Escape');
  await live.until((snapshot) => snapshot.pixel === null);
  await page.keyboard.press(' ');
  await live.until(({ seed }, before) => seed !== before, (await live.snapshot()).seed - 1);
});

optimiser_test('only ones answer, and a strip of them points at the map', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-tsne-ones' });
  const { strip, images, points_on_screen, points } = await live.until((snapshot) => snapshot.strip.length > 0);
  assert.equal(points, 10000);
  assert.equal(strip.length, 12);
  assert.equal(new Set(strip).size, 12);
  await page.mouse.move(...(await live.place(middle(images[7]))));
  const pointed = await live.until((snapshot) => snapshot.hovered);
  assert.equal(pointed.hovered.index, strip[7]);
  assert.equal(pointed.hovered.label, 'digit 1');
  for (const point of points_on_screen) {
    await page.mouse.move(...(await live.place(point)));
    const { hovered } = await live.until(() => true);
    assert.ok(hovered === null || hovered.label === 'digit 1');
  }
});

optimiser_test('one run stays stuck, the other escapes, and their costs tell', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-tsne-minimum' });
  const { plots, seed } = await live.finish();
  assert.equal(seed, 9);
  assert.equal(plots.length, 2);
  assert.ok(plots[0].cost > plots[1].cost + 0.05, `${plots[0].cost} and ${plots[1].cost}`);
});
