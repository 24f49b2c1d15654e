// What can be measured. A case has contenders, and a contender's run() resolves to one record of measurements.
import { page_load } from './page.mjs';
import { digits, prepare_target, run_program } from './program.mjs';

// Our program on one target.
function program(target, threads, method, peer, order) {
  return {
    target,
    threads,
    peer,
    run: () => run_program(target, [digits(order.points), '--method', method, '--threads', String(threads),
      '--dimensions', String(order.dimensions), '--steps', String(order.steps)]),
  };
}

async function exact_steps() {
  const order = { points: 1000, dimensions: 2, steps: 1000 };
  const targets = ['native', 'web', 'web-threads'];
  for (const target of targets) await prepare_target(target);
  return [
    program('native', 1, 'tsne', null, order),
    program('native', 2, 'tsne', null, order),
    program('web', 1, 'tsne', null, order),
    program('web-threads', 2, 'tsne', null, order),
    ...targets.map((target) => program(target, 1, 'scalar-tsne', 'scalar twin', order)),
  ];
}

export const cases = [
  {
    name: 'steps-1k',
    about: 'exact t-SNE of 1,000 digits (784 dimensions) in the plane, 1,000 steps',
    contenders: exact_steps,
  },
  {
    name: 'page',
    about: 'from navigation to the first frame of mnist-tsne, and how it plays: Chromium, loopback, warm cache',
    contenders: page_load,
  },
];
