// How long the page your-data.html answers nobody while a large table is read and its map begins: headless Chromium, loopback.
// Marks reach the graphics card's buffers but are not drawn: where there is no card, the processor would draw for seconds.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch_chromium } from '../chromium.mjs';
import { serve } from '../serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = `${root}/build/site`;
const table = `${root}/build/bench/table.csv`;
const [rows, columns] = [100_000, 52];
const played_ms = 3000;

// Clouds of points with names and kinds.
function write_table() {
  const lines = [['name', ...Array.from({ length: columns }, (_, j) => `number ${j}`), 'kind'].join(',')];
  for (let i = 0; i < rows; ++i) {
    const numbers = Array.from({ length: columns }, (_, j) => (Math.sin(i * 12.9898 + j * 78.233) + 5 * (i % 7 === j % 7)).toFixed(4));
    lines.push([`row number ${i}`, ...numbers, `kind ${i % 7}`].join(','));
  }
  mkdirSync(`${root}/build/bench`, { recursive: true });
  writeFileSync(table, `${lines.join('\n')}\n`);
}

// Runs in the page before its own scripts: the longest time between two timers, which is a task's and at most 4 ms more.
function watch_for_gaps() {
  globalThis.undrawn = { drawArrays: 0, drawElements: 0 };
  for (const draw of Object.keys(globalThis.undrawn)) WebGL2RenderingContext.prototype[draw] = () => void (globalThis.undrawn[draw] += 1);
  let last = performance.now();
  globalThis.gaps = [];
  setInterval(() => {
    const now = performance.now();
    globalThis.gaps.push({ at: last, ms: now - last });
    last = now;
  });
}

// Runs in the page, from the choice of the file on.
async function watch_it_begin(played) {
  const start = performance.now();
  const found = () => document.querySelector('planisphere-figure');
  while (found()?.phase !== 'live') await new Promise((done) => setTimeout(done, 20));
  const live = performance.now();
  await new Promise((done) => setTimeout(done, played));
  if (Object.values(globalThis.undrawn).includes(0)) throw new Error('marks or letters are drawn by another function now');
  const longest = (from, to) => Math.max(...globalThis.gaps.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms));
  return { seconds: (live - start) / 1000, longest_task_ms: longest(start, live), longest_later_ms: longest(live, Infinity) };
}

async function measure(target) {
  const server = await serve({ folders: [site], isolated: target === 'web-threads' });
  const browser = await launch_chromium();
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 700 }, serviceWorkers: 'block' });
    await page.addInitScript(watch_for_gaps);
    await page.goto(`${server.url}your-data.html`);
    await page.waitForLoadState('networkidle');
    await page.locator('#files').setInputFiles(table);
    return { method: 'tsne', dims: 2, n: rows, ...(await page.evaluate(watch_it_begin, played_ms)) };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function import_of_a_table() {
  const built = spawnSync('tools/run', ['--build-only'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('tools/run --build-only failed');
  write_table();
  const contenders = [
    { target: 'web', threads: 1, peer: null, run: () => measure('web') },
    { target: 'web-threads', threads: 2, peer: null, run: () => measure('web-threads') },
  ];
  return { contenders, left_out: {} };
}
