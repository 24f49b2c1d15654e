// Links to what readers brought to your-data.html: to the view and, where the data have an address, to them.
import assert from 'node:assert/strict';
import { browser_test } from './harness.mjs';
import { Live } from './live.mjs';

const table = `name,a,b,c\n${Array.from({ length: 40 }, (_, i) => `row ${i},${Math.sin(i)},${Math.cos(3 * i)},${i % 5}`).join('\n')}\n`;
const far = 'https://vectors.example/some table.csv';

// The page's clipboard after an entry of the figure's menu, and what the menu says.
async function copy_link(page) {
  const figure = page.locator('planisphere-figure');
  await figure.getByRole('button', { name: 'Figure menu' }).click();
  await figure.getByRole('menuitem', { name: 'Copy link' }).click();
  const told = figure.locator('.told').getByText('Copied.');
  await told.waitFor();
  return [await page.evaluate(() => navigator.clipboard.readText()), await told.textContent()];
}

browser_test('a link to a reader’s own files leads to the view, and the menu says that they stay', async ({ page, site }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site}your-data.html`);
  await page.locator('#files').setInputFiles([{ name: 't.csv', mimeType: '', buffer: Buffer.from(table) }]);
  const live = await new Live(page).shown();
  await live.act('perplexity', 7);
  await page.waitForFunction(() => location.hash.includes('perplexity=7'));
  const [link, told] = await copy_link(page);
  assert.equal(link, page.url());
  assert.match(link, /your-data\.html#.*perplexity=7/);
  assert.match(told, /data stay here/);
  await live.element.getByRole('button', { name: 'Figure menu' }).click();
  assert.equal(await live.element.getByRole('menuitem', { name: 'Copy embed code' }).count(), 0);
}, { only: ['web'] });

browser_test('a link to data from an address leads to them, and asks nobody before the reader does', async ({ page, site }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  let asked = 0;
  await page.context().route('https://vectors.example/**', (route) => {
    asked += 1;
    return route.fulfill({ body: table, headers: { 'access-control-allow-origin': '*' } });
  });
  await page.goto(`${site}your-data.html`);
  await page.getByLabel('or an address').fill(far);
  await page.getByLabel('or an address').press('Enter');
  await new Live(page).shown();
  await page.waitForFunction(() => location.search.includes('from='));
  const [link, told] = await copy_link(page);
  assert.equal(told, 'Copied.');
  assert.equal(new URL(link).searchParams.get('from'), far);

  await page.goto('about:blank');
  asked = 0;
  await page.goto(link);
  await page.locator('#told').getByText('data from the address above').waitFor();
  assert.equal(asked, 0);
  await page.getByRole('button', { name: 'Fetch' }).click();
  assert.equal((await (await new Live(page).shown()).snapshot()).points, 40);
  assert.equal(asked, 1);
  await page.locator('#files').setInputFiles([{ name: 'own.csv', mimeType: '', buffer: Buffer.from(table) }]);
  await page.waitForFunction(() => !location.search.includes('from=')); // these have no address
}, { only: ['web'] });
