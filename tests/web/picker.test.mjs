// The categories of a map: typed, chosen, coloured, given back; by keyboard and on a phone.
import assert from 'node:assert/strict';
import { drawing_test, phone } from './harness.mjs';
import { Live } from './live.mjs';

const none = { name: 'words', hash: 'pick=' };

const field = (live) => live.element.getByRole('combobox', { name: 'Colour a category' });
const options = (live) => live.element.getByRole('listbox', { name: 'Colour a category' }).getByRole('option');
const names = ({ map }) => map.picks.map(({ name }) => name);
const picked = (snapshot, count) => snapshot.map.picks.length === count;

drawing_test('what one types finds categories, the best first, with their sizes', async ({ page, site }) => {
  const live = await Live.open(page, site, none);
  await field(live).click();
  await page.keyboard.type('PERSON');
  await options(live).first().waitFor();
  assert.match(await options(live).first().textContent(), /^person\.n\.01[\d,]+$/);
  for (const text of await options(live).allTextContents()) assert.match(text, /person/i);
});

drawing_test('words of a name may come in any order and with accents', async ({ page, site }) => {
  const live = await Live.open(page, site, none);
  await field(live).fill('pärt BODY');
  await options(live).filter({ hasText: /^body_part\.n\.01/ }).waitFor();
});

drawing_test('a category is chosen with keys alone, and the map and the address show it', async ({ page, site }) => {
  const live = await Live.open(page, site, none);
  await field(live).focus();
  await page.keyboard.type('region.n.03');
  await options(live).first().waitFor();
  assert.equal(await field(live).getAttribute('aria-expanded'), 'true');
  const active = await field(live).getAttribute('aria-activedescendant');
  assert.equal(await live.element.locator(`#${active}`).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  const snapshot = await live.until(picked, 1);
  assert.deepEqual(names(snapshot), ['region.n.03']);
  await live.until(({ map }) => map.names.some(({ text }) => text === 'region.n.03'));
  await page.waitForFunction(() => location.hash === '#pick=region.n.03');
  assert.equal(await field(live).inputValue(), '');
});

drawing_test('arrows go through the list and round its ends, Escape closes it', async ({ page, site }) => {
  const live = await Live.open(page, site, none);
  await field(live).focus();
  await page.keyboard.press('ArrowDown');
  await options(live).first().waitFor();
  const selected = () => options(live).evaluateAll((all) => all.findIndex((one) => one.ariaSelected === 'true'));
  await page.keyboard.press('ArrowDown');
  assert.equal(await selected(), 0);
  await page.keyboard.press('ArrowDown');
  assert.equal(await selected(), 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await selected(), (await options(live).count()) - 1);
  await page.keyboard.press('Escape');
  await options(live).first().waitFor({ state: 'hidden' });
  assert.equal(await field(live).getAttribute('aria-expanded'), 'false');
});

drawing_test('six colours are given, the seventh wish is answered with a sentence, a colour comes back', async ({ page, site }) => {
  const live = await Live.open(page, site, none);
  for (let i = 1; i <= 6; i += 1) {
    await field(live).click();
    await options(live).first().click();
    await live.until(picked, i);
  }
  await field(live).click();
  await live.element.getByText('All 6 colours are taken: give one back first.').first().waitFor();
  const { map } = await live.snapshot();
  assert.equal(new Set(map.picks.map(({ color }) => color)).size, 6);
  await page.keyboard.press('Escape');
  await live.element.getByRole('button', { name: /: take the colour away$/ }).nth(2).click();
  const after = await live.until(picked, 5);
  assert.deepEqual(after.map.picks.map(({ slot }) => slot), [0, 1, 3, 4, 5]);
});

drawing_test('special characters are only characters, and what is not there is said', async ({ page, site }) => {
  const live = await Live.open(page, site, none);
  for (const text of ['.*', '<img src=x onerror=alert(1)>', '\\', '%', '"']) {
    await field(live).fill(`${text}zzz`);
    await live.element.getByText(`There is no category called “${text}zzz”.`).first().waitFor();
    assert.equal(await options(live).count(), 0);
  }
  await field(live).press('Enter');
  assert.equal((await live.snapshot()).map.picks.length, 0);
  await field(live).fill('.n.03');
  await options(live).first().waitFor();
});

drawing_test('typing in the field neither plays nor zooms the figure', async ({ page, site }) => {
  const live = await Live.open(page, site, none);
  const { camera } = await live.snapshot();
  await field(live).focus();
  await page.keyboard.type('a+b -0 .');
  await page.keyboard.press('Backspace');
  assert.equal(await field(live).inputValue(), 'a+b -0 ');
  assert.deepEqual((await live.snapshot()).camera, camera);
});

drawing_test('an address with categories opens with them, and says which it does not know', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words', hash: 'pick=no%20such%20thing,region.n.03' });
  assert.deepEqual((await live.snapshot()).map.picks.map(({ slot, name }) => [slot, name]), [[1, 'region.n.03']]);
  assert.equal(await live.line(), 'There is no category “no such thing” in these data.');
});

drawing_test('on a phone the fields are real ones, fit the figure, and their list lies over the map', async ({ page, site }) => {
  const live = await Live.open(page, site, none);
  await field(live).tap();
  await page.keyboard.type('person');
  await options(live).first().waitFor();
  const frame = await live.plot.boundingBox();
  for (const part of [field(live), live.element.getByRole('listbox', { name: 'Colour a category' })]) {
    const box = await part.boundingBox();
    assert.ok(box.x >= frame.x && box.x + box.width <= frame.x + frame.width && box.y >= frame.y);
  }
  assert.ok(await field(live).evaluate((input) => parseFloat(getComputedStyle(input).fontSize) >= 16)); // or the page zooms
  await options(live).first().tap();
  await live.until(picked, 1);
}, phone);
