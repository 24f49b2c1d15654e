// The command line of tools/bench: runs cases, all contenders of a case in turns, and reports medians.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cases } from './cases.mjs';
import { draw_figures } from './figures.mjs';
import { format_ratios } from './ratios.mjs';
import { format_records, parse_records, replace_cases } from './records.mjs';
import { run_case } from './run_case.mjs';
import { format_table } from './table.mjs';

const usage = `Usage: tools/bench [--case NAME]… [--rounds N] [--target NAME]… [--no-peers | --all-peers] [--json FILE]
       tools/bench --figures [--json FILE] [--out FOLDER]
       tools/bench --list

  --case NAME     run this case; may be given several times (all)
  --rounds N      run every contender N times, in turns, and report medians (5)
  --target NAME   only contenders on this target: native, web, web-threads, javascript; may be given several times
  --no-peers      only our own programs; nothing is installed to compare with
  --all-peers     also those that take minutes each time
  --json FILE     keep one JSON object a line, and a contender, in FILE (build/bench.json); cases that are not run
                  keep theirs
  --figures       measure nothing; draw what FILE says as SVG plots
  --out FOLDER    where to draw them (build/figures)
  --list          name the cases and stop
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
        target: { type: 'string', multiple: true },
        'no-peers': { type: 'boolean', default: false },
        'all-peers': { type: 'boolean', default: false },
        json: { type: 'string', default: 'build/bench.json' },
        figures: { type: 'boolean' },
        out: { type: 'string', default: 'build/figures' },
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

function read_records(file) {
  return existsSync(file) ? parse_records(readFileSync(file, 'utf8')) : [];
}

function draw(file, folder) {
  const figures = draw_figures(read_records(file));
  if (!figures.length) refuse(`there is nothing to draw in ${file}`);
  mkdirSync(folder, { recursive: true });
  for (const { name, svg } of figures) {
    writeFileSync(`${folder}/${name}.svg`, svg);
    process.stdout.write(`${folder}/${name}.svg\n`);
  }
}

async function measure(one, options, rounds) {
  const { records, left_out } = await run_case(one, {
    rounds,
    targets: options.target,
    no_peers: options['no-peers'],
    all_peers: options['all-peers'],
  });
  process.stdout.write(`\n${one.name}: ${one.about}\n${format_table(records)}`);
  for (const [peer, why] of Object.entries(left_out)) process.stdout.write(`Left out: ${peer}, because ${why}.\n`);
  process.stdout.write(format_ratios(records, one.measure));
  writeFileSync(options.json, format_records(replace_cases(read_records(options.json), records)));
}

const options = read_options();
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) refuse('--rounds needs a positive whole number');
if (options.help) {
  process.stdout.write(usage);
} else if (options.list) {
  for (const one of cases) process.stdout.write(`${one.name.padEnd(12)} ${one.about}\n`);
} else if (options.figures) {
  draw(options.json, options.out);
} else {
  for (const one of options.case ? options.case.map(find_case) : cases) {
    await measure(one, options, rounds).catch((error) => {
      process.stderr.write(`tools/bench: ${one.name} could not be measured: ${error.message}\n`);
      process.exitCode = 1;
    });
  }
}
