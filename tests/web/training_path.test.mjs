// A network that is trained in the page, and its way through the map of representations.
import assert from 'node:assert/strict';
import { browser_test, optimiser_test } from './harness.mjs';
import { Live, some_point } from './live.mjs';

const name = 'training-path';

optimiser_test('a network ends at the landmark that learnt as it does, and another seed elsewhere', async ({ page, site }) => {
  const live = await Live.open(page, site, { name });
  await live.click('play');
  await live.until(({ step, running }) => step > 3 && running);
  await live.click('play');
  const held = await live.until(({ running, status, step }) => !running && status.startsWith(`step ${step} of 100`));
  assert.match(held.status, /^step \d+ of 100 {2}· {2}loss \d\.\d+ {2}· {2}\d+\.\d% right$/);
  const { announcement, training } = await live.finish();
  assert.match(announcement, /Nearest: 5 sigmoid units, after 5 epochs, learning rate 0\.1, seed 1\.$/);
  assert.ok(training.accuracy > 0.8);
  assert.deepEqual([held.former_paths, training.path.length], [0, 101]);
  await live.click('reseed');
  await live.until(({ generation, training, former_paths }) => generation === 1 && training?.step === 0 && former_paths === 1);
  assert.match((await live.finish()).announcement, /learning rate 0\.1, seed 2\.$/);
});

browser_test('the same seed leads along the same path in both builds, and step by step', async ({ page, sites }) => {
  const paths = [];
  for (const site of Object.values(sites)) {
    const live = await Live.open(page, site, { name, hash: 'seed=7&units=3' });
    await live.plot.focus();
    for (const step of [1, 2, 3]) {
      await page.keyboard.press('.');
      await live.until(({ training }, wanted) => training?.step === wanted, step);
    }
    paths.push((await live.finish()).training.path);
  }
  assert.deepEqual(paths[0], paths[1]);
}, { only: ['web'] });

optimiser_test('a click on reset all forgets former paths', async ({ page, site }) => {
  const live = await Live.open(page, site, { name });
  await live.finish();
  await live.click('reset');
  await live.until(({ former_paths, training }) => former_paths === 1 && training?.step === 0);
  await live.click('forget');
  await live.until(({ former_paths, generation, training }) => former_paths === 0 && generation === 2 && training?.step === 0);
});

optimiser_test('a figure that slept has its former paths again', async ({ page, site }) => {
  const live = await Live.open(page, site, { name });
  await live.finish();
  await live.click('reseed');
  await live.until(({ former_paths, training }) => former_paths === 1 && training?.step === 0);
  await live.element.evaluate((element) => element.sleep());
  await live.phase('asleep');
  await live.element.evaluate((element) => element.wake());
  const { former_paths, params } = await live.until(({ ready }) => ready);
  assert.deepEqual([former_paths, params.seed], [1, 2]);
});

optimiser_test('a learning rate of 100 says that it diverged; a smaller one and reset lead back', async ({ page, site }) => {
  const live = await Live.open(page, site, { name, hash: 'training_rate=100' });
  const { status, announcement, error } = await live.finish();
  assert.match(status, /^Diverged at step \d+: choose a smaller learning rate, then reset\.$/);
  assert.deepEqual([announcement, error], [status, '']);
  await live.element.locator('[data-control="activation"]').selectOption('tanh');
  await live.act('training_rate', 0.02);
  await live.click('reset');
  await live.until(({ training }) => training?.step === 0 && !training.diverged);
  assert.ok((await live.finish()).training.accuracy > 0.8);
});

optimiser_test('nonsense in the address is mended', async ({ page, site }) => {
  const live = await Live.open(page, site, { name, hash: 'units=0&activation=cubic&representation=99999&map=flat' });
  const { notice, params, training } = await live.snapshot();
  assert.equal(notice, 'units must lie between 1 and 200; took 1.');
  assert.deepEqual([params.units, params.activation, params.map, training.step], [1, 0, 1, 0]);
  assert.ok(params.representation < 9999);
});

optimiser_test('a mouse names a landmark; keys go on from it and into the digits', async ({ page, site }) => {
  const live = await Live.open(page, site, { name });
  const [{ plot, points_on_screen }] = (await live.snapshot()).plots;
  const others = points_on_screen.slice(1); // the first are raw pixels, which are chosen to begin with
  await page.mouse.move(...(await live.place(some_point({ plot, points_on_screen: others }))));
  const { representation, announcement } = await live.until((snapshot) => snapshot.params.representation > 0);
  assert.equal(announcement, representation.text);
  await live.plot.focus();
  await page.keyboard.press('End');
  await live.until((snapshot, index) => snapshot.params.representation > index, representation.index);
  await page.keyboard.press('Enter');
  const { hovered } = await live.until((snapshot) => snapshot.hovered);
  assert.match(hovered.label, /^digit \d$/);
});
