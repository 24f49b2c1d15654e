// Builds planisphere_bench for a target, and runs it there.
import { existsSync } from 'node:fs';
import { read_json, root, run_or_stop } from './commands.mjs';

function executable(target) {
  return `build/${target}/tools/bencher/planisphere_bench${target === 'native' ? '' : '.js'}`;
}

const prepared = new Set();

/** A target is the name of a CMake preset. */
export function prepare_target(target) {
  if (prepared.has(target)) return;
  prepared.add(target);
  process.stderr.write(`Building for ${target}\n`);
  if (!existsSync(`${root}/build/${target}/build.ninja`)) run_or_stop('cmake', ['--preset', target]);
  run_or_stop('cmake', ['--build', '--preset', target, '--target', 'planisphere_bench']);
}

/** What the program printed: an array of records, one for each line. */
export async function run_program(target, args) {
  prepare_target(target);
  const file = executable(target);
  // Emscripten 3.1.6 takes a global fetch() for a browser.
  const [command, before] = target === 'native' ? [`${root}/${file}`, []] : ['node', ['--no-experimental-fetch', file]];
  return read_json(command, [...before, ...args.map(String)]);
}
