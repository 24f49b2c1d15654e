// scran.js: t-SNE (qdtsne) and UMAP (umappp) in WebAssembly with threads, two dimensions only.
import { compete, import_peer, read_input, read_order, time_steps } from './contestant.mjs';

const [scran, version] = await import_peer('scran.js');
const order = read_order();
const { threads: numberOfThreads, steps } = order;
await scran.initialize({ numberOfThreads });

function run_tsne(index) {
  const status = scran.initializeTsne(index, { perplexity: order.perplexity, numberOfThreads });
  const paces = time_steps(steps, (maxIterations) => status.run({ maxIterations }));
  return [status, paces];
}

// Runs whole, or for some time: only the mean pace can be told.
function run_umap(index) {
  const status = scran.initializeUmap(index, { neighbors: 15, epochs: steps, minDist: 0.1, numberOfThreads });
  const start = performance.now();
  status.run();
  return [status, { ms_per_step: (performance.now() - start) / steps }];
}

await compete(order, version, () => {
  const numbers = Float64Array.from(read_input(order));
  const size = { numberOfDims: order.columns, numberOfCells: order.rows };
  const index = scran.buildNeighborSearchIndex(numbers, size);
  const [status, paces] = order.method === 'tsne' ? run_tsne(index) : run_umap(index);
  const { x, y } = status.extractCoordinates();
  return { layout: Array.from(x, (value, i) => [value, y[i]]), ...paces };
});
