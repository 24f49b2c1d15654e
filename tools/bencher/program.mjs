// Builds planisphere_bench for a target, and runs it there.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run_or_stop(command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  process.stderr.write(`tools/bench: “${command} ${args.join(' ')}” failed\n`);
  process.exit(1);
}

function executable(target) {
  return `build/${target}/tools/bencher/planisphere_bench${target === 'native' ? '' : '.js'}`;
}

/** A target is the name of a CMake preset. */
export function prepare_target(target) {
  process.stderr.write(`Building for ${target}\n`);
  if (!existsSync(`${root}/build/${target}/build.ninja`)) run_or_stop('cmake', ['--preset', target]);
  run_or_stop('cmake', ['--build', '--preset', target, '--target', 'planisphere_bench']);
}

/** The folder of the bundle with this many digits, baked if it is not there yet. */
export function digits(points) {
  const folder = `build/site/bundles/digits-${points}`;
  if (!existsSync(`${root}/${folder}/projector_config.json`)) {
    run_or_stop('tools/bake', ['digits', '--points', String(points)]);
  }
  return folder;
}

/** The record that the program printed. */
export async function run_program(target, args) {
  const file = executable(target);
  // Emscripten 3.1.6 takes a global fetch() for a browser.
  const [command, before] = target === 'native' ? [`${root}/${file}`, []] : ['node', ['--no-experimental-fetch', file]];
  const { stdout } = await promisify(execFile)(command, [...before, ...args], { cwd: root }).catch((error) => {
    // An uncaught exception in Node.js quotes the whole program before it says what happened.
    process.stderr.write(`${error.stdout}${error.stderr.slice(-2000)}\ntools/bench: ${file} ${args.join(' ')} failed\n`);
    process.exit(1);
  });
  return JSON.parse(stdout);
}
