// Runs one case: chooses who takes part, runs them in turns, has the layouts scored.
import { mkdirSync } from 'node:fs';
import { root } from './commands.mjs';
import { reorder } from './inputs.mjs';
import { peers } from './peers.mjs';
import { summarise } from './records.mjs';
import { add_scores } from './scores.mjs';

const folder = 'build/bench/results';

// A scalar twin is a contender with a peer's name, but ours: there is nothing to install.
async function find_absent(contenders, no_peers) {
  const names = [...new Set(contenders.map(({ peer }) => peer).filter((name) => name in peers))];
  const reasons = await Promise.all(names.map((name) => (no_peers ? '--no-peers was given' : peers[name].prepare())));
  return Object.fromEntries(names.map((name, i) => [name, reasons[i]]).filter(([, reason]) => reason));
}

// In turns and not one after the other: whatever else the machine does then slows all contenders alike.
async function run_in_turns(name, contenders, rounds, left_out) {
  const entries = [];
  for (let round = 0; round < rounds; ++round) {
    for (const [i, contender] of contenders.entries()) {
      const { target, threads, peer, job } = contender;
      if (peer in left_out) continue;
      process.stderr.write(`${name}, round ${round + 1} of ${rounds}: ${peer ?? 'ours'}, ${target}, ${threads}\n`);
      const out = `${folder}/${name}-${i}-${round}.bin`;
      try {
        const ordered = job && { ...job, input: reorder(job.input, round) };
        entries.push({ contender, job: ordered, out, record: await contender.run(out, ordered) });
      } catch (error) {
        if (!(peer in peers)) throw error;
        left_out[peer] = `it failed: ${error.message}`;
      }
    }
  }
  return entries;
}

/** { records, left_out: peer → why } of a case; targets: only those, or undefined. */
export async function run_case(one, { rounds, targets, no_peers, all_peers }) {
  mkdirSync(`${root}/${folder}`, { recursive: true });
  const { contenders, left_out } = await one.contenders({ all_peers });
  const chosen = contenders.filter(({ target }) => !targets || targets.includes(target));
  const absent = { ...left_out, ...(await find_absent(chosen, no_peers)) };
  const entries = await run_in_turns(one.name, chosen, rounds, absent);
  await add_scores(entries.filter(({ job }) => job));
  const records = chosen.flatMap((contender) => {
    const runs = entries.filter((entry) => entry.contender === contender).map(({ record }) => record);
    return runs.length ? [summarise(one.name, contender, runs)] : [];
  });
  return { records, left_out: absent };
}
