// The graphics context may be taken away at any time; the figure survives it.
import assert from 'node:assert/strict';
import { browser_test, built } from './harness.mjs';
import { Live } from './live.mjs';

// The page's own engine: modules are loaded once, so importing it again gives the one the figures use.
const with_context = (page, action) =>
  page.evaluate(async ([name, module]) => {
    const { load_engine } = await import(`./${module}`);
    const { canvas } = (await load_engine()).stage;
    window.losing ??= canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const done = new Promise((resolve) =>
      canvas.addEventListener(name === 'loseContext' ? 'webglcontextlost' : 'webglcontextrestored', resolve, { once: true }),
    );
    window.losing[name]();
    await done;
  }, [action, built('engine.mjs')]);

const picture = (page) =>
  page.evaluate(() => document.querySelector('planisphere-figure').shadowRoot.querySelector('canvas').toDataURL());

browser_test('after a lost context the same picture comes back', async ({ page, site }) => {
  const live = await Live.open(page, site);
  const before = await picture(page);
  await with_context(page, 'loseContext');
  await live.act('step');
  await live.until(({ step }) => step === 1);
  assert.equal(await picture(page), before, 'without a context the last picture stays');
  await live.act('reset');
  await live.until(({ step, ready }) => step === 0 && ready);
  await with_context(page, 'restoreContext');
  await live.act('step');
  await live.until(({ step }) => step === 1);
  await page.waitForFunction(
    (old) => document.querySelector('planisphere-figure').shadowRoot.querySelector('canvas').toDataURL() !== old,
    before,
  );
});

browser_test('a figure that plays goes on playing without a context', async ({ page, site }) => {
  const live = await Live.open(page, site);
  await live.click('play');
  await live.until(({ step }) => step > 3);
  await with_context(page, 'loseContext');
  const { step } = await live.snapshot();
  await live.until((snapshot, before) => snapshot.step > before + 3, step);
  await with_context(page, 'restoreContext');
  assert.equal((await live.snapshot()).error, '');
});
