// Large files on their way through your-data.html: pieces, progress, and a stop in the middle.
import assert from 'node:assert/strict';
import { supply_bundle } from '../../web/supply.mjs';
import { browser_test, plain_test } from './harness.mjs';
import { Live } from './live.mjs';

// A door that wants two files and notes how it gets them.
class NotingDoor {
  wanted = ['yours/a.bytes', 'yours/b.tsv'];
  pieces = [];

  text() {
    return this.wanted.join('\n');
  }
  call(name, figure, file, piece, whole) {
    this.pieces.push({ name, file, bytes: piece.slice(), whole });
    const so_far = this.pieces.filter((other) => other.file === file).reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (so_far === whole) this.wanted = this.wanted.filter((other) => other !== file);
    return 1;
  }
}

plain_test('a reader’s files are handed over in pieces of a megabyte at the most, one file after the other', async () => {
  const content = Uint8Array.from({ length: 2 ** 21 + 5 }, (_, i) => (i * 7919) % 251);
  const door = new NotingDoor();
  const brought = new Map([['a.bytes', content], ['b.tsv', new Uint8Array(0)]]);
  await supply_bundle(door, 1, { signal: new AbortController().signal, on_progress: () => {}, brought });
  const [a, b] = ['yours/a.bytes', 'yours/b.tsv'].map((file) => door.pieces.filter((piece) => piece.file === file));
  assert.deepEqual(a.map(({ bytes }) => bytes.length), [2 ** 20, 2 ** 20, 5]);
  assert.deepEqual(Buffer.concat(a.map(({ bytes }) => bytes)), Buffer.from(content));
  assert.deepEqual(b.map(({ bytes, whole }) => [bytes.length, whole]), [[0, 0]]);
  assert.ok(door.pieces.every(({ name, file, whole }) => name === 'supply' && whole === brought.get(file.slice(6)).length));
  const order = door.pieces.map(({ file }) => file);
  assert.deepEqual(order, [...order].sort((x, y) => order.indexOf(x) - order.indexOf(y)));
});

// Words as GloVe writes them, made in the page: Playwright would carry them for longer than they take to be read.
const drop_words = (page, rows) =>
  page.evaluate((count) => {
    const row = Array.from({ length: 20 }, (_, j) => (j / 7).toFixed(4)).join(' ');
    const transfer = new DataTransfer();
    transfer.items.add(new File([Array.from({ length: count }, (_, i) => `word${i} ${i % 97} ${row}\n`).join('')], 'words.txt'));
    document.getElementById('bring').dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }));
  }, rows);

browser_test('reading words can be stopped in the middle', async ({ page, site }) => {
  await page.goto(`${site}your-data.html`);
  await page.locator('#pick-files').waitFor();
  await page.evaluate(() => {
    const bar = document.getElementById('bar');
    let reading = false;
    window.stopped_at = [];
    new MutationObserver(() => {
      if (bar.value === 1) reading = true; // all bytes are there
      if (!reading || bar.value === 1 || !bar.hasAttribute('value')) return;
      window.stopped_at.push(bar.value);
      document.getElementById('stop').click();
    }).observe(bar, { attributes: true });
  });
  await drop_words(page, 40000);
  await page.locator('#told').getByText('Stopped.').waitFor();
  const [share] = await page.evaluate(() => window.stopped_at);
  assert.ok(share > 0 && share < 1, String(share));
  assert.equal(await page.locator('planisphere-figure').count(), 0);
  await drop_words(page, 60); // and the next ones are read
  assert.equal((await (await new Live(page).shown()).snapshot()).points, 60);
}, { only: ['web'] });
