// Every link of every page, on a site that is served far below a server's root: pages answer, and anchors exist.
import assert from 'node:assert/strict';
import { browser_test, deep } from './harness.mjs';
import { catalogue, page_files } from './pages.mjs';

const still = { only: ['web'], javaScriptEnabled: false };

// All that a page refers to, by its own base, and the places in it that others may refer to.
const read_page = () => ({
  links: [...document.querySelectorAll('[href], [src]')].map((element) => element.href || element.src),
  anchors: [...document.querySelectorAll('[id]')].map(({ id }) => id),
});

async function read_pages(page) {
  const pages = new Map();
  for (const file of page_files) {
    await page.goto(deep.url + file);
    pages.set(file, await page.evaluate(read_page));
  }
  return pages;
}

const file_of = (address) => address.pathname.slice(new URL(deep.url).pathname.length) || 'index.html';

browser_test('every link within the site is answered, below its own root', async ({ page }) => {
  const links = new Set();
  for (const { links: found } of (await read_pages(page)).values()) for (const link of found) links.add(link.replace(/#.*/, ''));
  const own = [...links].filter((link) => link.startsWith(deep.url));
  assert.ok(own.length > 100, `${own.length} links`);
  const foreign = [...links].filter((link) => !link.startsWith(deep.url) && !/^https?:/.test(link));
  assert.deepEqual(foreign, []);
  const lost = [];
  for (const link of own) {
    if (/\/posters\//.test(link) && !catalogue.some((name) => link.endsWith(`/${name}.png`))) continue; // of a figure still to come
    const { status } = await fetch(link);
    if (status !== 200) lost.push(`${link}: ${status}`);
  }
  assert.deepEqual(lost, []);
}, still);

browser_test('nothing leads to the site’s own server by another way than relative links', async ({ page }) => {
  const root = new URL(deep.url).origin;
  for (const [file, { links }] of await read_pages(page)) {
    const astray = links.filter((link) => link.startsWith(root) && !link.startsWith(deep.url));
    assert.deepEqual(astray, [], file);
  }
}, still);

browser_test('every anchor that is linked to exists, on its own page and on others', async ({ page }) => {
  const pages = await read_pages(page);
  const lost = [];
  for (const [file, { links }] of pages) {
    for (const link of links.filter((each) => each.startsWith(deep.url) && each.includes('#'))) {
      const address = new URL(link);
      const id = decodeURIComponent(address.hash.slice(1)).split('?')[0];
      const target = pages.get(file_of(address));
      if (id && target && !target.anchors.includes(id)) lost.push(`${file}: ${link}`);
    }
  }
  assert.deepEqual(lost, []);
}, still);

browser_test('every figure of the catalogue is in the gallery once, with its source', async ({ page }) => {
  await page.goto(`${deep.url}gallery.html`);
  const names = await page.locator('.cards .name').allTextContents();
  assert.deepEqual([...names].sort(), [...catalogue].sort());
  for (const card of await page.locator('.cards > li').all()) {
    const name = await card.locator('.name').textContent();
    assert.match(await card.locator('p:not(.name)').textContent(), /^\S.*[.:]$/, name);
    const source = await card.getByRole('link', { name: 'Source' }).evaluate(({ href }) => href);
    assert.match(await (await fetch(source)).text(), new RegExp(`\\.name = "${name}"`));
    assert.ok((await card.locator('code').last().textContent()).includes(`<planisphere-figure name="${name}">`), name);
  }
}, still);
