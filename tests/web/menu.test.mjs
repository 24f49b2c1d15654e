// A figure's menu: what a reader takes away from it, by mouse, keyboard and screen reader.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { browser_test, write_page } from './harness.mjs';
import { Live } from './live.mjs';

const alone = { only: ['web'], deviceScaleFactor: 2 };

const choose = async (live, item) => {
  await live.element.getByRole('button', { name: 'Figure menu' }).click();
  await live.element.getByRole('menuitem', { name: item }).click();
};

async function saved(page, live, item) {
  const [download] = await Promise.all([page.waitForEvent('download'), choose(live, item)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function copied(page, live, item) {
  await choose(live, item);
  await live.element.locator('.told').getByText('Copied.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const focused = (live) => live.element.evaluate((element) => element.shadowRoot.activeElement?.textContent);

browser_test('the menu is worked by keys, and Escape gives the focus back', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const menu = live.element.getByRole('menu');
  await live.element.getByRole('button', { name: 'Figure menu' }).focus();
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(live), 'Full screen');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(live), 'Save picture (PNG)');
  await page.keyboard.press('c');
  assert.equal(await focused(live), 'Copy embed code');
  await page.keyboard.press('c');
  assert.equal(await focused(live), 'Copy link');
  await page.keyboard.press('Escape');
  assert.equal(await menu.count(), 0);
  assert.equal(await focused(live), '⋯');
  await page.keyboard.press('Enter');
  await menu.waitFor();
  await page.mouse.click(...(await live.place({ x: 20, y: 20 })));
  assert.equal(await menu.count(), 0);
}, alone);

browser_test('the picture is saved as it is, without controls, in device pixels', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const { bytes, name } = await saved(page, live, 'Save picture');
  assert.equal(name, 'mnist-tsne.png');
  const { picture_height, controls } = await live.snapshot();
  const { width } = await live.plot.boundingBox();
  assert.ok(controls.every(({ y }) => y >= picture_height));
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [Math.floor(width * 2), Math.round(picture_height * 2)]);
}, alone);

browser_test('the points are saved as a table', async ({ page, site }) => {
  const one = await saved(page, await Live.open(page, site), 'Save data');
  const lines = one.bytes.toString().split('\n');
  assert.deepEqual([one.name, lines[0], lines.length], ['mnist-tsne.tsv', 'x\ty\tdigit', 1002]);
  assert.match(lines[1], /^-?[\d.e-]+\t-?[\d.e-]+\t\d$/);
  const many = await saved(page, await Live.open(page, site, { name: 'mnist-compare' }), 'Save data');
  assert.match(many.bytes.toString(), /^PCA x\tPCA y\t.*\tdigit\n/);
}, alone);

browser_test('link and code lead to the figure as it is', async ({ page, site }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const live = await Live.open(page, site);
  await live.act('perplexity', 12);
  await live.until(({ state }) => state === 'perplexity=12');
  assert.equal(await copied(page, live, 'Copy link'), `${site}figure.html?name=mnist-tsne#perplexity=12`);
  const code = await copied(page, live, 'Copy embed code');
  write_page('copied.html', code);
  await page.goto(`${site}copied.html`);
  const again = await new Live(page).shown();
  assert.equal((await again.snapshot()).params.perplexity, 12);
}, alone);

browser_test('where the clipboard is refused, the text lies there selected', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const live = await Live.open(page, site);
  await choose(live, 'Copy link');
  const field = live.element.getByRole('textbox', { name: /Ctrl/ });
  assert.equal(await field.inputValue(), `${site}figure.html?name=mnist-tsne`);
  const selected = await field.evaluate(({ selectionStart, selectionEnd }) => selectionEnd - selectionStart);
  assert.equal(selected, (await field.inputValue()).length);
}, alone);

browser_test('the figure fills the screen and comes back', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const { picture_height } = await live.snapshot();
  await choose(live, 'Full screen');
  await page.waitForFunction(() => document.fullscreenElement?.localName === 'planisphere-figure');
  await live.until((now, before) => now.picture_height > before, picture_height);
  await choose(live, 'Full screen');
  await page.waitForFunction(() => !document.fullscreenElement);
}, alone);

browser_test('menu=0 leaves it out', async ({ page, site }) => {
  const live = await Live.open(page, site, { query: '&menu=0' });
  assert.equal(await live.element.getByRole('button', { name: 'Figure menu' }).count(), 0);
}, alone);
