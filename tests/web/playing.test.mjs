// The optimiser runs, pauses, steps, starts anew, and gives the same bits whoever runs it.
import assert from 'node:assert/strict';
import { browser_test, builds } from './harness.mjs';
import { Live } from './live.mjs';

browser_test('play runs to the last step, and both builds end at the same layout, bit for bit', async ({ page, sites }) => {
  const hashes = [];
  for (const build of builds) {
    const live = await Live.open(page, sites[build]);
    await live.act('speed', 1e9);
    await live.click('play');
    const end = await live.until((snapshot) => snapshot.finished && !snapshot.running);
    assert.equal(end.step, end.max_steps);
    hashes.push(end.layout_hash);
  }
  assert.equal(hashes[0], hashes[1]);
}, { only: ['web'] });

browser_test('pause holds the optimiser where it is', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await live.click('play');
  await live.until(({ step }) => step > 10);
  await live.click('play');
  const paused = await live.until(({ running }) => !running);
  assert.ok(paused.step < paused.max_steps);
  await live.act('step');
  const stepped = await live.until(({ step }, before) => step > before, paused.step);
  assert.equal(stepped.running, false);
});

browser_test('step takes one step', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await live.click('step');
  assert.equal((await live.until(({ step }) => step > 0)).step, 1);
});

browser_test('reset goes back to the first layout', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const first = await live.snapshot();
  await live.act('step');
  await live.until(({ step }) => step === 1);
  await live.click('reset');
  const again = await live.until(({ step, ready }) => step === 0 && ready);
  assert.equal(again.layout_hash, first.layout_hash);
});

browser_test('another seed gives another layout, and the same seed the same bits', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const first = await live.snapshot();
  await live.click('reseed');
  const other = await live.until(({ seed, ready }, before) => seed !== before && ready, first.seed);
  assert.notEqual(other.layout_hash, first.layout_hash);

  const same = await Live.open(await page.context().newPage(), site, { hash: `seed=${other.seed}` });
  assert.equal((await same.snapshot()).layout_hash, other.layout_hash);
});

browser_test('a figure that is idle asks for no animation frames', async ({ page, site }) => {
  await Live.open(page, site);
  const asked = await page.evaluate(async () => {
    const ask = window.requestAnimationFrame.bind(window);
    let count = 0;
    window.requestAnimationFrame = (call) => {
      count += 1;
      return ask(call);
    };
    const pass_frames = async (frames) => {
      for (let i = 0; i < frames; i += 1) await new Promise(ask);
    };
    await pass_frames(5); // to settle
    count = 0;
    await pass_frames(5);
    return count;
  });
  assert.equal(asked, 0);
});
