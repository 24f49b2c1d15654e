// The essay's page: links in the prose, the shape of the page, and the numbers it states.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { measure } from '../../tools/essay_numbers.mjs';
import { browser_test, plain_test } from './harness.mjs';
import { Live } from './live.mjs';

const essay = readFileSync('web/mnist.html', 'utf8');
// Figures that are not in the catalogue yet keep their box and say so, on the page and on the console.
const catalogue = JSON.parse(readFileSync('web/catalogue.json', 'utf8'));
const complaints = [/^Planisphere: figure “.*”: There is no figure called/];
const alone = { only: ['web'], complaints };

const tsne = '#mnist-tsne planisphere-figure';
const link = (page, set) => page.locator(`a[href="#mnist-tsne"][data-set="${set}"]`);

const in_view = (page, selector) =>
  page.waitForFunction((wanted) => {
    const { top, bottom } = document.querySelector(wanted).getBoundingClientRect();
    return top < innerHeight - 50 && bottom > 50;
  }, selector);

async function scrolled_away(page) {
  await page.evaluate(() => scrollTo(0, 0));
  await new Live(page, tsne).phase('asleep');
}

browser_test(
  'a link in the prose works its figure, by keyboard too',
  async ({ page, site }) => {
    await page.goto(`${site}mnist.html#mnist-tsne`);
    const live = await new Live(page, tsne).shown();
    await link(page, 'perplexity=5&play=1').press('Enter');
    await live.until(({ params, running, step }) => params.perplexity === 5 && running && step > 0);
    assert.equal(new URL(page.url()).hash, '#mnist-tsne?perplexity=5&play=1');
  },
  { complaints },
);

browser_test('a link wakes a figure that is far away, and brings it into view', async ({ page, site }) => {
  await page.goto(`${site}mnist.html#mnist-tsne`);
  await new Live(page, tsne).shown();
  await scrolled_away(page);
  await link(page, 'perplexity=150&play=1').evaluate((element) => element.click());
  await in_view(page, tsne);
  await new Live(page, tsne).until(({ params }) => params.perplexity === 150);
}, alone);

browser_test('an address with a figure’s settings opens the page at that figure, set so', async ({ page, site }) => {
  await page.goto(`${site}mnist.html#mnist-tsne?perplexity=12`);
  await in_view(page, tsne);
  await new Live(page, tsne).until(({ params }) => params.perplexity === 12);
}, alone);

browser_test('a control that the figure does not have changes nothing', async ({ page, site }) => {
  await page.goto(`${site}mnist.html#mnist-tsne?x_pixel=7,13&seed=4`);
  const { params } = await new Live(page, tsne).until(({ seed }) => seed === 4);
  assert.equal(params.perplexity, 40);
}, alone);

browser_test('every link in the prose leads to a figure of the page', async ({ page, site }) => {
  await page.goto(`${site}mnist.html`);
  const lost = await page.evaluate(() => {
    const links = [...document.querySelectorAll('a[href^="#"]')];
    const leads_to = ({ hash, dataset }) => {
      const target = document.getElementById(hash.slice(1));
      return dataset.set ? target?.querySelector('planisphere-figure') : target;
    };
    return links.filter((link) => !leads_to(link)).map((link) => link.outerHTML);
  });
  assert.deepEqual(lost, []);
}, alone);

browser_test('every figure has a caption and an accessible name', async ({ page, site }) => {
  await page.goto(`${site}mnist.html`);
  const figures = await page.locator('planisphere-figure').all();
  assert.equal(figures.length, 16);
  for (const figure of figures) {
    const name = await figure.getAttribute('name');
    assert.equal(await figure.locator('xpath=..').getAttribute('id'), name);
    assert.match(await figure.locator('xpath=../figcaption').textContent(), /\w{3}.*\.$/s, name);
    assert.notEqual(await figure.locator('.plot').getAttribute('aria-label'), `Figure ${name}`);
  }
}, alone);

browser_test('headings are in order', async ({ page, site }) => {
  for (const name of ['mnist.html', 'embed.html', '']) {
    await page.goto(site + name);
    const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map(({ localName }) => +localName[1]));
    assert.deepEqual(levels.filter((level) => level === 1), [1], name);
    levels.forEach((level, i) => assert.ok(level <= (levels[i - 1] ?? 0) + 1, `${name}: ${levels}`));
  }
}, alone);

for (const width of [360, 1000, 1200, 1440]) {
  browser_test(`nothing is wider than a window of ${width} pixels`, async ({ page, site }) => {
    for (const name of ['mnist.html', 'embed.html']) {
      await page.goto(site + name);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, name);
    }
  }, { ...alone, viewport: { width, height: 700 } });
}

browser_test('waking figures move nothing on the page', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(`${site}mnist.html#mnist-tsne`);
  await new Live(page, tsne).shown();
  await page.evaluate(() => document.querySelector('#mnist-compare').scrollIntoView());
  await new Live(page, '#mnist-compare planisphere-figure').shown();
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
}, alone);

browser_test('a figure without an engine keeps its place', async ({ page, site }) => {
  await page.goto(`${site}mnist.html`);
  const boxes = await page.locator('planisphere-figure').evaluateAll((all) =>
    all.map((figure) => figure.shadowRoot.querySelector('.frame').getBoundingClientRect().height),
  );
  assert.ok(Math.min(...boxes) > 200, String(boxes));
}, alone);

browser_test('without scripts the text and the still pictures are there', async ({ page, site }) => {
  await page.goto(`${site}mnist.html`);
  await page.locator('noscript p').waitFor();
  for (const name of catalogue.filter((figure) => essay.includes(`id="${figure}"`))) {
    await page.locator(`#${name} img`).scrollIntoViewIfNeeded();
    const { width, height } = await page.locator(`#${name} img`).boundingBox();
    assert.ok(width > 300 && height > 150, `${name}: ${width} × ${height}`);
  }
}, { ...alone, javaScriptEnabled: false });

plain_test('the numbers in the text are those measured', () => {
  const stated = [...essay.matchAll(/<data value="([^"]+)" data-measure="(\w+)"/g)].map(([, value, name]) => [name, +value]);
  assert.deepEqual(Object.fromEntries(stated), measure());
});
