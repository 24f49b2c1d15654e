// Everything a mouse can do, by keyboard; and what a screen reader gets to hear.
import assert from 'node:assert/strict';
import { browser_test, write_page } from './harness.mjs';
import { Live } from './live.mjs';

const focused_control = (page) =>
  page.evaluate(() => document.querySelector('planisphere-figure').shadowRoot.activeElement?.dataset.control ?? null);

browser_test('arrow keys go from point to point and say where they are', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await live.element.evaluate((element) => element.focus());
  await page.keyboard.press('ArrowRight');
  const first = await live.until((snapshot) => snapshot.hovered);
  await page.keyboard.press('ArrowRight');
  const second = await live.until(({ hovered }, before) => hovered && hovered.index !== before, first.hovered.index);
  await page.waitForFunction((label) => {
    const { shadowRoot } = document.querySelector('planisphere-figure');
    return shadowRoot.querySelector('.announcement').textContent.includes(label);
  }, second.hovered.label);
  await page.keyboard.press('Escape');
  await live.until(({ hovered }) => hovered === null);
});

browser_test('space plays and pauses without scrolling the page', async ({ page, site }) => {
  await page.goto(site);
  const live = await new Live(page).shown();
  await live.element.evaluate((element) => element.focus());
  const top = await page.evaluate(() => scrollY);
  await page.keyboard.press(' ');
  await live.until(({ running, step }) => running && step > 0);
  await page.keyboard.press(' ');
  await live.until(({ running }) => !running);
  assert.equal(await page.evaluate(() => scrollY), top);
});

browser_test('Tab goes through the figure’s controls and out again', async ({ page, site }) => {
  const figure = '<button id="before">before</button><planisphere-figure name="mnist-tsne"></planisphere-figure>';
  write_page('tab.html', `<script type="module" src="planisphere.js"></script>${figure}<button id="after">after</button>`);
  await page.goto(`${site}tab.html`);
  const live = await new Live(page).shown();
  await page.focus('#before');
  await page.keyboard.press('Tab'); // the figure itself
  const visited = [];
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.id === 'after')) break;
    visited.push(await focused_control(page));
  }
  const { controls } = await live.snapshot();
  assert.equal(visited.pop(), null); // the menu's button comes last
  assert.deepEqual([...visited].sort(), controls.map(({ id }) => id).sort());
  assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
});

browser_test('a slider answers the keyboard and says its value', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const before = (await live.snapshot()).params.perplexity;
  const slider = live.element.locator('[data-control="perplexity"]');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const { params } = await live.until((snapshot, old) => snapshot.params.perplexity > old, before);
  await live.element.locator(`[data-control="perplexity"][aria-valuetext^="${params.perplexity}"]`).waitFor();
});

browser_test('the play button is a button for everyone', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await live.element.getByRole('button', { name: 'Play' }).focus();
  await page.keyboard.press('Enter');
  await live.until(({ running }) => running);
  await live.element.getByRole('button', { name: 'Pause' }).waitFor();
});
