// Makes README's picture: the live figure in Chromium, at work, with a digit hovered. Needs a built site.
//
//   node tools/picture.mjs [FILE]
import { launch_chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const file = process.argv[2] ?? 'assets/readme/mnist-tsne.png';
const shown_step = 500;
const hovered_point = 3;

function snapshot(page) {
  return page.evaluate(() => document.querySelector('planisphere-figure').snapshot());
}

async function play_to(page, step) {
  await page.evaluate(() => document.querySelector('planisphere-figure').act('play', 1));
  await page.waitForFunction((goal) => document.querySelector('planisphere-figure').snapshot().step >= goal, step);
  await page.evaluate(() => document.querySelector('planisphere-figure').act('play', 0));
  await page.waitForFunction(() => !document.querySelector('planisphere-figure').snapshot().running);
}

async function hover(page, point) {
  const canvas = await page.locator('planisphere-figure canvas').boundingBox();
  const { x, y } = (await snapshot(page)).points_on_screen[point];
  await page.mouse.move(canvas.x + x, canvas.y + y);
  await page.waitForFunction(() => document.querySelector('planisphere-figure').snapshot().hovered);
}

const server = await serve({ folders: ['build/site'] });
const browser = await launch_chromium();
const page = await browser.newPage({ viewport: { width: 840, height: 720 } });
await page.goto(`${server.url}figure.html?name=mnist-tsne`);
await page.waitForFunction(() => document.querySelector('planisphere-figure')?.snapshot?.()?.ready);
await play_to(page, shown_step);
await hover(page, hovered_point);
await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
await page.screenshot({ path: file });
await browser.close();
await server.close();
console.log(`Made ${file}`);
