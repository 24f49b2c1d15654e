// Networks that train in the page, and the maps of what they make of the data.
import assert from 'node:assert/strict';
import { browser_test, optimiser_test } from './harness.mjs';
import { Live, some_point } from './live.mjs';

browser_test('two curves are drawn at once, without an optimiser', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'curves-data' });
  const { points, optimiser, controls, training } = await live.snapshot();
  assert.equal(points, 200);
  assert.equal(optimiser, 'none');
  assert.equal(training, null);
  assert.deepEqual(controls.map(({ id }) => id), ['home']);
});

optimiser_test('a hidden layer parts the curves while one watches, and none does not', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'curves-hidden' });
  await live.click('play');
  await live.until(({ step }) => step > 5);
  const hidden = await live.finish();
  assert.equal(hidden.training.accuracy, 1);
  assert.match(hidden.status, /^step 400 of 400 {2}· {2}loss 0\.\d+ {2}· {2}100\.0% right$/);
  const linear = await (await Live.open(page, site, { name: 'curves-linear' })).finish();
  assert.ok(linear.training.accuracy > 0.7 && linear.training.accuracy < 0.97);
});

optimiser_test('pause, step, reset and another seed do what they say', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'curves-hidden' });
  await live.act('step');
  const once = await live.until(({ training }) => training?.step === 1);
  await live.act('reset');
  const start = await live.until(({ training, generation }) => training?.step === 0 && generation === 1);
  assert.notEqual(once.training.loss, start.training.loss);
  await live.act('reseed');
  const other = await live.until(({ training, generation }) => training?.step === 0 && generation === 2);
  assert.notEqual(other.training.loss, start.training.loss);
});

optimiser_test('the slider leads from the inputs to the hidden layer', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'curves-hidden', hash: 'blend=0' });
  const [inputs, bent] = (await live.snapshot()).plots;
  const from_left = ({ plot, points_on_screen }) => points_on_screen.map(({ x }) => Math.round(x - plot.x));
  assert.deepEqual(from_left(bent), from_left(inputs));
  await live.act('blend', 1);
  await live.until(({ plots }, before) => Math.abs(plots[1].points_on_screen[0].x - before) > 5, bent.points_on_screen[0].x);
});

optimiser_test('a learning rate of 100 diverges and says so; reset leads back', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'curves-hidden', hash: 'training_rate=100' });
  const { status, announcement, error } = await live.finish();
  assert.match(status, /^Diverged at step \d+: choose a smaller learning rate, then reset\.$/);
  assert.equal(announcement, status);
  assert.equal(error, '');
  await live.act('training_rate', 0.02);
  await live.click('reset');
  await live.until(({ training }) => training?.step === 0 && !training.diverged);
  assert.equal((await live.finish()).training.accuracy, 1);
});

optimiser_test('the network is trained before its layer is mapped, and hovering is linked', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'mnist-hidden-graph' });
  const snapshot = await live.snapshot();
  assert.equal(snapshot.training.step, snapshot.training.last_step);
  assert.ok(snapshot.training.accuracy > 0.95);
  assert.ok(snapshot.plots.every(({ edges }) => edges > 1000));
  await page.mouse.move(...(await live.place(some_point(snapshot.plots[1]))));
  const { hovered } = await live.until(({ hovered }) => hovered);
  assert.match(hovered.label, /^digit \d$/);
});

for (const name of ['fingerprint-sigmoid', 'fingerprint-relu']) {
  optimiser_test(`${name} is flat, and a cloud to turn on demand`, async ({ page, site }) => {
    const live = await Live.open(page, site, { name });
    assert.equal((await live.snapshot()).dimensions, 2);
    await live.act('dimensions', 1);
    const before = await live.until(({ dimensions, plots }) => dimensions === 3 && plots.length === 2 && plots[1].step === 0);
    const { x, y, width, height } = before.plots[1].plot;
    await page.mouse.move(...(await live.place({ x: x + width / 2, y: y + height / 2 })));
    await page.mouse.down();
    await page.mouse.move(...(await live.place({ x: x + width / 2 + 90, y: y + height / 2 + 20 })), { steps: 4 });
    await page.mouse.up();
    await live.until(({ camera }, yaw) => Math.abs(camera.yaw - yaw) > 0.2, before.camera.yaw);
  });
}

browser_test('the boxes of the translator explain themselves, by mouse and keyboard', async ({ page, site }) => {
  const live = await Live.open(page, site, { name: 'encoder-decoder' });
  const { points_on_screen } = await live.snapshot();
  await page.mouse.move(...(await live.place(points_on_screen[5])));
  const { announcement } = await live.until(({ hovered }) => hovered);
  assert.match(announcement, /^state at the end of the sentence: /);
  await page.mouse.move(1, 1);
  await live.plot.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await live.until(({ announcement }) => announcement.startsWith('encoder after one word'));
});
