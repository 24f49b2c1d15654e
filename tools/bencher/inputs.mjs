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
