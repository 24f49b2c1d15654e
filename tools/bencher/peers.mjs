// Other people's programs that do the same: how each is installed and called. Ours to write is only a small script
// for each in peers/.
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { read_json, root, succeeds } from './commands.mjs';

const scripts = 'tools/bencher/peers';
const installed = 'build/peers';
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'; // Debian's, which has Debian's packages

const npm_peer = (script, target, threads) => ({
  target,
  threads,
  command: ['node', `${scripts}/${script}`],
  prepare: install_npm_packages,
});

/** name → { target, threads: how many it can use, command, prepare(): a sentence that says why not, or nothing } */
export const peers = {
  'scikit-learn': {
    target: 'native',
    threads: 2,
    command: [python, `${scripts}/scikit_learn.py`],
    prepare: () => install_debian_package('python3-sklearn', [python, '-c', 'import sklearn.manifold']),
  },
  Rtsne: {
    target: 'native',
    threads: 2,
    command: ['Rscript', '--vanilla', `${scripts}/rtsne.R`],
    prepare: () => install_debian_package('r-cran-rtsne', ['Rscript', '-e', 'library(Rtsne)']),
  },
  hnswlib: {
    target: 'native',
    threads: 2,
    command: [`${root}/${installed}/hnswlib_neighbours`],
    prepare: () => install_debian_package('libhnswlib-dev', build_command('hnswlib_neighbours')),
  },
  'scran.js': npm_peer('scran_js.mjs', 'web-threads', 2),
  'umap-js': npm_peer('umap_js.mjs', 'javascript', 1),
  druidjs: npm_peer('druidjs.mjs', 'web', 1), // JavaScript whose inner loops are WebAssembly
};

function build_command(name) {
  const options = ['-O3', '-march=native', '-std=c++17', '-pthread'];
  return ['clang++', ...options, `${scripts}/${name}.cpp`, '-o', `${installed}/${name}`];
}

/** `probe` succeeds where the package is there. */
function install_debian_package(name, [command, ...args]) {
  mkdirSync(`${root}/${installed}`, { recursive: true });
  if (succeeds(command, args)) return null;
  process.stderr.write(`Installing ${name}\n`);
  succeeds('tools/setup', [name]);
  return succeeds(command, args) ? null : `the Debian package ${name} is not there and could not be installed`;
}

function same(a, b) {
  return existsSync(a) && existsSync(b) && readFileSync(a, 'utf8') === readFileSync(b, 'utf8');
}

function install_npm_packages() {
  const lock = `${root}/${scripts}/package-lock.json`;
  const done = `${root}/${installed}/node_modules/.installed-from`;
  if (same(lock, done)) return null;
  process.stderr.write('Installing npm packages to compare with\n');
  mkdirSync(`${root}/${installed}`, { recursive: true });
  for (const file of [`${scripts}/package.json`, `${scripts}/package-lock.json`, '.npmrc']) {
    cpSync(`${root}/${file}`, `${root}/${installed}/${file.split('/').at(-1)}`);
  }
  const arrived = succeeds('npm', ['ci', '--prefix', installed, '--no-audit', '--no-fund']);
  if (!arrived) return `the npm packages of ${scripts}/package.json could not be installed`;
  cpSync(lock, done);
  return null;
}

/** Runs a peer on an order such as { input, rows, columns, method, … out }; resolves to its record. */
export async function run_peer(name, order) {
  const [command, ...args] = peers[name].command;
  const words = Object.entries(order).map(([key, value]) => `${key}=${value}`);
  const threads = String(order.threads);
  const limits = { OMP_NUM_THREADS: threads, OPENBLAS_NUM_THREADS: threads };
  const [record] = (await read_json(command, [...args, ...words], limits)).slice(-1);
  return record;
}
