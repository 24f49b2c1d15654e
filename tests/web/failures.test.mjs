// Whatever goes wrong: the poster stays, one line says so, the console says more, and the rest of the page works.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { browser_test, built, write_page } from './harness.mjs';
import { Live } from './live.mjs';

const ours = /^Planisphere: figure/;
const network = /Failed to load resource/;

const pair = `<script type="module" src="planisphere.js"></script>
  <planisphere-figure id="bad" name="mnist-tsne"></planisphere-figure>
  <button id="other" onclick="this.textContent = 'worked'">other</button>`;

// Opens a page with one figure that is expected to fail, and looks at what is left.
async function fails_with(page, site, sentence) {
  write_page('failing.html', pair);
  await page.goto(`${site}failing.html`);
  const live = new Live(page, '#bad');
  await live.phase('failed');
  assert.match(await live.line(), sentence);
  assert.equal(await live.element.locator('.poster').count(), 1);
  assert.equal(await live.element.locator('.frame').getAttribute('data-showing'), 'poster');
  await page.click('#other');
  assert.equal(await page.textContent('#other'), 'worked');
  return live;
}

const bundle = (page, file, answer) => page.route(`**/bundles/digits-1000/${file}`, answer);
const with_tensor = (page, bytes) =>
  Promise.all([
    bundle(page, 'planisphere.json', (route) => route.fulfill({ json: { version: 1, vectors: 'tensor' } })),
    bundle(page, 'tensors.bytes', (route) => route.fulfill({ body: Buffer.alloc(bytes) })),
  ]);

// The digits' own configuration with some members changed.
function with_embedding(page, changes) {
  const config = JSON.parse(readFileSync('build/site/bundles/digits-1000/projector_config.json', 'utf8'));
  Object.assign(config.embeddings[0], changes);
  return bundle(page, 'projector_config.json', (route) => route.fulfill({ json: config }));
}

browser_test(
  'an unknown name',
  async ({ page, site }) => {
    await page.goto(`${site}figure.html?name=mnist-tnse`);
    const live = new Live(page);
    await live.phase('failed');
    assert.match(await live.line(), /no figure called “mnist-tnse”/);
    await page.getByRole('link', { name: 'mnist-tsne', exact: true }).click();
    await new Live(page).shown();
  },
  { complaints: [ours] },
);

browser_test('no name', async ({ page, site }) => {
  await page.goto(`${site}figure.html`);
  await page.getByRole('link', { name: 'mnist-tsne', exact: true }).waitFor();
});

browser_test(
  'a missing bundle',
  async ({ page, site }) => {
    await bundle(page, '**', (route) => route.fulfill({ status: 404 }));
    await fails_with(page, site, /data/);
  },
  { complaints: [ours, network] },
);

browser_test(
  'a bundle of another version',
  async ({ page, site }) => {
    await bundle(page, 'planisphere.json', (route) => route.fulfill({ json: { version: 2, vectors: 'sprite' } }));
    await fails_with(page, site, /data/);
  },
  { complaints: [ours], only: ['web'] },
);

browser_test(
  'a truncated tensor',
  async ({ page, site }) => {
    await with_tensor(page, 1000 * 784 * 4 - 100);
    await fails_with(page, site, /data/);
  },
  { complaints: [ours] },
);

browser_test(
  'a shape that is not the tensor’s',
  async ({ page, site }) => {
    await with_tensor(page, 1000 * 784 * 4);
    await with_embedding(page, { tensorShape: [1000, 785] });
    await fails_with(page, site, /data/);
  },
  { complaints: [ours] },
);

browser_test(
  'a sprite that does not match',
  async ({ page, site }) => {
    await with_embedding(page, { sprite: { imagePath: 'sprite.png', singleImageDim: [27, 31] } });
    await fails_with(page, site, /data/);
  },
  { complaints: [ours] },
);

browser_test(
  'a browser without WebGL2',
  async ({ page, site }) => {
    await page.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind === 'webgl2' ? null : get.call(this, kind, ...rest);
      };
    });
    await fails_with(page, site, /WebGL2/);
  },
  { complaints: [ours] },
);

browser_test(
  'a network that fails, and comes back',
  async ({ page, site }) => {
    await bundle(page, 'sprite.png', (route) => route.abort());
    const live = await fails_with(page, site, /could not be loaded/);
    await page.unroute('**/bundles/digits-1000/sprite.png');
    await live.element.getByRole('button', { name: 'Try again' }).click();
    await live.shown();
  },
  { complaints: [ours, network] },
);

browser_test(
  'an engine that does not arrive',
  async ({ page, site }) => {
    await page.route('**/planisphere.*.wasm', (route) => route.abort());
    const live = await fails_with(page, site, /engine could not be loaded/);
    await live.element.getByRole('button', { name: 'Reload the page' }).waitFor();
  },
  { complaints: [ours, network] },
);

browser_test(
  'a text face that does not arrive',
  async ({ page, site }) => {
    await page.route('**/planisphere-sans.*.otf', (route) => route.abort());
    const live = await fails_with(page, site, /letters could not be loaded/);
    await live.element.getByRole('button', { name: 'Reload the page' }).waitFor();
  },
  { only: ['web'], complaints: [ours, network] },
);

browser_test(
  'no memory left',
  async ({ page, site }) => {
    await page.addInitScript(() => {
      // As if the heap could not grow: the engine's own allocations are refused from the first file on.
      const start = WebAssembly.instantiate;
      WebAssembly.instantiate = async (compiled, imports) => {
        const instance = await start.call(WebAssembly, compiled, imports);
        const memory = [...Object.values(instance.exports), ...Object.values(imports).flatMap(Object.values)].find(
          (value) => value instanceof WebAssembly.Memory,
        );
        memory.grow = () => {
          throw new RangeError('no more pages');
        };
        return instance;
      };
    });
    await with_tensor(page, 40 * 1024 * 1024);
    await fails_with(page, site, /memory/);
  },
  { complaints: [ours] },
);

browser_test(
  'an engine that stops in the middle: its figure says why, the others offer to reload',
  async ({ page, site }) => {
    const figure = (id) => `<planisphere-figure id="${id}" name="mnist-tsne"></planisphere-figure>`;
    write_page('trap.html', `<script type="module" src="planisphere.js"></script>${figure('a')}${figure('b')}`);
    await page.goto(`${site}trap.html`);
    const [a, b] = [await new Live(page, '#a').shown(), await new Live(page, '#b').shown()];
    await page.evaluate(async (module) => {
      const { load_engine } = await import(`./${module}`);
      const { door } = await load_engine();
      const call = door.call;
      door.call = (name, ...values) => {
        if (name === 'act') values = [values[0], { valueOf() { throw new WebAssembly.RuntimeError('unreachable'); } }, 1];
        return call.call(door, name, ...values);
      };
    }, built('engine.mjs'));
    await a.act('play');
    await a.phase('failed');
    await b.phase('failed');
    assert.match(await a.line(), /stopped because of an error/);
    assert.match(await b.line(), /figures of this page stopped/);
    await b.element.getByRole('button', { name: 'Reload the page' }).click();
    await new Live(page, '#a').shown();
  },
  { complaints: [ours] },
);
