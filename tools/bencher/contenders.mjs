// Who takes part in a case. A contender is { target, threads, peer, run(out) }: run resolves to one record of
// measurements; with a job it also leaves a layout in the file `out`, to be scored later, of the job it is given: its own,
// with the points in that round's order.
import { peers, run_peer } from './peers.mjs';
import { run_program } from './program.mjs';

/** A job is { input, method, dimensions, perplexity, steps }; see inputs.mjs for the input. */
export function our_layout(target, threads, job, peer = null) {
  const run = async (out, { input, method, dimensions, perplexity, steps, exaggeration = 1 } = job) => {
    const [record] = await run_program(target, ['lay-out', input.file, '--columns', input.columns, '--points',
      input.points, '--method', method, '--dimensions', dimensions, '--perplexity', perplexity, '--steps', steps, '--exaggeration', exaggeration,
      '--threads', threads, '--out', out]);
    return record;
  };
  return { target, threads, peer, job, run };
}

function order_for(name, input, more) {
  const { threads } = peers[name];
  return { input: input.file, rows: input.points, columns: input.columns, threads, ...more };
}

export function their_layout(name, job) {
  const { target, threads } = peers[name];
  const run = async (out, { input, method, dimensions, perplexity, steps } = job) => {
    const record = await run_peer(name, order_for(name, input, { method, dimensions, perplexity, steps, out }));
    return { ...record, method, dims: dimensions, n: input.points };
  };
  return { target, threads, peer: name, job, run };
}

export function our_neighbours(target, threads, input, neighbours, exact) {
  const run = async () => {
    const [record] = await run_program(target, ['neighbours', input.file, '--columns', input.columns, '--points',
      input.points, '--neighbours', neighbours, '--threads', threads, ...(exact ? ['--exact'] : [])]);
    return record;
  };
  return { target, threads, peer: null, run };
}

export function their_neighbours(name, input, neighbours) {
  const { target, threads } = peers[name];
  const run = async (out) => {
    const record = await run_peer(name, order_for(name, input, { neighbours, out }));
    const [score] = await run_program('native', ['recall', input.file, '--columns', input.columns, '--points',
      input.points, '--found', out, '--neighbours', neighbours]);
    return { ...record, ...score, method: 'approximate', n: input.points };
  };
  return { target, threads, peer: name, run };
}

/** Networks learn the points of a bundle: { bundle, points, network, epochs }. */
export function our_training(target, threads, { bundle, points, network, epochs }) {
  const run = async () => {
    const [record] = await run_program(target, ['train', bundle, '--points', points, '--network', network, '--epochs',
      epochs, '--threads', threads]);
    return { ...record, dims: 784 };
  };
  return { target, threads, peer: null, run };
}

/** One of the movements of a reader's hand on a map; the program makes them all, each time. */
export function our_map(target, points, movement) {
  const run = async () => {
    const records = await run_program(target, ['map', '--points', points]);
    return records.find(({ method }) => method === movement);
  };
  return { target, threads: 1, peer: null, run };
}

/** Principal components of pictures, as our input is made: { sources, components, points }. */
export function our_components(target, threads, { sources, components }) {
  const run = async (out) => {
    const [record] = await run_program(target, ['input', ...sources, '--components', components, '--threads', threads,
      '--out', out]);
    return { ...record, method: `pca ${record.dims}`, dims: components };
  };
  return { target, threads, peer: null, run };
}
