// Your own data by what is known about them: coloured by columns and categories, found by name, beside their neighbours, drawn.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gradient } from '../../web/column_colors.mjs';
import { browser_test, phone, plain_test } from './harness.mjs';
import { Live } from './live.mjs';

const kinds = ['red', 'green', 'blue & <b>'];

// Three clouds in five dimensions; the ages of every tenth row are not known.
function make_table(rows = 120) {
  const lines = ['name,a,b,c,d,e,age,kind'];
  for (let i = 0; i < rows; ++i) {
    const numbers = [0, 1, 2, 3, 4].map((j) => (Math.sin(i * 12.9898 + j * 78.233) + 9 * ((i % 3) === j)).toFixed(4));
    lines.push([`row ${i}`, ...numbers, i % 10 ? (i / 2).toFixed(2) : '', kinds[i % 3]].join(','));
  }
  return `${lines.join('\n')}\n`;
}

async function bring(page, site, hash = '') {
  await page.goto(`${site}your-data.html${hash}`);
  await page.locator('#files').setInputFiles([{ name: 'a<b>.csv', mimeType: '', buffer: Buffer.from(make_table()) }]);
}

async function open(page, site, hash) {
  await bring(page, site, hash);
  return new Live(page).shown();
}

const choice = (page) => page.getByLabel('Colour by');
const colors = ({ points_on_screen }) => points_on_screen.map(({ color }) => color);
const colored = (live) => live.until(({ points_on_screen }) => points_on_screen[0]?.color);
const combobox = (page, name) => page.getByRole('combobox', { name });

