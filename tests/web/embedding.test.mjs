// A figure in a stranger's page: on another origin, without special headers, among styles that were not made for it.
import assert from 'node:assert/strict';
import { blog, browser_test, elsewhere, write_page } from './harness.mjs';
import { Live } from './live.mjs';

const blog_page = (site) => `${blog.url}?figures=${encodeURIComponent(site)}`;

// Whether the middle of the canvas has anything drawn on it, and how large the figure stands on its page.
const look_at = (element) => {
  const canvas = element.shadowRoot.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const { width, height } = canvas.getBoundingClientRect();
  return { width, height, inked: data.some((value, index) => index % 4 === 3 && value > 0) };
};

browser_test('a stranger’s page shows a figure as an element', async ({ page, site }) => {
  await page.goto(blog_page(site));
  const live = await new Live(page).shown();
  const { seed, step, points, optimiser } = await live.snapshot();
  assert.deepEqual({ seed, step, points, optimiser }, { seed: 2, step: 0, points: 1000, optimiser: 'worker' });
  const { width, height, inked } = await live.element.evaluate(look_at);
  assert.ok(width > 500 && height > 400, `${width} × ${height}`);
  assert.ok(inked);
});

browser_test('a stranger’s page shows a figure in a frame', async ({ page, site }) => {
  await page.goto(blog_page(site));
  await page.locator('iframe').scrollIntoViewIfNeeded(); // a frame from elsewhere is not told how near it is
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => document.querySelector('planisphere-figure')?.snapshot?.()?.ready);
  const snapshot = await frame.evaluate(() => document.querySelector('planisphere-figure').snapshot());
  assert.deepEqual([snapshot.seed, snapshot.step, snapshot.controls], [3, 0, []]);
});

browser_test(
  'the security policy that embed.html asks for is enough',
  async ({ page, site }) => {
    const from = new URL(elsewhere.url).origin;
    const policy = [
      "default-src 'none'",
      `script-src ${from} 'wasm-unsafe-eval'`,
      `connect-src ${from}`,
      `img-src ${from} data:`,
      `worker-src blob: ${from}`,
      "style-src 'unsafe-inline'", // the test page's own style attribute
    ].join('; ');
    const figure = `<script type="module" src="${elsewhere.url}planisphere.js"></script>
      <planisphere-figure name="mnist-tsne"></planisphere-figure>`;
    write_page('policed.html', figure, `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    await page.goto(`${site}policed.html`);
    const live = await new Live(page).shown();
    assert.equal((await live.snapshot()).optimiser, 'worker');
  },
  { only: ['web'] },
);

browser_test(
  'code on embed.html names this site and is copied by a press',
  async ({ page, site }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site}embed.html`);
    await page.getByRole('button', { name: 'Copy' }).first().press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, new RegExp(`^<script type="module" src="${site}planisphere\\.js"></script>\\n<planisphere-figure `));
  },
  { only: ['web'] },
);
