// Maps of articles and of packages under real hands: texts, links, what is fetched when.
import assert from 'node:assert/strict';
import { drawing_test, phone } from './harness.mjs';
import { Live, some_point } from './live.mjs';

const elsewhere = (route) => route.fulfill({ contentType: 'text/html', body: '<p>There.' });
const other_hosts = /^https?:\/\/(?!localhost|127)/;

drawing_test('a tooltip tells the title of the point and stays inside of the figure', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'articles' });
  const { hovered, tooltip, announcement } = await live.hover_some();
  assert.ok(announcement.startsWith(hovered.label));
  const frame = await live.plot.boundingBox();
  assert.ok(tooltip.x >= 0 && tooltip.y >= 0);
  assert.ok(tooltip.x + tooltip.width <= frame.width && tooltip.y + tooltip.height <= frame.height);
}, { viewport: { width: 360, height: 740 } });

drawing_test('a click opens the article in a tab of its own that knows nothing of this page', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'articles' });
  await page.context().route(other_hosts, elsewhere);
  await live.hover_some();
  assert.equal(await live.plot.evaluate((plot) => getComputedStyle(plot).cursor), 'pointer');
  const opened = page.context().waitForEvent('page');
  await page.mouse.down();
  await page.mouse.up();
  const tab = await opened;
  await tab.waitForURL(/^https:\/\/foldoc\.org\/./);
  assert.equal(await tab.evaluate(() => window.opener), null);
});

drawing_test('Enter opens the article that the keyboard has come to, dragging opens none', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'articles' });
  await page.context().route(other_hosts, elsewhere);
  await live.hover_some();
  await page.mouse.down();
  await page.mouse.move(400, 300, { steps: 4 });
  await page.mouse.up();
  assert.equal(page.context().pages().length, 1);
  await live.element.evaluate((element) => element.focus());
  await page.keyboard.press('Home');
  await live.until(({ hovered }) => hovered?.index === 0);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await tab.waitForURL(/^https:\/\/foldoc\.org\/./);
});

drawing_test('the first tap on an article tells its title, the second opens it', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'articles' });
  await page.context().route(other_hosts, elsewhere);
  const at = await live.place(some_point(await live.snapshot()));
  await page.touchscreen.tap(...at);
  await live.until(({ hovered }) => hovered);
  assert.equal(page.context().pages().length, 1);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.touchscreen.tap(...at)]);
  await tab.waitForURL(/^https:\/\/foldoc\.org\/./);
}, phone);

drawing_test('a package is found by its name, and a click opens its page', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'articles-50k' });
  await page.context().route(other_hosts, elsewhere);
  await live.element.getByRole('combobox', { name: 'Find one of the packages' }).fill('libreoffice-writer');
  await page.keyboard.press('Enter');
  await live.until(({ map, hovered }) => hovered?.label === 'libreoffice-writer' && !map.flying && map.names.length > 0);
  await live.element.evaluate((element) => element.focus());
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await tab.waitForURL('https://packages.debian.org/libreoffice-writer');
});

drawing_test('summaries come once a point is pointed at, and then the tooltip has them too', async ({ page, site }) => {
  const asked = [];
  let allow;
  const allowed = new Promise((resolve) => (allow = resolve));
  await page.route(/articles-packages\/planisphere\.json/, async (route) => {
    const notes = await (await route.fetch()).json();
    await route.fulfill({ json: { ...notes, summaries: 'summaries.txt' } });
  });
  await page.route(/summaries\.txt/, async (route) => {
    asked.push(route.request().url());
    await allowed;
    await route.fulfill({ body: 'What it is.\n'.repeat(63666) });
  });
  const live = await Live.open(page, site, { name: 'articles-50k' });
  assert.equal(asked.length, 0);
  const { tooltip } = await live.hover_some();
  allow();
  await live.until((snapshot, before) => snapshot.tooltip.height > before, tooltip.height);
  assert.equal(asked.length, 1);
});

for (const name of ['articles-50k', 'words-50k']) {
  drawing_test(`${name} fetches at most 1.2 MB of data to be a map`, async ({ page, site }) => {
    const arrived = [];
    page.on('requestfinished', (request) => request.url().includes('/bundles/') && arrived.push(request.sizes()));
    const live = await Live.open(page, site, { name });
    assert.ok((await live.snapshot()).points >= 50_000);
    const sizes = (await Promise.all(arrived)).map((size) => size.responseBodySize);
    assert.ok(sizes.length >= 6);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 1_200_000);
  });
}