async function pick(page, typed) {
  await combobox(page, 'Colour a category').fill(typed);
  await page.getByRole('listbox', { name: 'Colour a category' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

browser_test('a column of classes colours the points from the beginning, and its legend names and counts them', async ({ page, site }) => {
  const live = await open(page, site);
  const found = colors(await colored(live));
  assert.equal(new Set(found).size, 3);
  assert.deepEqual(found.map((color) => found.indexOf(color)), found.map((_, i) => i % 3));
  assert.equal(await choice(page).evaluate((select) => select.selectedOptions[0].text), 'kind');
  assert.deepEqual(await page.locator('#legend li').allTextContents(), ['blue & <b>40', 'green40', 'red40']);
});

browser_test('colours that are there before the engine are not lost', async ({ page, site }) => {
  let let_in;
  const may_come = new Promise((resolve) => (let_in = resolve));
  await page.route('**/engine/web*/planisphere*.wasm', async (route) => {
    await may_come;
    await route.continue();
  });
  await bring(page, site);
  await page.locator('#legend li').first().waitFor();
  let_in();
  assert.equal(new Set(colors(await colored(await new Live(page).shown()))).size, 3);
});

browser_test('a column of numbers is chosen by keyboard, a gradient with its range, what is missing grey, and the address says so', async ({ page, site }) => {
  const live = await open(page, site);
  await colored(live);
  await choice(page).focus();
  await page.keyboard.type('age');
  const { points_on_screen } = await live.until(({ points_on_screen: [first] }) => first.color === '#969696');
  const found = points_on_screen.map(({ color }) => color);
  assert.equal(found[10], '#969696');
  assert.equal(new Set(found.filter((_, i) => i % 10)).size, 18);
  await page.getByRole('group', { name: 'Colours by age' }).getByText('59.5', { exact: true }).waitFor();
  assert.match(await page.locator('#legend').textContent(), /^0\.559\.5no value12$/);
  await page.waitForFunction(() => location.hash.startsWith('#by=age'));
  const again = await open(page, site, new URL(page.url()).hash.replace('#', '?again#'));
  assert.deepEqual(colors(await again.until(({ points_on_screen: [first] }) => first?.color)), found);
}, { only: ['web'] });

browser_test('the gradient follows the page’s preference of light or dark', async ({ page, site }) => {
  const live = await open(page, site, '#by=age');
  const light = colors(await colored(live));
  await page.emulateMedia({ colorScheme: 'dark' });
  await live.until(({ points_on_screen: [, second] }, before) => second.color !== before, light[1]);
}, { only: ['web'] });

browser_test('picked categories are coloured, the others are mist, and giving them back brings the column’s colours back', async ({ page, site }) => {
  const live = await open(page, site);
  const before = colors(await colored(live));
  await pick(page, 'gre');
  const mist = await live.until(({ points_on_screen: p }, first) => p[0].color !== first && p[0].color === p[2].color, before[0]);
  assert.equal(new Set(colors(mist)).size, 2);
  await page.waitForFunction(() => location.hash.includes('pick=green'));
  await pick(page, '<b>');
  await live.until(({ points_on_screen: p }) => p[0].color !== p[2].color);
  await page.getByRole('button', { name: 'green, 40: take the colour away' }).click();
  await page.getByRole('button', { name: 'blue & <b>, 40: take the colour away' }).click();
  await live.until(({ points_on_screen: p }, first) => p[0].color === first, before[0]);
});

browser_test('a point is found by its name, flown to, and lights its neighbours of the original space', async ({ page, site }) => {
  const live = await open(page, site);
  await live.finish();
  await combobox(page, 'Find one of the points').fill('row 17');
  await page.getByRole('listbox', { name: 'Find one of the points' }).getByRole('option', { name: 'row 17', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  const { camera } = await live.until(({ hovered, map }) => hovered?.index === 17 && hovered.label === 'row 17' && !map.flying);
  assert.ok(camera.zoom > 2);
  await page.locator('#point dd').getByText('row 17', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Show neighbours' }).press('Enter');
  const { map } = await live.until(({ map: { lit } }) => lit.length === 10);
  assert.ok(map.lit.every((point) => point % 3 === 17 % 3));
  await live.until(({ map: { names } }) => names.some(({ text }) => text.startsWith('row ')));
});

browser_test('the picture is saved as SVG, with every point, its names, the legend and the title, as XML wants it', async ({ page, site }) => {
  const live = await open(page, site);
  await live.finish();
  await live.plot.press('+');
  await live.plot.press('+');
  const { map } = await live.until(({ map: { names } }) => names.length > 0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Picture (SVG)' }).click()]);
  assert.equal(download.suggestedFilename(), 'your-data-t-sne.svg');
  const text = readFileSync(await download.path(), 'utf8');
  const found = await page.evaluate((svg) => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const texts = [...drawn.querySelectorAll('text')].map(({ textContent }) => textContent);
    const fills = new Set([...drawn.querySelectorAll('svg svg circle')].map((circle) => circle.getAttribute('fill')));
    return { errors: drawn.querySelectorAll('parsererror').length, title: drawn.title, points: drawn.querySelectorAll('svg svg circle').length, fills: fills.size, texts };
  }, text);
  const { texts, ...others } = found;
  assert.deepEqual(others, { errors: 0, title: 'a<b> by t-SNE', points: 120, fills: 3 });
  for (const word of ['a<b> by t-SNE', ...kinds]) assert.ok(texts.includes(word), word);
  for (const name of map.names) assert.ok(texts.includes(name.text), name.text);
}, { only: ['web'] });

browser_test('on a phone the fields and the legend fit the page', async ({ page, site }) => {
  await colored(await open(page, site));
  for (const part of [choice(page), combobox(page, 'Colour a category'), combobox(page, 'Find one of the points'), page.locator('#legend')]) {
    const { x, width } = await part.boundingBox();
    assert.ok(x >= 0 && x + width <= 360);
  }
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
}, { only: ['web'], ...phone });

// Björn Ottosson's OKLab of sRGB's bytes.
function as_oklab(color) {
  const [r, g, b] = color.map((part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  const [l, m, s] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ].map(Math.cbrt);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

plain_test('equal steps of the gradient look equal, and it only gets darker on light pages, lighter on dark ones', () => {
  for (const dark of [false, true]) {
    const places = gradient(dark).filter((_, i) => i % 15 === 0).map(as_oklab);
    const steps = places.slice(1).map((place, i) => Math.hypot(...place.map((part, j) => part - places[i][j])));
    assert.ok(Math.max(...steps) < 1.35 * Math.min(...steps), String(steps));
    for (let i = 1; i < places.length; i += 1) assert.equal(places[i][0] > places[i - 1][0], dark);
  }
});
