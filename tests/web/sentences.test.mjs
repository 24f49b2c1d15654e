// Maps of sentences under real hands: what is read, what is coloured, and texts that cover each other.
import assert from 'node:assert/strict';
import { drawing_test, phone } from './harness.mjs';
import { Live, some_point } from './live.mjs';

const field = (live) => live.element.getByRole('combobox', { name: 'Colour a category' });
const options = (live) => live.element.getByRole('listbox', { name: 'Colour a category' }).getByRole('option');

drawing_test('a tooltip tells the whole sentence and stays inside of the figure', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'sentences' });
  const { hovered, tooltip, announcement } = await live.hover_some();
  assert.ok(hovered.label.split(' ').length >= 3);
  assert.ok(announcement.startsWith(hovered.label));
  const frame = await live.plot.boundingBox();
  assert.ok(tooltip.x >= 0 && tooltip.y >= 0);
  assert.ok(tooltip.x + tooltip.width <= frame.width && tooltip.y + tooltip.height <= frame.height);
}, { viewport: { width: 360, height: 740 } });

drawing_test('the map opens with first words in colour', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'sentences' });
  const { map } = await live.snapshot();
  assert.ok(map.picks.length >= 3);
  for (const { name } of map.picks) assert.match(name, /^first word: /);
  assert.equal(await live.line(), '');
});

for (const [typed, found] of [
  ['first this', 'first word: this'],
  ['second package', 'second word: package'],
  ['length 7', 'length: 7 to 8 words'],
]) {
  drawing_test(`typing “${typed}” colours “${found}”`, async ({ page, site }) => {
    const live = await Live.open(page, site, { name: 'sentences', hash: 'pick=' });
    await field(live).fill(typed);
    await options(live).first().waitFor();
    await page.keyboard.press('Enter');
    const { map } = await live.until((snapshot) => snapshot.map.picks.length === 1);
    assert.equal(map.picks[0].name, found);
  });
}

drawing_test('all first words can be listed, with how many sentences begin so', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'sentences', hash: 'pick=' });
  await field(live).fill('first word');
  await options(live).nth(9).waitFor();
  for (const text of await options(live).allTextContents()) assert.match(text, /^first word: .*[\d,]+$/);
});

drawing_test('on a phone a sentence is told by a tap', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'sentences' });
  await page.touchscreen.tap(...(await live.place(some_point(await live.snapshot()))));
  const { hovered, tooltip } = await live.until((snapshot) => snapshot.hovered && snapshot.tooltip.width > 0);
  assert.ok(hovered.label.length > 0);
  const frame = await live.plot.boundingBox();
  assert.ok(tooltip.x >= 0 && tooltip.x + tooltip.width <= frame.width);
}, phone);

drawing_test('sentences cover each other until one asks to hover', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'sentences-as-labels' });
  assert.ok((await live.snapshot()).map.names.length >= 60);
  await live.click('texts');
  await live.until(({ map }) => map.names.length === 0);
  await live.hover_some();
});
