// One browser and one server per build for all browser tests; each test gets a page of its own.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';

/// A page that is cross-origin isolated loads web-threads, any other web.
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const small_phone = { ...phone, viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 };
export const builds = ['web', 'web-threads'];

const longest_ms = 120_000; // of a single test, which waits for states and ends when they are reached

const own_pages = mkdtempSync(join(tmpdir(), 'planisphere-'));
const folders = ['build/site', own_pages];
const servers = {
  web: await serve({ folders, isolated: false }),
  'web-threads': await serve({ folders, isolated: true }),
};
const sites = Object.fromEntries(builds.map((build) => [build, servers[build].url]));
/// The same site once more on another origin, as a blog would see it.
export const elsewhere = await serve({ folders, isolated: false });
/// Far below a server's root.
export const deep = await serve({ folders: ['build/site'], path: '/a/b/', isolated: false });
export const blog = await serve({ folders: ['tests/web/blog'], isolated: false });

/// The present name of one of the site's files: "engine.mjs" may be called "engine.0123456789.mjs".
export const built = (name) => manifest.files[name].path;
const manifest = JSON.parse(readFileSync('build/site/manifest.json', 'utf8'));

// A poster that nobody has baked yet is replaced by a placeholder, but browsers log it.
const always_allowed = [/posters\//];

// The same Chromium without windows of its own, which spares a third of the time.
const windowless = '/usr/bin/chromium-headless-shell';
const chromium_program = process.env.CHROMIUM ?? (existsSync(windowless) ? windowless : '/usr/bin/chromium');

const browser = await chromium.launch({
  executablePath: chromium_program,
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
});

const usual_settings = { viewport: { width: 720, height: 700 }, serviceWorkers: 'block' };

/// Declares a test for each build. body({ page, site, build, sites }) gets an empty page and the site's
/// URL, and the URLs by build.
/// The page may complain on its console only in words that match one of `complaints`.
/// Other `settings` are Playwright's for a browser context. Service workers are off: they would isolate the second page.
export function browser_test(title, body, { complaints = [], only = builds, ...settings } = {}) {
  const allowed = [...always_allowed, ...complaints];
  for (const build of only) {
    plain_test(`${build}: ${title}`, async () => {
      const context = await browser.newContext({ ...usual_settings, ...settings });
      try {
        const page = await context.newPage();
        const errors = collect_errors(page);
        await body({ page, build, site: servers[build].url, sites });
        assert.deepEqual(errors.filter((text) => !allowed.some((words) => words.test(text))), []);
      } finally {
        await context.close();
      }
    });
  }
}

/// Declares a test of what no optimiser takes part in, which both builds draw with the same code: it runs in one.
export function drawing_test(title, body, settings = {}) {
  browser_test(title, body, { only: ['web'], ...settings });
}

/// Declares a test of optimisers that unit tests hold against each other, bit for bit, with threads and without: it runs in
/// one build.
export function optimiser_test(title, body, settings = {}) {
  browser_test(title, body, { only: ['web-threads'], ...settings });
}

/// Declares a test that needs no page. All tests are declared at once, none after an await.
export function plain_test(title, body) {
  if (declared.push([title, body]) === 1) setImmediate(begin);
}

// Two pages at a time: each waits most of the time.
const declared = [];
function begin() {
  describe('pages', { concurrency: 2 }, () => {
    for (const [title, body] of declared) test(title, { timeout: longest_ms }, body);
    after(async () => {
      await browser.close();
      for (const server of [...Object.values(servers), elsewhere, deep, blog]) await server.close();
      rmSync(own_pages, { recursive: true });
    });
  });
}

/// Makes `name` a page of the site.
export function write_page(name, body, head = '') {
  const start = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A test</title><link rel="icon" href="data:,">${head}`;
  writeFileSync(join(own_pages, name), `${start}<body style="margin: 0">${body}</body></html>`);
}

function collect_errors(page) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}
