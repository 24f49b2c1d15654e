// umap-js: UMAP in JavaScript.
import { compete, import_peer, read_order, read_rows, time_steps } from './contestant.mjs';

const [{ UMAP }, version] = await import_peer('umap-js');
const order = read_order();

// Its own default is Math.random; a multiplicative generator (Park and Miller 1988) gives the same picture each time.
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

await compete(order, version, () => {
  const { dimensions, steps } = order;
  const umap = new UMAP({ nComponents: dimensions, nNeighbors: 15, minDist: 0.1, nEpochs: steps, random: seeded(1) });
  umap.initializeFit(read_rows(order));
  let step = 0;
  const paces = time_steps(steps, (goal) => {
    for (; step < goal; ++step) umap.step();
  });
  return { layout: umap.getEmbedding(), ...paces };
});
