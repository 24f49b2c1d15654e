// Points on axes that mean something: two pixels that the reader picks, two components.
import assert from 'node:assert/strict';
import { drawing_test, phone } from './harness.mjs';
import { Live, some_point } from './live.mjs';

const side = 28;

/// Where a pixel of one of the pictures lies in the window.
function pixel_place(live, { images }, image, row, column) {
  const { x, y, width, height } = images[image];
  return live.place({ x: x + ((column + 0.5) * width) / side, y: y + ((row + 0.5) * height) / side });
}

const pixels = ({ params }) => [params.x_pixel, params.y_pixel];
const picked = (snapshot, [x, y]) => snapshot.params.x_pixel === x && snapshot.params.y_pixel === y;

drawing_test('a click in an axis’s picture picks its pixel, and the address follows', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-cube' });
  const before = await live.snapshot();
  assert.deepEqual(pixels(before), [7 * side + 13, 18 * side + 16]);
  assert.equal(before.optimiser, 'none');
  await page.mouse.click(...(await pixel_place(live, before, 0, 5, 7)));
  await page.mouse.click(...(await pixel_place(live, before, 1, 7, 10)));
  await live.until(picked, [5 * side + 7, 7 * side + 10]);
  await live.until(({ layout_hash }, old) => layout_hash !== old, before.layout_hash);
  await page.waitForFunction(() => location.hash === '#x_pixel=5,7&y_pixel=7,10');
});

drawing_test('dragging in a picture goes on picking', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-cube' });
  const start = await live.snapshot();
  await page.mouse.move(...(await pixel_place(live, start, 0, 3, 3)));
  await page.mouse.down();
  await page.mouse.move(...(await pixel_place(live, start, 0, 20, 22)), { steps: 5 });
  await live.until(picked, [20 * side + 22, 18 * side + 16]);
  await page.mouse.move(...(await pixel_place(live, start, 0, 60, -20)), { steps: 3 });
  await page.mouse.up();
  const { camera } = await live.until(picked, [27 * side, 18 * side + 16]);
  assert.deepEqual([camera.x, camera.y], [0, 0]);
});

drawing_test('the keyboard reaches the pictures and goes from pixel to pixel', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-cube' });
  const across = live.element.locator('[data-control="x_pixel"]');
  await across.focus();
  await page.keyboard.press('ArrowDown');
  await live.until(picked, [8 * side + 13, 18 * side + 16]);
  await page.keyboard.press('ArrowRight');
  await live.until(picked, [8 * side + 14, 18 * side + 16]);
  await page.keyboard.press('ArrowUp');
  await live.until(picked, [7 * side + 14, 18 * side + 16]);
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('planisphere-figure');
    return shadowRoot.querySelector('[data-control="x_pixel"]').getAttribute('aria-valuetext') === 'row 7, column 14';
  });
});

drawing_test('a tap in a picture picks its pixel', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-cube' });
  await page.touchscreen.tap(...(await pixel_place(live, await live.snapshot(), 1, 10, 11)));
  await live.until(picked, [7 * side + 13, 10 * side + 11]);
}, phone);

drawing_test('pixels that do not exist are mended and said', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-cube', hash: 'x_pixel=99,3&y_pixel=5' });
  const { params } = await live.snapshot();
  assert.equal(params.x_pixel, 27 * side + 3);
  assert.equal(params.y_pixel, 18 * side + 16);
  assert.match(await live.line(), /x_pixel must lie between 0,0 and 27,27/);
});

drawing_test('a pointed-at digit tells its ink', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-cube' });
  await page.mouse.move(...(await live.place(some_point(await live.snapshot()))));
  const { status, announcement } = await live.until((snapshot) => snapshot.hovered);
  assert.match(status, /^[\d.]+ across, [\d.]+ up$/);
  assert.match(announcement, /^digit \d, point \d+ of 1000: /);
});

drawing_test('a link in the prose sets both pixels', async ({ page, site }) => {
  await page.goto(`${site}mnist.html#mnist-cube`);
  const live = await new Live(page, '#mnist-cube planisphere-figure').shown();
  await page.locator('a[data-set="x_pixel=5,7&y_pixel=7,10"]').click();
  await live.until(picked, [5 * side + 7, 7 * side + 10]);
}, { complaints: [/There is no figure called/] });

drawing_test('the two widest directions say how much of the spread they hold', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-pca' });
  const { shares, status, controls } = await live.until((snapshot) => snapshot.shares?.length === 2);
  assert.ok(shares[0] > shares[1] && shares[0] + shares[1] < 0.3);
  assert.match(status, /^10\.\d% \+ 7\.\d% = 17\.\d% of all the spread$/);
  assert.deepEqual(controls.map(({ id }) => id), ['home']);
});
