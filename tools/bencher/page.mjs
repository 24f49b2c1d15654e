// How soon a reader sees the figure, and how smoothly it plays: headless Chromium, loopback, warm cache.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch_chromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = `${root}/build/site`;
const frames_watched = 120;

// As the site serves it: the .gz that lies beside each file.
function served_kb(folder) {
  const packed = readdirSync(folder).filter((file) => file.endsWith('.gz'));
  return packed.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0) / 1000;
}

// Runs in the page before its own scripts: notes when the figure has drawn its first frame.
function note_first_frame() {
  document.addEventListener('DOMContentLoaded', async () => {
    await customElements.whenDefined('planisphere-figure');
    await document.querySelector('planisphere-figure').ready;
    globalThis.first_frame_ms = performance.now();
  });
}

// Runs in the page: the longest time between two animation frames while the figure plays as fast as it can.
async function watch_it_play(frames) {
  const figure = document.querySelector('planisphere-figure');
  figure.act('speed', 2000);
  figure.act('play', 1);
  const next_frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let last = await next_frame();
  let longest_ms = 0;
  for (let i = 0; i < frames && !figure.snapshot().finished; ++i) {
    const now = await next_frame();
    longest_ms = Math.max(longest_ms, now - last);
    last = now;
  }
  const { ms_per_step, plots } = figure.snapshot();
  return { longest_frame_ms: longest_ms, ms_per_step, kl: plots[0].cost };
}

async function visit(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.first_frame_ms);
  return (await page.evaluate(() => globalThis.first_frame_ms)) / 1000;
}

// The first visit fills the cache, the second one is measured.
async function measure(target) {
  const server = await serve({ folders: [site], isolated: target === 'web-threads' });
  const browser = await launch_chromium();
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 700 }, serviceWorkers: 'block' });
    await page.addInitScript(note_first_frame);
    const url = `${server.url}figure.html?name=mnist-tsne`;
    await visit(page, url);
    const seconds = await visit(page, url);
    const playing = await page.evaluate(watch_it_play, frames_watched);
    const engine_kb = served_kb(`${site}/engine/${target}`);
    return { method: 'tsne', dims: 2, n: 1000, seconds, engine_kb, ...playing };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function page_load() {
  const built = spawnSync('tools/run', ['--build-only'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('tools/run --build-only failed');
  const contenders = [
    { target: 'web', threads: 1, peer: null, run: () => measure('web') },
    { target: 'web-threads', threads: 2, peer: null, run: () => measure('web-threads') },
  ];
  return { contenders, left_out: {} };
}
