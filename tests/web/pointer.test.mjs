// A mouse on the figure: hovering, the wheel, dragging, controls in the picture.
import assert from 'node:assert/strict';
import { browser_test } from './harness.mjs';
import { Live, some_point } from './live.mjs';

browser_test('pointing at a point names it and shows its image', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const point = some_point(await live.snapshot());
  await page.mouse.move(...(await live.place(point)));
  const { hovered } = await live.until((snapshot) => snapshot.hovered);
  assert.equal(hovered.index, point.index);
  assert.match(hovered.label, /\d/);
  assert.equal(hovered.image, true);
});

browser_test('leaving the figure lets go of the point', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await page.mouse.move(...(await live.place(some_point(await live.snapshot()))));
  await live.until((snapshot) => snapshot.hovered);
  await page.mouse.move(1, 1);
  await live.until((snapshot) => snapshot.hovered === null);
});

browser_test('the wheel scrolls the page until the figure has been clicked, then it zooms', async ({ page, site }) => {
  await page.goto(site);
  const live = await new Live(page).shown();
  await live.plot.scrollIntoViewIfNeeded();
  await page.mouse.move(...(await live.place({ x: 100, y: 100 })));
  const top = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 60);
  await page.waitForFunction((before) => scrollY > before, top);
  assert.equal((await live.snapshot()).camera.zoom, 1);

  await page.mouse.click(...(await live.place({ x: 100, y: 150 })));
  const scrolled = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, -60);
  await live.until(({ camera }) => camera.zoom > 1);
  assert.equal(await page.evaluate(() => scrollY), scrolled);
});

browser_test('with Ctrl the wheel zooms at once', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await page.mouse.move(...(await live.place({ x: 200, y: 200 })));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 120);
  await page.keyboard.up('Control');
  await live.until(({ camera }) => camera.zoom < 1);
});

browser_test('dragging moves the view, and “home” brings it back', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const before = some_point(await live.snapshot());
  await page.mouse.move(...(await live.place({ x: 200, y: 200 })));
  await page.mouse.down();
  await page.mouse.move(...(await live.place({ x: 240, y: 230 })), { steps: 4 });
  await page.mouse.up();
  const near = ({ points_on_screen }, [point, dx, dy]) => {
    const now = points_on_screen.find(({ index }) => index === point.index);
    return Math.abs(now.x - point.x - dx) < 6 && Math.abs(now.y - point.y - dy) < 6;
  };
  await live.until(near, [before, 40, 30]);
  await live.click('home');
  await live.until(near, [before, 0, 0]);
});

browser_test('a slider in the picture follows the pointer', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const before = (await live.snapshot()).params.perplexity;
  await page.mouse.move(...(await live.control('perplexity', 0.4)));
  await page.mouse.down();
  await page.mouse.move(...(await live.control('perplexity', 0.9)), { steps: 5 });
  await page.mouse.up();
  const { params } = await live.until((snapshot, old) => snapshot.params.perplexity > old, before);
  assert.ok(params.perplexity > before);
});

browser_test('parameters may be changed while it plays', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await live.click('play');
  await live.until(({ step }) => step > 5);
  for (const [id, value] of Object.entries({ perplexity: 12, learning_rate: 50, exaggeration: 2 })) {
    assert.equal(await live.act(id, value), true);
  }
  const changed = await live.until(({ params, step }) => params.perplexity === 12 && step > 30);
  assert.equal(changed.running, true);
  assert.equal(changed.error, '');
});
