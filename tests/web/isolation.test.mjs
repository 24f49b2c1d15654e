// Threads on a host without headers: the site's own pages get them from a service worker, from the second page on.
import assert from 'node:assert/strict';
import { browser_test, elsewhere, write_page } from './harness.mjs';
import { Live } from './live.mjs';

const allowed = { only: ['web'], serviceWorkers: 'allow' };

async function visit_first(page, site) {
  const live = await Live.open(page, site);
  assert.equal((await live.snapshot()).optimiser, 'worker');
  await page.evaluate(() => navigator.serviceWorker.ready);
}

browser_test('the second page of a visit is isolated and has threads', async ({ page, site }) => {
  await visit_first(page, site);
  assert.equal(await page.evaluate(() => crossOriginIsolated), false); // and was not loaded again
  for (const address of ['figure.html?name=mnist-tsne', '']) {
    await page.goto(site + address);
    const live = await new Live(page).shown();
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    await live.act('step');
    assert.equal((await live.until(({ step }) => step === 1)).optimiser, 'thread');
  }
}, allowed);

browser_test('a stranger’s page is left alone, whatever its reader has visited before', async ({ page, site }) => {
  await visit_first(page, elsewhere.url);
  const frame = `<iframe src="${elsewhere.url}figure.html?name=mnist-tsne" title="f" style="width: 100%; height: 600px"></iframe>`;
  const element = `<script type="module" src="${elsewhere.url}planisphere.js"></script><planisphere-figure name="mnist-tsne"></planisphere-figure>`;
  write_page('stranger.html', element + frame);
  await page.goto(`${site}stranger.html`);
  const live = await new Live(page).shown();
  assert.equal((await live.snapshot()).optimiser, 'worker');
  assert.deepEqual(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const inside = await (await page.waitForSelector('iframe')).contentFrame();
  await inside.waitForFunction(() => document.querySelector('planisphere-figure')?.snapshot?.()?.ready);
  assert.equal(await inside.evaluate(() => document.querySelector('planisphere-figure').snapshot().optimiser), 'worker');
}, allowed);

browser_test('where service workers are refused, nobody hears of it', async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  const live = await Live.open(page, site);
  assert.equal((await live.snapshot()).optimiser, 'worker');
}, allowed);
