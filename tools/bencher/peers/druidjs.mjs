// druidjs: exact t-SNE, and MDS by SMACOF.
import { compete, import_peer, read_order, read_rows, time_steps } from './contestant.mjs';

const [druid, version] = await import_peer('@saehrimnir/druidjs');
const order = read_order();

const makers = {
  tsne: (rows) => {
    const tsne = new druid.TSNE(rows, { perplexity: order.perplexity, d: order.dimensions });
    return tsne.generator(order.steps);
  },
  // Without tolerance, so that it takes all its steps.
  smacof: (rows) => {
    return new druid.SMACOF(rows, { d: order.dimensions, iterations: order.steps, epsilon: -1 }).generator();
  },
};

await compete(order, version, () => {
  const steps = makers[order.method](read_rows(order));
  let layout = steps.next().value; // the first step also finds distances and affinities
  let step = 1;
  const paces = time_steps(order.steps, (goal) => {
    for (; step < goal; ++step) layout = steps.next().value;
  });
  return { layout, ...paces };
});
