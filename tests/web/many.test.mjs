// Many figures on one page: few are awake, nothing is done where nobody looks, and memory comes back.
import assert from 'node:assert/strict';
import { browser_test, built, write_page } from './harness.mjs';
import { Live } from './live.mjs';
import { essays, unknown } from './pages.mjs';

const script = '<script type="module" src="planisphere.js"></script>';
const figure = (id, name, state = '') => `<planisphere-figure id="${id}" name="${name}" state="${state}"></planisphere-figure>`;
const far_down = '<div style="height: 5000px"></div>';

const scroll_to = (page, y) => page.evaluate((to) => scrollTo(0, to), y);

// In the page: brings one figure after another into view, waits for each, and tells what was seen at each stop.
async function visit_all(module) {
  const { load_engine } = await import(`./${module}`);
  const figures = [...document.querySelectorAll('planisphere-figure')];
  const stops = [];
  for (const here of figures) {
    here.scrollIntoView({ block: 'center', behavior: 'instant' });
    while (here.phase !== 'live' && here.phase !== 'failed') await new Promise(requestAnimationFrame);
    const engine = await load_engine();
    const awake = figures.filter((each) => each.awake).length;
    stops.push({ name: here.name, phase: here.phase, awake, lost: engine.stage.lost, heap_mb: engine.heap_bytes / 1e6 });
  }
  return stops;
}

for (const { page: essay, figures } of essays) {
  const title = `the whole of ${essay} is visited twice: few figures awake, no context lost, under 300 MB`;
  browser_test(title, async ({ page, site }) => {
    await page.goto(site + essay);
    const stops = [];
    for (let round = 0; round < 2; round += 1) stops.push(...(await page.evaluate(visit_all, built('engine.mjs'))));
    assert.equal(stops.length, 2 * figures);
    assert.ok(stops.filter(({ phase }) => phase === 'live').length >= 18, JSON.stringify(stops));
    assert.deepEqual(stops.filter(({ awake, lost, heap_mb }) => awake > 4 || lost || heap_mb > 300), []);
  }, { only: ['web'], complaints: unknown });
}

browser_test('figures that want the same bundle at the same time read it once', async ({ page, site }) => {
  write_page('same.html', script + figure('a', 'mnist-tsne') + figure('b', 'mnist-tsne', 'seed=2'));
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site}same.html`);
  for (const id of ['#a', '#b']) await new Live(page, id).shown();
  const bundles = asked.filter((path) => path.includes('/bundles/'));
  assert.ok(bundles.length > 3);
  assert.deepEqual(bundles, [...new Set(bundles)]);
}, { viewport: { width: 720, height: 1400 } });

browser_test('a figure that had run comes back at the same step with the same layout', async ({ page, site }) => {
  write_page('back.html', script + figure('a', 'mnist-tsne') + far_down);
  await page.goto(`${site}back.html`);
  const live = await new Live(page, '#a').shown();
  await live.act('perplexity', 20);
  for (const taken of [1, 2, 3]) {
    await live.act('step');
    await live.until(({ step }, wanted) => step === wanted, taken);
  }
  const before = await live.snapshot();
  await scroll_to(page, 5000);
  await live.phase('asleep');
  await scroll_to(page, 0);
  const after = await live.until(({ step }, goal) => step === goal, before.step);
  assert.deepEqual([after.layout_hash, after.running], [before.layout_hash, false]);
});

browser_test('playing goes on in the page’s next figure and not where nobody looks', async ({ page, site }) => {
  write_page('next.html', script + figure('a', 'mnist-tsne') + figure('b', 'mnist-tsne', 'seed=2'));
  await page.goto(`${site}next.html`);
  const [a, b] = [await new Live(page, '#a').shown(), await new Live(page, '#b').shown()];
  await a.act('play', 1);
  await a.until(({ running, step }) => running && step > 0);
  await b.element.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  await a.until(({ step }, before) => step > before + 3, (await a.snapshot()).step); // it goes on, unseen
  await b.act('play', 1);
  await a.until(({ running }) => !running);
  assert.equal((await b.snapshot()).running, true);
}, { viewport: { width: 720, height: 560 } });

browser_test('a cloud that nobody sees does not turn, and no animation frame is asked for', async ({ page, site }) => {
  const tall = '<div style="height: 1000px"></div>';
  write_page('turn.html', script + figure('a', 'mnist-methods', 'method=pca&dimensions=3d') + tall);
  await page.goto(`${site}turn.html`);
  const live = await new Live(page, '#a').shown();
  await live.until(({ turning }) => turning);
  await scroll_to(page, 750);
  const asked = await page.evaluate(async () => {
    const ask = window.requestAnimationFrame.bind(window);
    const pass_frames = async (frames) => {
      for (let i = 0; i < frames; i += 1) await new Promise(ask);
    };
    await pass_frames(30); // to settle
    let count = 0;
    window.requestAnimationFrame = (call) => {
      count += 1;
      return ask(call);
    };
    await pass_frames(10);
    window.requestAnimationFrame = ask;
    return count;
  });
  assert.equal(await live.element.evaluate(({ phase }) => phase), 'live');
  assert.equal(asked, 0);
  const { points_on_screen } = await live.snapshot();
  await scroll_to(page, 0);
  await live.until((now, x) => now.points_on_screen[0].x !== x, points_on_screen[0].x);
}, { only: ['web'] });

browser_test('a lost context comes back for every figure', async ({ page, site }) => {
  write_page('lost-all.html', script + figure('a', 'mnist-tsne') + figure('b', 'mnist-compare'));
  await page.goto(`${site}lost-all.html`);
  for (const id of ['#a', '#b']) await new Live(page, id).shown();
  await page.evaluate(async (module) => {
    const { canvas } = (await (await import(`./${module}`)).load_engine()).stage;
    const losing = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    const happened = (name) => new Promise((done) => canvas.addEventListener(name, done, { once: true }));
    let done = happened('webglcontextlost');
    losing.loseContext();
    await done;
    for (const each of document.querySelectorAll('planisphere-figure')) {
      const shown = each.shadowRoot.querySelector('canvas');
      shown.getContext('2d').clearRect(0, 0, shown.width, shown.height);
    }
    await new Promise((resolve) => setTimeout(resolve)); // the event has to be over
    done = happened('webglcontextrestored');
    losing.restoreContext();
    await done;
  }, built('engine.mjs'));
  for (const id of ['#a', '#b']) {
    await page.locator(id).scrollIntoViewIfNeeded();
    await page.waitForFunction((selector) => {
      const canvas = document.querySelector(selector).shadowRoot.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value, index) => index % 4 === 3 && value > 0);
    }, id);
  }
}, { viewport: { width: 720, height: 560 } });
