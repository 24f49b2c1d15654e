// What every peer that is an npm package does: reads its order, is timed, hands in a layout.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../../build/peers/', import.meta.url));
const require_there = createRequire(packages);

/** The module of a package in build/peers, and the package's version. */
export async function import_peer(name) {
  const { version } = JSON.parse(readFileSync(`${packages}node_modules/${name}/package.json`, 'utf8'));
  return [await import(require_there.resolve(name)), version];
}

/** { input, rows, columns, method, dimensions, perplexity, steps, threads, out } from the command line. */
export function read_order() {
  const texts = new Set(['input', 'method', 'out']);
  const words = process.argv.slice(2).map((word) => word.split('='));
  return Object.fromEntries(words.map(([name, value]) => [name, texts.has(name) ? value : Number(value)]));
}

/** rows × columns numbers, row by row. */
export function read_input({ input, rows, columns }) {
  const bytes = readFileSync(input);
  return new Float32Array(bytes.buffer, bytes.byteOffset, rows * columns);
}

/** The same as an array of arrays. */
export function read_rows(order) {
  const numbers = read_input(order);
  const row = (i) => Array.from(numbers.subarray(i * order.columns, (i + 1) * order.columns));
  return Array.from({ length: order.rows }, (_, i) => row(i));
}

/** Takes steps 1 … steps, all timed, and the last tenth of them apart: { ms_per_step, late_ms_per_step }. */
export function time_steps(steps, run_to) {
  const late = Math.ceil(steps / 10);
  const start = performance.now();
  run_to(steps - late);
  const middle = performance.now();
  run_to(steps);
  const end = performance.now();
  return { ms_per_step: (end - start) / steps, late_ms_per_step: (end - middle) / late };
}

// process.resourceUsage() would also count the program that started this one.
function find_peak_memory_mb() {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
}

/** Runs lay_out(), which resolves to a layout as an array of points and more to report; writes and prints. */
export async function compete(order, version, lay_out) {
  const start = performance.now();
  const cpu_start = process.cpuUsage();
  const { layout, ...more } = await lay_out();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu_start);
  writeFileSync(order.out, Float32Array.from(layout.flatMap((point) => Array.from(point))));
  const rss_mb = find_peak_memory_mb();
  process.stdout.write(`${JSON.stringify({ version, seconds, cpu_seconds: (user + system) / 1e6, rss_mb, ...more })}\n`);
  process.exit(0); // worker threads would keep it alive
}
