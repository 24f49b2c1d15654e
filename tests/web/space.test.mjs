// Layouts in space: a mouse, fingers and keys turn them.
import assert from 'node:assert/strict';
import { browser_test, small_phone } from './harness.mjs';
import { Live, some_point } from './live.mjs';

const open_cloud = (page, site) => Live.open(page, site, { name: 'mnist-methods', hash: 'method=pca&dimensions=3d' });

browser_test('dragging turns a cloud, so that another point comes under the pointer', async ({ page, site }) => {
  const live = await open_cloud(page, site);
  const [x, y] = await live.place({ x: 250, y: 200 });
  await page.mouse.move(x, y);
  const { points_on_screen } = await live.until(({ turning, camera }) => turning || camera.yaw > 0);
  const before = await live.snapshot();
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 40, { steps: 4 });
  await page.mouse.up();
  const after = await live.until(({ camera }, yaw) => Math.abs(camera.yaw - yaw) > 0.2, before.camera.yaw);
  assert.notEqual(after.camera.pitch, before.camera.pitch);
  assert.equal(after.camera.x, before.camera.x);
  const moved = after.points_on_screen.filter((point, i) => Math.abs(point.x - points_on_screen[i].x) > 5);
  assert.ok(moved.length > 5);
  const point = some_point(after);
  await page.mouse.move(...(await live.place(point)));
  await live.until(({ hovered }) => hovered);
});

browser_test('the right button pans a cloud', async ({ page, site }) => {
  const live = await open_cloud(page, site);
  const [x, y] = await live.place({ x: 250, y: 200 });
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.mouse.up({ button: 'right' });
  const { camera } = await live.until(({ camera }) => camera.x > 0.05);
  assert.ok(camera.pitch > 0);
});

browser_test('left alone a cloud turns by itself until somebody takes it', async ({ page, site }) => {
  const live = await open_cloud(page, site);
  await live.until(({ turning }) => turning);
  await live.plot.focus();
  await page.keyboard.press('Shift+ArrowRight');
  const { turning, state } = await live.until(({ camera }) => camera.yaw !== 0.6);
  assert.equal(turning, false);
  assert.match(state, /yaw=/);
});

browser_test(
  'nothing turns by itself for readers who prefer stillness',
  async ({ page, site }) => {
    const live = await open_cloud(page, site);
    const { turning, points_on_screen } = await live.snapshot();
    assert.equal(turning, false);
    await live.act('home', 1);
    assert.deepEqual((await live.snapshot()).points_on_screen, points_on_screen);
  },
  { reducedMotion: 'reduce' },
);

browser_test(
  'one finger that moves sideways turns a cloud',
  async ({ page, site }) => {
    const live = await open_cloud(page, site);
    const session = await page.context().newCDPSession(page);
    const [x, y] = await live.place({ x: 100, y: 150 });
    const touch = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x, y });
    for (let moved = 12; moved <= 96; moved += 12) await touch('touchMove', { x: x + moved, y });
    await touch('touchEnd');
    const { camera } = await live.until(({ state }) => /yaw=/.test(state));
    assert.equal(camera.x, 0);
  },
  small_phone,
);
