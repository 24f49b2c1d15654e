// Every page in narrow windows, zoomed, in wide ones, and for readers who do not want things to move.
import assert from 'node:assert/strict';
import { browser_test } from './harness.mjs';
import { Live } from './live.mjs';
import { page_files, unknown } from './pages.mjs';

const alone = { only: ['web'], complaints: unknown };
const left_early = /could not be loaded/; // by a figure that was waking up when its page was left

const measure_width = () => [document.documentElement.scrollWidth, document.documentElement.clientWidth];

// Figures near the window have come, or have said why not.
const all_settled = () => [...document.querySelectorAll('planisphere-figure')].every(({ phase }) => phase && phase !== 'loading');

const windows = [
  { what: 'a window of 360 pixels', viewport: { width: 360, height: 640 } },
  { what: 'a window of 1280 pixels zoomed to 200 %', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  { what: 'a window of 2560 pixels', viewport: { width: 2560, height: 1440 } },
];

for (const { what, ...settings } of windows) {
  browser_test(`no page scrolls sideways in ${what}`, async ({ page, site }) => {
    for (const file of page_files) {
      await page.goto(site + file);
      await page.waitForFunction(all_settled);
      const [needed, there] = await page.evaluate(measure_width);
      assert.ok(needed <= there, `${file}: ${needed} of ${there}`);
    }
  }, { ...alone, ...settings, complaints: [...unknown, left_early] });
}

browser_test('for readers who prefer less motion a link jumps to its figure, and nothing turns by itself', async ({ page, site }) => {
  await page.goto(`${site}representations.html`);
  await page.locator('a[href="#fingerprint-sigmoid"][data-set]').evaluate((link) => link.click());
  assert.ok(await page.evaluate(() => scrollY > 2000), 'it is there at once');
  const live = new Live(page, '#fingerprint-sigmoid planisphere-figure');
  const { turning } = await live.until(({ dimensions }) => dimensions === 3);
  assert.ok(!turning);
  assert.deepEqual(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length), 0);
}, { ...alone, reducedMotion: 'reduce' });
