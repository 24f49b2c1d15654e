// How good the layouts of a case are: our program scores everybody's with the same code.
import { run_program } from './program.mjs';

const keeps_distances = new Set(['mds', 'smacof', 'sammon']);

// Layouts of the same job are scored in one run, which then finds the affinities only once.
function question_of({ input, method, dimensions, perplexity }) {
  const args = ['score', input.file, '--columns', input.columns, '--points', input.points, '--dimensions', dimensions];
  if (perplexity > 0) args.push('--perplexity', perplexity);
  if (keeps_distances.has(method)) args.push('--stress');
  return args;
}

/** entries: [{ job, out, record }]; adds knn15, trustworthiness, kl and stress to each record. */
export async function add_scores(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const question = question_of(entry.job);
    const key = question.join(' ');
    if (!groups.has(key)) groups.set(key, { question, members: [] });
    groups.get(key).members.push(entry);
  }
  for (const { question, members } of groups.values()) {
    const layouts = members.flatMap(({ out }) => ['--layout', out]);
    const scores = await run_program('native', [...question, ...layouts]);
    for (const [i, { record }] of members.entries()) Object.assign(record, scores[i]);
  }
}
