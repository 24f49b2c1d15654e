// What a figure remembers, and when it gives its memory back.
import assert from 'node:assert/strict';
import { browser_test, write_page } from './harness.mjs';
import { Live } from './live.mjs';

const far_apart = `<script type="module" src="planisphere.js"></script>
  <planisphere-figure name="mnist-tsne" state="seed=-4"></planisphere-figure><div style="height: 5000px"></div>`;

browser_test('the address keeps the figure’s state', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await live.act('perplexity', 12);
  await page.waitForFunction(() => location.hash.includes('perplexity=12'));
  await page.reload();
  const again = await new Live(page).shown();
  assert.equal((await again.snapshot()).params.perplexity, 12);
});

browser_test('another hash opens another state', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await page.evaluate(() => (location.hash = 'seed=7&perplexity=25'));
  const { params } = await live.until(({ seed, ready }) => seed === 7 && ready);
  assert.equal(params.perplexity, 25);
});

browser_test('nonsense in the hash is mended', async ({ page, site }) => {
  const live = await Live.open(page, site, { hash: 'perplexity=banana&seed=-4&zoom=1e99&wibble=1' });
  const { params, seed, notice } = await live.snapshot();
  assert.equal(params.perplexity, 40);
  assert.ok(seed >= 1);
  assert.notEqual(notice, '');
  assert.equal(await live.line(), notice);
});

browser_test('controls=0 leaves only the plot', async ({ page, site }) => {
  const live = await Live.open(page, site, { query: '&controls=0' });
  assert.deepEqual((await live.snapshot()).controls, []);
});

browser_test('far from the viewport it sleeps, near it wakes up as it was', async ({ page, site }) => {
  write_page('far.html', far_apart);
  await page.goto(`${site}far.html`);
  const live = await new Live(page).shown();
  assert.notEqual(await live.line(), '');
  await live.act('perplexity', 12);
  await live.until(({ params }) => params.perplexity === 12);
  await page.evaluate(() => scrollTo(0, 5000));
  await live.phase('asleep');
  assert.equal(await live.snapshot(), null);
  await page.evaluate(() => scrollTo(0, 0));
  const awake = await live.until(({ ready }) => ready);
  assert.equal(awake.params.perplexity, 12);
  await live.phase('live');
  assert.equal(await live.line(), '', 'what was mended is said once');
});

browser_test('a figure taken from the page is closed, and opens again when put back', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await page.evaluate(() => {
    window.taken = document.querySelector('planisphere-figure');
    window.taken.remove();
  });
  assert.equal(await page.evaluate(() => window.taken.phase), 'asleep');
  await page.evaluate(() => document.querySelector('main').append(window.taken));
  await live.until(({ ready }) => ready);
});

browser_test('it follows the reader’s light or dark preference', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const picture = () => live.element.locator('canvas').evaluate((canvas) => canvas.toDataURL());
  const light = await picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(
    (before) => document.querySelector('planisphere-figure').shadowRoot.querySelector('canvas').toDataURL() !== before,
    light,
  );
});

browser_test('two figures live side by side', async ({ page, site }) => {
  const figure = (id, hash) => `<planisphere-figure id="${id}" name="mnist-tsne" state="${hash}"></planisphere-figure>`;
  write_page('two.html', `<script type="module" src="planisphere.js"></script>${figure('a', 'seed=1')}${figure('b', 'seed=2')}`);
  await page.goto(`${site}two.html`);
  const [a, b] = [await new Live(page, '#a').shown(), await new Live(page, '#b').shown()];
  await a.act('step');
  await a.until(({ step }) => step === 1);
  const [one, two] = [await a.snapshot(), await b.snapshot()];
  assert.deepEqual([one.seed, two.seed, two.step], [1, 2, 0]);
  assert.notEqual(one.layout_hash, two.layout_hash);
});
