// One browser and one server per build for all browser tests; each test gets a page of its own.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';

/// A page that is cross-origin isolated loads web-threads, any other web.
export const builds = ['web', 'web-threads'];

const folder = 'build/site';
const servers = {
  web: await serve({ folder, isolated: false }),
  'web-threads': await serve({ folder, isolated: true }),
};
/// The same site once more on another origin, as a blog would see it.
export const elsewhere = await serve({ folder, isolated: false });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
});

after(async () => {
  await browser.close();
  for (const server of [...Object.values(servers), elsewhere]) await server.close();
});

/// Declares a test for each build. body({ page, site, build }) gets an empty page and the site's URL.
/// The page may complain on its console only in words that match one of `complaints`.
/// Other `settings` are Playwright's for a browser context.
export function browser_test(title, body, { complaints = [], only = builds, ...settings } = {}) {
  for (const build of only) {
    test(`${build}: ${title}`, async () => {
      const context = await browser.newContext({ viewport: { width: 720, height: 700 }, ...settings });
      try {
        const page = await context.newPage();
        const errors = collect_errors(page);
        await body({ page, build, site: servers[build].url });
        assert.deepEqual(errors.filter((text) => !complaints.some((words) => words.test(text))), []);
      } finally {
        await context.close();
      }
    });
  }
}

/// Makes `name` a page of the site with this body, under the same headers as the site's own pages.
export async function write_page(page, site, name, body, headers = {}) {
  await page.route(new URL(name, site).href, async (route) => {
    const model = await route.fetch({ url: new URL('catalogue.json', site).href });
    const isolation = Object.entries(model.headers()).filter(([header]) => header.startsWith('cross-origin'));
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { ...Object.fromEntries(isolation), ...headers },
      body: `<!doctype html><html lang="en"><title>A test</title><body style="margin: 0">${body}</body></html>`,
    });
  });
}

function collect_errors(page) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}
