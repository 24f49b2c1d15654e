// Fingers: a tap asks, one finger scrolls, two move the view, a finger on a control works it.
import assert from 'node:assert/strict';
import { browser_test, small_phone } from './harness.mjs';
import { Live, some_point } from './live.mjs';

// Playwright has only taps; the rest goes through the browser's own protocol, as real input too.
async function fingers(page) {
  const session = await page.context().newCDPSession(page);
  return (type, ...places) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map(([x, y], id) => ({ x, y, id })) });
}

browser_test(
  'a tap on a point names it until a tap elsewhere',
  async ({ page, site }) => {
    const live = await Live.open(page, site);
    const snapshot = await live.snapshot();
    const point = some_point(snapshot);
    await page.touchscreen.tap(...(await live.place(point)));
    const { hovered } = await live.until(({ hovered }) => hovered);
    assert.equal(hovered.index, point.index);
    const { x, y } = snapshot.plot;
    await page.touchscreen.tap(...(await live.place({ x: x + 4, y: y + 4 })));
    await live.until(({ hovered }) => hovered === null);
  },
  small_phone,
);

browser_test(
  'one finger scrolls the page and leaves the view alone',
  async ({ page, site }) => {
    await page.goto(site);
    const live = await new Live(page).shown();
    await live.plot.scrollIntoViewIfNeeded();
    const touch = await fingers(page);
    const [x, y] = await live.place({ x: 150, y: 300 });
    const top = await page.evaluate(() => scrollY);
    await touch('touchStart', [x, y]);
    for (let moved = 10; moved <= 120; moved += 10) await touch('touchMove', [x, y - moved]);
    await touch('touchEnd');
    await page.waitForFunction((before) => scrollY > before, top);
    const { camera, hovered } = await live.snapshot();
    assert.deepEqual([camera.x, camera.y, camera.zoom, hovered], [0, 0, 1, null]);
  },
  small_phone,
);

browser_test(
  'two fingers zoom',
  async ({ page, site }) => {
    const live = await Live.open(page, site);
    const touch = await fingers(page);
    const [x, y] = await live.place({ x: 170, y: 170 });
    const pair = (apart) => [[x - apart, y], [x + apart, y]];
    await touch('touchStart', ...pair(30));
    for (let apart = 35; apart <= 80; apart += 5) await touch('touchMove', ...pair(apart));
    await touch('touchEnd');
    await live.until(({ camera }) => camera.zoom > 1.5);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  },
  small_phone,
);

browser_test(
  'a finger on a slider drags it and not the page',
  async ({ page, site }) => {
    const live = await Live.open(page, site);
    const before = (await live.snapshot()).params.perplexity;
    const touch = await fingers(page);
    const [from, to] = [await live.control('perplexity', 0.4), await live.control('perplexity', 0.9)];
    await touch('touchStart', from);
    await touch('touchMove', [(from[0] + to[0]) / 2, from[1]]);
    await touch('touchMove', to);
    await touch('touchEnd');
    await live.until(({ params }, old) => params.perplexity > old, before);
  },
  small_phone,
);
