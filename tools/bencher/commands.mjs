// Other programs, run from the project's folder.
import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** True if the command could be run and was content. */
export function succeeds(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'ignore' }).status === 0;
}

/** For what the bench cannot do without. */
export function run_or_stop(command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  process.stderr.write(`tools/bench: “${command} ${args.join(' ')}” failed\n`);
  process.exit(1);
}

/** The lines of JSON that a command prints, among others perhaps. Rejects with the end of what it complained of. */
export async function read_json(command, args, environment = {}) {
  const options = { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 1 << 26 };
  const { stdout } = await promisify(execFile)(command, args, options).catch((error) => {
    // An uncaught exception in Node.js quotes the whole program before it says what happened.
    throw new Error(`“${command} ${args.join(' ')}” failed:\n${(error.stderr || error.message).slice(-2000)}`);
  });
  return stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}
