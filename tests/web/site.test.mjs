// The built site as a static host serves it: under any path, small, kept in caches, and nothing from elsewhere.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { browser_test, built, deep, plain_test } from './harness.mjs';
import { Live } from './live.mjs';
import { catalogue, essays, unknown } from './pages.mjs';

const ask = (address, headers = {}) =>
  new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response));
    }).on('error', reject);
  });

browser_test('it works under any path, and fetches nothing from outside it', async ({ page }) => {
  const outside = [];
  const missing = [];
  page.on('request', (request) => /^(blob|data):/.test(request.url()) || request.url().startsWith(deep.url) || outside.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && !/posters/.test(response.url()) && missing.push(response.url()));
  for (const name of ['embed.html', '', 'mnist.html#mnist-tsne']) {
    await page.goto(deep.url + name);
    if (name !== 'embed.html') await new Live(page, 'planisphere-figure[name=mnist-tsne]').shown();
  }
  const live = await Live.open(page, deep.url);
  await live.act('step');
  await live.until(({ step }) => step === 1);
  assert.deepEqual([outside, missing], [[], []]);
}, { only: ['web'], complaints: unknown });

plain_test('names with a hash are kept for ever, others asked for anew, and all of them gzipped where accepted', async () => {
  const [module, stable, engine] = [built('engine.mjs'), 'planisphere.js', built('engine/web/planisphere.wasm')];
  for (const name of [module, stable, engine]) {
    const { headers } = await ask(deep.url + name, { 'accept-encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip', name);
    assert.match(headers['content-type'], name === engine ? /wasm/ : /javascript/);
    assert.match(headers['cache-control'], name === stable ? /^no-cache$/ : /immutable/);
    assert.equal((await ask(deep.url + name)).headers['content-encoding'], undefined, name);
  }
});

// Counts what the page's own thread fetches, headers and all, as the network sees it.
async function count_transferred(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const total = { kb: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (total.kb += encodedDataLength / 1000));
  return total;
}

for (const { page: essay } of essays) {
  browser_test(`${essay} is readable with 60 KB transferred`, async ({ page, site }) => {
    await page.route(/\.(m?js|wasm|png|otf|woff2|svg)$/, (route) => route.abort());
    const total = await count_transferred(page);
    await page.goto(site + essay);
    assert.ok((await page.locator('main').innerText()).length > 10_000);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('h1')).fontWeight), '400'); // it is dressed
    assert.ok(total.kb > 5 && total.kb <= 60, `${total.kb} KB`);
  }, { only: ['web'], complaints: [/Failed to load resource/] });
}

const firsts = [
  { address: '', name: 'mnist-tsne' },
  { address: 'figure.html?name=mnist-tsne', name: 'mnist-tsne' },
  { address: 'mnist.html', name: 'mnist-digits' },
  { address: 'representations.html', name: 'curves-data' },
];

for (const { address, name } of firsts.filter((first) => catalogue.includes(first.name))) {
  browser_test(`the first figure of /${address} lives within 800 KB transferred`, async ({ page, site }) => {
    // Which posters further down a browser takes along is its own choice: between 1,250 and 2,500 pixels ahead.
    await page.route(new RegExp(`posters/(?!${name}\\.png)`), (route) => route.abort());
    const total = await count_transferred(page);
    await page.goto(site + address);
    await page.locator(`planisphere-figure[name=${name}]`).scrollIntoViewIfNeeded();
    await new Live(page, `planisphere-figure[name=${name}]`).shown();
    assert.ok(total.kb > 300 && total.kb <= 800, `${total.kb} KB`);
  }, { complaints: unknown });
}
