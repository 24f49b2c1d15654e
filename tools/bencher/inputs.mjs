// What all contestants of a case read: files of float32 rows in build/bench, made once by our own program.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { root, run_or_stop, succeeds } from './commands.mjs';
import { run_program } from './program.mjs';

const folder = 'build/bench';
const fashion = { package: 'dataset-fashion-mnist', files: '/usr/share/datasets/fashion-mnist' };

async function make(name, columns, points, make_sources, components) {
  const file = `${folder}/${name}.f32`;
  mkdirSync(`${root}/${folder}`, { recursive: true });
  if (!existsSync(`${root}/${file}`)) {
    process.stderr.write(`Making ${file}\n`);
    await run_program('native', ['input', ...make_sources(), '--components', components, '--threads', 2, '--out', file]);
  }
  return { file, columns, points };
}

// The same numbers for the same seed: Tommy Ettinger's mulberry32.
function random_from(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The same points in another order for each round but the first. A layout's neighbours differ by a few thousandths from
 * one order to the next, as from one seed to the next, and no contestant should owe its quality to one of them.
 */
export function reorder(input, round) {
  if (round === 0) return input;
  const file = `${input.file.replace(/\.f32$/, '')}-${input.points}-order-${round}.f32`;
  if (!existsSync(`${root}/${file}`)) {
    const { buffer, byteOffset } = readFileSync(`${root}/${input.file}`);
    const rows = new Float32Array(buffer.slice(byteOffset, byteOffset + 4 * input.points * input.columns));
    const random = random_from(round);
    const place = (i) => rows.subarray(i * input.columns, (i + 1) * input.columns);
    for (let i = input.points - 1; i > 0; --i) {
      const j = Math.floor(random() * (i + 1)), row = place(i).slice();
      place(i).set(place(j));
      place(j).set(row);
    }
    writeFileSync(`${root}/${file}`, rows);
  }
  return { ...input, file };
}

/** The folder of the bundle with the first handwritten digits. */
export function bake_digits(points) {
  const bundle = `build/site/bundles/digits-${points}`;
  if (!existsSync(`${root}/${bundle}/projector_config.json`)) {
    run_or_stop('tools/bake', ['digits', '--points', String(points)]);
  }
  return bundle;
}

/** The first handwritten digits as 784 pixels, or as that many principal components. */
export function digits(points, components = 0) {
  const columns = components || 784;
  return make(`digits-${points}x${columns}`, columns, points, () => [bake_digits(points)], components);
}

/** All pictures of Fashion-MNIST, unpacked; the dataset is installed if it is missing. */
export function fashion_pictures() {
  if (!existsSync(fashion.files)) succeeds('tools/setup', [fashion.package]);
  if (!existsSync(fashion.files)) {
    throw new Error(`the Debian package ${fashion.package} is not there and could not be installed`);
  }
  return ['train', 't10k'].map((part) => {
    const packed = `${fashion.files}/${part}-images-idx3-ubyte.gz`;
    const plain = `${folder}/fashion-${part}.idx`;
    mkdirSync(`${root}/${folder}`, { recursive: true });
    if (!existsSync(`${root}/${plain}`)) writeFileSync(`${root}/${plain}`, gunzipSync(readFileSync(packed)));
    return plain;
  });
}

/** The first of 70,000 pictures of clothes in 50 dimensions. */
export async function clothes(points) {
  const all = await make('fashion-70000x50', 50, 70000, fashion_pictures, 50);
  return { ...all, points };
}
