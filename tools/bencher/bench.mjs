// The command line of tools/bench: runs cases, all contenders of a case in turns, and reports medians.
import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cases } from './cases.mjs';
import { summarise } from './records.mjs';
import { format_table } from './table.mjs';

const usage = `Usage: tools/bench [--case NAME]… [--rounds N] [--json FILE] [--list]

  --case NAME   run this case; may be given several times (all)
  --rounds N    run every contender N times, in turns, and report medians (5)
  --json FILE   also write one JSON object a line, and a contender, to FILE
  --list        name the cases and stop
`;

function refuse(message) {
  process.stderr.write(`tools/bench: ${message}\n${usage}`);
  process.exit(2);
}

function read_options() {
  try {
    return parseArgs({
      options: {
        case: { type: 'string', multiple: true },
        rounds: { type: 'string', default: '5' },
        json: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return refuse(error.message);
  }
}

function find_case(name) {
  return cases.find((one) => one.name === name) ?? refuse(`there is no case “${name}”: see --list`);
}

// In turns and not one after the other: whatever else the machine does then slows all contenders alike.
async function run_case(one, rounds) {
  const contenders = await one.contenders();
  const runs = contenders.map(() => []);
  for (let round = 0; round < rounds; ++round) {
    for (const [i, contender] of contenders.entries()) {
      const { target, threads, peer } = contender;
      process.stderr.write(`${one.name}, round ${round + 1} of ${rounds}: ${peer ?? 'ours'}, ${target}, ${threads}\n`);
      runs[i].push(await contender.run());
    }
  }
  return contenders.map((contender, i) => summarise(one.name, contender, runs[i]));
}

const options = read_options();
if (options.help) {
  process.stdout.write(usage);
} else if (options.list) {
  for (const one of cases) process.stdout.write(`${one.name.padEnd(12)} ${one.about}\n`);
} else {
  const rounds = Number(options.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) refuse('--rounds needs a positive whole number');
  const chosen = options.case ? options.case.map(find_case) : cases;
  if (options.json) writeFileSync(options.json, '');
  for (const one of chosen) {
    const records = await run_case(one, rounds);
    process.stdout.write(`\n${one.name}: ${one.about}\n${format_table(records)}`);
    if (options.json) appendFileSync(options.json, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }
}
