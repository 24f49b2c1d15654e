// The essay's page: links in the prose, the shape of the page, and the numbers it states.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { measure } from '../../tools/essay_numbers.mjs';
import { browser_test, plain_test } from './harness.mjs';
import { Live } from './live.mjs';
import { catalogue, essays, page_files, unknown } from './pages.mjs';

const text_of = (page) => readFileSync(`web/${page}`, 'utf8');
const alone = { only: ['web'], complaints: unknown };

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
  { complaints: unknown },
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

browser_test('a link may pick categories of a map, and the map opens anew with them', async ({ page, site }) => {
  await page.goto(`${site}representations.html#words`);
  const live = await new Live(page, '#words planisphere-figure').shown();
  await page.locator('a[href="#words"][data-set^="pick=color"]').press('Enter');
  const { map } = await live.until(({ map: { picks } }) => picks[0]?.name === 'color.n.01');
  assert.deepEqual(map.picks.map(({ name }) => name), ['color.n.01', 'fabric.n.01', 'chemical_element.n.01']);
}, alone);

browser_test('every link in the prose leads to a figure of the page', async ({ page, site }) => {
  for (const { page: essay } of essays) {
    await page.goto(site + essay);
    const lost = await page.evaluate(() => {
      const links = [...document.querySelectorAll('a[href^="#"]')];
      const leads_to = ({ hash, dataset }) => {
        const target = document.getElementById(hash.slice(1));
        return dataset.set ? target?.querySelector('planisphere-figure') : target;
      };
      return links.filter((link) => !leads_to(link)).map((link) => link.outerHTML);
    });
    assert.deepEqual(lost, [], essay);
  }
}, alone);

browser_test('every figure has a caption, an accessible name and a text for its still picture', async ({ page, site }) => {
  for (const { page: essay, figures: count } of essays) {
    await page.goto(site + essay);
    const figures = await page.locator('planisphere-figure').all();
    assert.equal(figures.length, count);
    for (const figure of figures) {
      const name = await figure.getAttribute('name');
      assert.equal(await figure.locator('xpath=..').getAttribute('id'), name);
      assert.match(await figure.locator('xpath=../figcaption').textContent(), /\w{3}.*[.?]$/s, name);
      assert.notEqual(await figure.locator('.plot').getAttribute('aria-label'), `Figure ${name}`);
      assert.match(text_of(essay), new RegExp(`src="posters/${name}.png" alt="[^"]{10,}"`));
    }
  }
}, alone);

browser_test('headings are in order, on every page', async ({ page, site }) => {
  for (const name of page_files) {
    await page.goto(site + name);
    const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map(({ localName }) => +localName[1]));
    assert.deepEqual(levels.filter((level) => level === 1), [1], name);
    levels.forEach((level, i) => assert.ok(level <= (levels[i - 1] ?? 0) + 1, `${name}: ${levels}`));
  }
}, { ...alone, javaScriptEnabled: false });

for (const width of [360, 1000, 1200, 1440]) {
  browser_test(`nothing is wider than a window of ${width} pixels`, async ({ page, site }) => {
    for (const name of [...essays.map(({ page: essay }) => essay), 'embed.html']) {
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
  for (const { page: essay } of essays) {
    await page.goto(site + essay);
    const boxes = await page.locator('planisphere-figure').evaluateAll((all) =>
      all.map((figure) => figure.shadowRoot.querySelector('.frame').getBoundingClientRect().height),
    );
    assert.ok(Math.min(...boxes) > 200, String(boxes));
  }
}, alone);

browser_test('without scripts the text and the still pictures are there', async ({ page, site }) => {
  for (const { page: essay } of essays) {
    await page.goto(site + essay);
    await page.locator('noscript p').waitFor();
    for (const name of catalogue.filter((figure) => text_of(essay).includes(`<figure id="${figure}"`))) {
      await page.locator(`#${name} img`).scrollIntoViewIfNeeded();
      const { width, height } = await page.locator(`#${name} img`).boundingBox();
      assert.ok(width > 300 && height > 150, `${name}: ${width} × ${height}`);
    }
  }
}, { ...alone, javaScriptEnabled: false });

for (const { page } of essays) {
  plain_test(`the numbers in the text of ${page} are those measured`, () => {
    const stated = [...text_of(page).matchAll(/<data\s+value="([^"]+)"\s+data-measure="(\w+)"/g)];
    assert.deepEqual(Object.fromEntries(stated.map(([, value, name]) => [name, +value])), measure(page));
  });
}
