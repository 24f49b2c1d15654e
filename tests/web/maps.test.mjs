// Maps of words, articles and sentences under real hands: texts, links, search, neighbours, names.
import assert from 'node:assert/strict';
import { browser_test } from './harness.mjs';
import { Live, some_point } from './live.mjs';

const elsewhere = (route) => route.fulfill({ contentType: 'text/html', body: '<p>There.' });
const other_hosts = /^https?:\/\/(?!localhost|127)/;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const search = (live, things) => live.element.getByRole('combobox', { name: `Find one of the ${things}` });

async function hover_some(page, live) {
  await page.mouse.move(...(await live.place(some_point(await live.snapshot()))));
  return live.until(({ hovered, tooltip }) => hovered && tooltip.width > 0);
}

browser_test('a tooltip tells the text of the point and stays inside of the figure', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'sentences' });
  const { hovered, tooltip, announcement } = await hover_some(page, live);
  assert.ok(announcement.startsWith(hovered.label));
  const frame = await live.plot.boundingBox();
  assert.ok(tooltip.x >= 0 && tooltip.y >= 0);
  assert.ok(tooltip.x + tooltip.width <= frame.width && tooltip.y + tooltip.height <= frame.height);
}, { viewport: { width: 360, height: 740 } });

browser_test('a click opens the article in a tab of its own that knows nothing of this page', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'articles' });
  await page.context().route(other_hosts, elsewhere);
  await hover_some(page, live);
  assert.equal(await live.plot.evaluate((plot) => getComputedStyle(plot).cursor), 'pointer');
  const opened = page.context().waitForEvent('page');
  await page.mouse.down();
  await page.mouse.up();
  const tab = await opened;
  await tab.waitForURL(/^https?:\/\//);
  assert.equal(await tab.evaluate(() => window.opener), null);
});

browser_test('Enter opens the article that the keyboard has come to, dragging opens none', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'articles' });
  await page.context().route(other_hosts, elsewhere);
  await hover_some(page, live);
  await page.mouse.down();
  await page.mouse.move(400, 300, { steps: 4 });
  await page.mouse.up();
  assert.equal(page.context().pages().length, 1);
  await live.element.evaluate((element) => element.focus());
  await page.keyboard.press('Home');
  await live.until(({ hovered }) => hovered?.index === 0);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await tab.waitForURL(/^https?:\/\//);
});

browser_test('the first tap on an article tells its title, the second opens it', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'articles' });
  await page.context().route(other_hosts, elsewhere);
  const at = await live.place(some_point(await live.snapshot()));
  await page.touchscreen.tap(...at);
  await live.until(({ hovered }) => hovered);
  assert.equal(page.context().pages().length, 1);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.touchscreen.tap(...at)]);
  await tab.waitForURL(/^https?:\/\//);
}, phone);

browser_test('searching a word flies to it, and the address keeps the view', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words', hash: 'pick=' });
  await search(live, 'words').fill('water');
  await page.keyboard.press('Enter');
  const there = await live.until(({ map, hovered }) => hovered?.label.toLowerCase() === 'water' && !map.flying);
  assert.ok(there.camera.zoom > 2);
  assert.ok(there.map.names.length > 0); // of its company
  await page.waitForFunction((state) => location.hash === `#${state}`, there.state);
  await page.reload();
  const { camera } = await (await new Live(page).shown()).snapshot();
  for (const way of ['x', 'y', 'zoom']) assert.ok(Math.abs(camera[way] - there.camera[way]) < 0.001 * Math.abs(there.camera.zoom));
});

browser_test('with little motion it is there at once', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words' });
  await search(live, 'words').fill('water');
  await page.keyboard.press('Enter');
  const { map, hovered } = await live.until((snapshot) => snapshot.hovered);
  assert.equal(hovered.label.toLowerCase(), 'water');
  assert.equal(map.flying, false);
}, { reducedMotion: 'reduce' });

browser_test('what cannot be found is said', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words' });
  await search(live, 'words').fill('(?:xyzzyx)');
  await live.element.getByText('There is nothing called “(?:xyzzyx)”.').first().waitFor();
});

browser_test('neighbours in the original space come when asked for', async ({ page, site }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const live = await Live.open(page, site, { name: 'words' });
  const fetched = () => asked.some((url) => url.includes('neighbours.bytes'));
  assert.equal(fetched(), false);
  await live.click('lit');
  await hover_some(page, live);
  const { map } = await live.until((snapshot) => snapshot.map.lit.length > 0);
  assert.equal(map.lit.length, 10);
  assert.equal(fetched(), true);
});

browser_test('a map without its neighbours goes on', async ({ page, site }) => {
  await page.route(/neighbours\.bytes/, (route) => route.fulfill({ status: 503, body: '' }));
  const live = await Live.open(page, site, { name: 'words' });
  await live.click('lit');
  await live.until(({ announcement }) => announcement === 'The neighbours could not be loaded.');
  assert.equal((await live.snapshot()).error, '');
  await hover_some(page, live);
}, { complaints: [/503/] });

browser_test('the bare map says nothing, the other one says the word', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words-bare' });
  await page.mouse.move(...(await live.place(some_point(await live.snapshot()))));
  await page.mouse.move(...(await live.place({ x: 300, y: 200 })));
  assert.equal((await live.snapshot()).hovered, null);
  const other = await Live.open(page, site, { name: 'words-hover' });
  assert.ok((await hover_some(page, other)).hovered.label);
});

browser_test('sentences cover each other until one asks to hover', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'sentences-as-labels' });
  assert.ok((await live.snapshot()).map.names.length >= 60);
  await live.click('texts');
  await live.until(({ map }) => map.names.length === 0);
  await hover_some(page, live);
});
