// How good the layouts of a case are: our program scores everybody's with the same code.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { root } from './commands.mjs';
import { run_program } from './program.mjs';

const keeps_distances = new Set(['mds', 'smacof', 'sammon']);

function question_of({ input, method, dimensions, perplexity }) {
  const args = ['score', input.file, '--columns', input.columns, '--points', input.points, '--dimensions', dimensions];
  if (perplexity > 0) args.push('--perplexity', perplexity);
  if (keeps_distances.has(method)) args.push('--stress');
  return args;
}

function group_by(items, key_of) {
  const groups = new Map();
  for (const item of items) {
    const key = key_of(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return [...groups.values()];
}

const content_of = ({ out }) => createHash('sha256').update(readFileSync(`${root}/${out}`)).digest('hex');

/**
 * entries: [{ job, out, record }]; adds knn15, trustworthiness, kl and stress to each record. Layouts of the same job
 * are scored in one run, which then finds the affinities only once, and layouts of the same bits, as ours are on all
 * targets, only once.
 */
export async function add_scores(entries) {
  for (const members of group_by(entries, ({ job }) => question_of(job).join(' '))) {
    const different = group_by(members, content_of);
    const layouts = different.flatMap(([first]) => ['--layout', first.out]);
    const scores = await run_program('native', [...question_of(members[0].job), ...layouts]);
    for (const [i, alike] of different.entries()) for (const { record } of alike) Object.assign(record, scores[i]);
  }
}
