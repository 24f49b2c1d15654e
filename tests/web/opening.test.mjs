// A figure opens: alone, in a page, in a stranger's page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { browser_test, drawing_test, elsewhere, write_page } from './harness.mjs';
import { Live } from './live.mjs';

// All but the one that waits for the reader's data: your_data.test.mjs.
const names = JSON.parse(readFileSync('web/catalogue.json', 'utf8')).filter((name) => name !== 'your-data');

const numbers = [
  [/10000|large|ones/, 10000],
  [/^words-50k$/, 50000],
  [/^articles-50k$/, 63666],
  [/^articles/, 12013],
  [/^word/, 5000],
  [/^sentences/, 3000],
  [/^curves/, 200],
  [/^encoder-decoder$/, 15],
  [/^(representations-|distance-matrix$|meta-sne$|training-path$)/, 500],
  [/^raw-computational-human$/, 0],
  [/./, 1000],
]; // of points

// Figures that compute while one watches.
const working = /^(mnist-(graph|mds|pca|sammon|tsne|compare|methods|hidden)|digits-as|curves|fingerprint|training)/;

for (const name of names) {
  const declare = working.test(name) ? browser_test : drawing_test;
  declare(`${name} alone shows its first picture before play is pressed`, async ({ page, site }) => {
    const live = await Live.open(page, site, { name });
    const snapshot = await live.snapshot();
    assert.equal(snapshot.step, 0);
    assert.equal(snapshot.running, false);
    const [, points] = numbers.find(([names]) => names.test(name));
    assert.equal(snapshot.points, points);
    for (const plot of snapshot.plots) assert.equal(plot.points_on_screen.length, Math.min(20, points));
    assert.equal(snapshot.plots.length + snapshot.images.length > 0, points > 0, 'only a drawing has no plots');
    assert.equal(await page.title(), `${snapshot.title} · Planisphere`);
  });
}

browser_test('the optimiser works away from the page’s thread', async ({ page, site, build }) => {
  const live = await Live.open(page, site);
  assert.equal((await live.snapshot()).optimiser, build === 'web' ? 'worker' : 'thread');
});

browser_test('the picture has ink in it', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const inked = await live.element.locator('canvas').evaluate((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });
  assert.ok(inked > 1000, `${inked} pixels are not transparent`);
});

browser_test('the front page has a live figure', async ({ page, site }) => {
  await page.goto(site);
  const live = await new Live(page).shown();
  assert.equal((await live.snapshot()).name, 'mnist-tsne');
});

browser_test('waking up moves nothing on the page', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(site);
  await new Live(page).shown();
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
});

browser_test(
  'a stranger’s page shows a figure from another origin',
  async ({ page, site }) => {
    const script = `<script type="module" src="${elsewhere.url}planisphere.js"></script>`;
    write_page('blog.html', `${script}<planisphere-figure name="mnist-tsne"></planisphere-figure>`);
    await page.goto(`${site}blog.html`);
    const live = await new Live(page).shown();
    assert.equal((await live.snapshot()).optimiser, 'worker');
    assert.equal((await live.finish()).step, 1600);
  },
);

browser_test('nothing is fetched from another host', async ({ page, site }) => {
  const hosts = new Set();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await Live.open(page, site);
  assert.deepEqual([...hosts], [new URL(site).host]);
});
