// Where a page forbids workers, the optimiser runs on the page itself, in small turns.
import assert from 'node:assert/strict';
import { browser_test, write_page } from './harness.mjs';
import { Live } from './live.mjs';

const figure = '<script type="module" src="planisphere.js"></script><planisphere-figure name="mnist-tsne"></planisphere-figure>';

async function plays_on_the_page(page, site, warnings) {
  await page.goto(site);
  const live = await new Live(page).shown();
  assert.equal((await live.snapshot()).optimiser, 'page');
  await live.act('speed', 1e9);
  await live.act('play', 1);
  await live.until(({ step }) => step >= 100);
  assert.ok(warnings.some((text) => /worker was refused/.test(text)));
  return live;
}

function collect_warnings(page) {
  const warnings = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  return warnings;
}

browser_test(
  'a content security policy without workers',
  async ({ page, site }) => {
    write_page('policy.html', figure, `<meta http-equiv="Content-Security-Policy" content="worker-src 'none'">`);
    const live = await plays_on_the_page(page, `${site}policy.html`, collect_warnings(page));
    const end = await live.until(({ running }) => !running);
    assert.equal(end.step, end.max_steps);
  },
  { only: ['web'], complaints: [/Content Security Policy/] },
);

browser_test(
  'a browser whose Worker throws',
  async ({ page, site }) => {
    await page.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new DOMException('no workers here', 'SecurityError');
        }
      };
    });
    write_page('throws.html', figure);
    await plays_on_the_page(page, `${site}throws.html`, collect_warnings(page));
  },
  { only: ['web'] },
);

browser_test(
  'a worker whose script does not arrive',
  async ({ page, site }) => {
    await page.route('**/workshop.*.js', (route) => route.abort());
    write_page('lost.html', figure);
    await plays_on_the_page(page, `${site}lost.html`, collect_warnings(page));
  },
  { only: ['web'], complaints: [/Failed to load resource|Failed to fetch a worker script/] },
);
