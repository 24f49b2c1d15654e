// What each page of the built site costs its reader, as a table for README: headless Chromium, loopback, empty cache,
// 1280 × 800, as a host without headers serves it.
//
//   node tools/page_metrics.mjs [PAGE…]
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launch_chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const site = 'build/site';
const played_ms = 3000;
const most_shift = 0.02;
const columns = ['page', 'transfer, kB', 'first text, s', 'first figure, s', 'longest task while it plays, ms', 'layout shift'];

// Runs before the page's own scripts: collects what browsers tell only while it happens.
function watch() {
  const seen = (globalThis.seen = { shift: 0, tasks: [], first_figure: null });
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('layout-shift', ({ value }) => (seen.shift += value));
  observe('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
  addEventListener('DOMContentLoaded', async () => {
    const figure = document.querySelector('planisphere-figure');
    if (!figure && !location.pathname.endsWith('/figure.html')) return;
    await customElements.whenDefined('planisphere-figure');
    const first = figure ?? document.querySelector('planisphere-figure');
    first.scrollIntoView({ block: 'nearest', behavior: 'instant' }); // an essay's reader who goes straight to it
    first.ready.then(() => (seen.first_figure = performance.now()), () => {});
  });
}

// Scrolls through the page, a window at a time, so that every figure wakes up and everything that could move has done so.
async function scroll_through() {
  const nobody_loads = () => [...document.querySelectorAll('planisphere-figure')].every(({ phase }) => phase !== 'loading');
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: 'instant' });
    do await new Promise((done) => setTimeout(done, 200));
    while (!nobody_loads());
  }
  scrollTo({ top: 0, behavior: 'instant' });
}

// The page's first figure that can be played plays as fast as it goes. Null where none can.
async function play(ms) {
  for (const figure of document.querySelectorAll('planisphere-figure')) {
    figure.scrollIntoView({ block: 'center', behavior: 'instant' });
    while (!['live', 'failed'].includes(figure.phase)) await new Promise(requestAnimationFrame);
    if (!figure.snapshot()?.controls.some(({ id }) => id === 'play')) continue;
    await new Promise((done) => setTimeout(done, 500)); // what waking it took is over
    const start = performance.now();
    figure.act('speed', 2000);
    figure.act('play', 1);
    await new Promise((done) => setTimeout(done, ms));
    const during = globalThis.seen.tasks.filter((task) => task.start >= start);
    return Math.max(0, ...during.map(({ duration }) => duration)); // tasks below 50 ms are not told: 0
  }
  return null;
}

async function count_bytes(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const total = { bytes: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (total.bytes += encodedDataLength));
  return total;
}

/// What the page costs until its first figure is live, or until it is loaded if it has none; then while it is used.
async function measure(browser, address, name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const total = await count_bytes(page);
    await page.goto(address + name);
    if (await page.locator('planisphere-figure').count()) {
      await page.waitForFunction(() => ['live', 'failed'].includes(document.querySelector('planisphere-figure').phase));
    }
    await page.waitForLoadState('networkidle');
    const transferred = total.bytes;
    const text = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
    await page.evaluate(scroll_through);
    const longest = await page.evaluate(play, played_ms);
    const { shift, first_figure } = await page.evaluate(() => globalThis.seen);
    return { name, transferred, text, first_figure, longest, shift };
  } finally {
    await context.close();
  }
}

export function format_row({ name, transferred, text, first_figure, longest, shift }) {
  const seconds = (ms) => (ms === null ? '' : (ms / 1000).toFixed(2));
  const task = longest === null ? '' : longest === 0 ? 'under 50' : longest.toFixed(0);
  const file = `\`${name.replaceAll('|', '')}\``;
  return `| ${[file, (transferred / 1000).toFixed(0), seconds(text), seconds(first_figure), task, shift.toFixed(3)].join(' | ')} |`;
}

async function main(asked) {
  const files = readdirSync(site).filter((file) => file.endsWith('.html') && file !== 'figure.html');
  const names = asked.length ? asked : [...files, 'figure.html?name=mnist-tsne'];
  const server = await serve({ folders: [site], isolated: false });
  const browser = await launch_chromium();
  try {
    console.log(`| ${columns.join(' | ')} |\n|${columns.map((_, i) => (i ? '--:' : '---')).join('|')}|`);
    for (const name of names) {
      const row = await measure(browser, server.url, name);
      console.log(format_row(row));
      if (row.shift > most_shift) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
