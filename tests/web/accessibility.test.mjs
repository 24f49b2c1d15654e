// The pages for everyone: no serious violation by axe's rules, everything in reach of the Tab key, fingers on a phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { browser_test, plain_test, small_phone } from './harness.mjs';
import { Live } from './live.mjs';
import { essays, page_files, unknown } from './pages.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const alone = { only: ['web'], complaints: unknown, reducedMotion: 'reduce' }; // clouds that turn would be painted all the time

const pages = [
  { address: '', figure: 'planisphere-figure' },
  { address: 'mnist.html#mnist-tsne', figure: '#mnist-tsne planisphere-figure' },
  { address: 'representations.html#words', figure: '#words planisphere-figure' },
  { address: 'gallery.html' },
  { address: 'embed.html' },
  { address: 'your-data.html' },
  { address: 'words-50k.html', figure: 'planisphere-figure' },
  { address: 'articles-50k.html', figure: 'planisphere-figure' },
  { address: 'figure.html?name=mnist-tsne', figure: 'planisphere-figure' },
  { address: 'figure.html?name=words', figure: 'planisphere-figure' },
  { address: 'figure.html' },
];

async function find_violations(page) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => window.axe.run());
  assert.ok(passes.length > 15, 'axe has looked at the page');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join('; ')}`);
}

plain_test('axe looks at every page of the site', () => {
  const looked_at = pages.map(({ address }) => address.replace(/[?#].*/, '') || 'index.html');
  assert.deepEqual(page_files.filter((file) => !looked_at.includes(file)), []);
});

for (const colorScheme of ['light', 'dark']) {
  browser_test(`no page has a serious violation in ${colorScheme} colours, with its figure’s menu open`, async ({ page, site }) => {
    for (const { address, figure } of colorScheme === 'light' ? pages : pages.slice(0, 4)) {
      await page.goto(site + address);
      if (figure) {
        const live = await new Live(page, figure).shown();
        await live.element.getByRole('button', { name: 'Figure menu' }).press('Enter');
      }
      assert.deepEqual(await find_violations(page), [], address);
    }
  }, { ...alone, colorScheme });
}

// In the page: what has the focus, through all shadows, as one line.
function describe_focus() {
  let at = document.activeElement;
  const host = at.localName === 'planisphere-figure' ? at.getAttribute('name') : '';
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!host) return at === document.body ? 'body' : 'page';
  return `${host} ${at.dataset.control ?? at.className}`;
}

for (const { page: essay } of essays) {
  browser_test(`the Tab key goes through the whole of ${essay}, into every figure and out again`, async ({ page, site }) => {
    await page.goto(site + essay);
    const figures = await page.locator('planisphere-figure').evaluateAll((all) => all.map((each) => each.getAttribute('name')));
    const visited = [];
    for (let pressed = 0; pressed < 600; pressed += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(describe_focus);
      if (focus.endsWith(' plot')) {
        // A reader stops here; by then the figure has come to life.
        await page.waitForFunction(() => ['live', 'failed'].includes(document.activeElement.phase));
      }
      if (focus === 'body') break;
      visited.push(focus);
    }
    assert.equal(await page.evaluate(describe_focus), 'body', 'the last Tab leaves the page');
    for (const name of figures) assert.ok(visited.includes(`${name} plot`), `${name} was passed over`);
    const alive = figures.filter((name) => visited.includes(`${name} opener`));
    assert.ok(alive.length >= 9, String(alive));
    for (const name of alive) {
      const least = name === 'raw-computational-human' ? 2 : 3; // a drawing has no controls
      assert.ok(visited.filter((focus) => focus.startsWith(`${name} `)).length >= least, name);
    }
  }, alone);
}

browser_test('on a phone the essay scrolls under fingers, and a figure’s menu answers them', async ({ page, site }) => {
  await page.goto(`${site}mnist.html#mnist-tsne`);
  const live = await new Live(page, '#mnist-tsne planisphere-figure').shown();
  await live.plot.scrollIntoViewIfNeeded();
  const opener = live.element.getByRole('button', { name: 'Figure menu' });
  assert.ok((await opener.boundingBox()).width >= 44);
  await opener.tap();
  const entries = await live.element.getByRole('menuitem').all();
  for (const entry of entries) {
    const { x, width, height } = await entry.boundingBox();
    assert.ok(x >= 0 && x + width <= 360 && height >= 40, `${x} ${width} × ${height}`);
  }
  await live.element.getByRole('menuitem', { name: 'Copy link' }).tap();
  await live.element.locator('.told').getByText(/Copied|Ctrl/).waitFor();
  await page.touchscreen.tap(...(await live.control('play')));
  await live.until(({ running, step }) => running && step > 0);
}, { ...alone, ...small_phone });
