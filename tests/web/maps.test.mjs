// Maps of words under real hands: search, neighbours, names.
import assert from 'node:assert/strict';
import { drawing_test } from './harness.mjs';
import { Live, some_point } from './live.mjs';

const search = (live, things) => live.element.getByRole('combobox', { name: `Find one of the ${things}` });

drawing_test('searching a word flies to it, and the address keeps the view', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words', hash: 'pick=' });
  await search(live, 'words').fill('water');
  await page.keyboard.press('Enter');
  const there = await live.until(({ map, hovered }) => hovered?.label.toLowerCase() === 'water' && !map.flying);
  assert.ok(there.camera.zoom > 2);
  assert.ok(there.map.names.length > 0); // of its company
  await page.waitForFunction((state) => location.hash === `#${state}`, there.state);
  await page.reload();
  const { camera } = await (await new Live(page).shown()).snapshot();
  for (const way of ['x', 'y', 'zoom']) assert.ok(Math.abs(camera[way] - there.camera[way]) < 0.001 * Math.abs(there.camera.zoom));
});

drawing_test('with little motion it is there at once', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words' });
  await search(live, 'words').fill('water');
  await page.keyboard.press('Enter');
  const { map, hovered } = await live.until((snapshot) => snapshot.hovered);
  assert.equal(hovered.label.toLowerCase(), 'water');
  assert.equal(map.flying, false);
}, { reducedMotion: 'reduce' });

drawing_test('what cannot be found is said', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words' });
  await search(live, 'words').fill('(?:xyzzyx)');
  await live.element.getByText('There is nothing called “(?:xyzzyx)”.').first().waitFor();
});

drawing_test('neighbours in the original space come when asked for', async ({ page, site }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const live = await Live.open(page, site, { name: 'words' });
  const fetched = () => asked.some((url) => url.includes('neighbours.bytes'));
  assert.equal(fetched(), false);
  await live.click('lit');
  await live.hover_some();
  const { map } = await live.until((snapshot) => snapshot.map.lit.length > 0);
  assert.equal(map.lit.length, 10);
  assert.equal(fetched(), true);
});

drawing_test('a map without its neighbours goes on', async ({ page, site }) => {
  await page.route(/neighbours\.bytes/, (route) => route.fulfill({ status: 503, body: '' }));
  const live = await Live.open(page, site, { name: 'words' });
  await live.click('lit');
  await live.until(({ announcement }) => announcement === 'The neighbours could not be loaded.');
  assert.equal((await live.snapshot()).error, '');
  await live.hover_some();
}, { complaints: [/503/] });

drawing_test('the bare map says nothing, the other one says the word', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'words-bare' });
  await page.mouse.move(...(await live.place(some_point(await live.snapshot()))));
  await page.mouse.move(...(await live.place({ x: 300, y: 200 })));
  assert.equal((await live.snapshot()).hovered, null);
  const other = await Live.open(page, site, { name: 'words-hover' });
  assert.ok((await other.hover_some()).hovered.label);
});

