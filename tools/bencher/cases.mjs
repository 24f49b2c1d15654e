// What can be measured. A case's contenders() resolves to { contenders, left_out }: the latter says, peer by peer, who
// could have taken part and does not. `measure` is what ratios are of.
import {
  our_components, our_layout, our_map, our_neighbours, our_training, their_layout, their_neighbours,
} from './contenders.mjs';
import { bake_digits, clothes, digits, fashion_pictures } from './inputs.mjs';

const everywhere = [['native', 2], ['native', 1], ['web-threads', 2], ['web', 1]];
const tsne = { method: 'tsne', dimensions: 2, perplexity: 30, steps: 1000 };
// Neighbours kept and KL are had at each other's cost, and by how much the late exaggeration decides: with 1 ours have a
// KL 2 % lower than any peer's and keep 0.1 % fewer neighbours than the best; with this they are ahead in both.
const late = 1.05;
const flat_only = { 'scran.js': 'it lays out in two dimensions only' };
const too_slow = { druidjs: 'it compares all pairs of points at every step; it takes part in steps-1k' };

/** The same job with repulsion by Fourier transforms, as a measure of the grids that are used otherwise. */
const by_interpolation = (job) => our_layout('native', 2, { ...job, method: 'interpolation-tsne' });

/** Ours everywhere, and those of the named peers that `why_not` has no sentence for. */
function compete(job, names, why_not = {}) {
  const taking_part = names.filter((name) => !(name in why_not));
  return {
    contenders: [
      ...everywhere.map(([target, threads]) => our_layout(target, threads, job)),
      ...taking_part.map((name) => their_layout(name, job)),
    ],
    left_out: why_not,
  };
}

async function tsne_of_digits(dimensions) {
  const job = { ...tsne, dimensions, exaggeration: late, input: await digits(10000, 50) };
  const why_not = { ...too_slow, ...(dimensions === 3 ? flat_only : {}) };
  const { contenders, left_out } = compete(job, ['scikit-learn', 'Rtsne', 'scran.js'], why_not);
  return { contenders: dimensions === 2 ? [...contenders, by_interpolation(job)] : contenders, left_out };
}

// 10,000 of the same pictures show how the cost of a step grows.
async function tsne_of_clothes({ all_peers }) {
  const names = ['scikit-learn', 'Rtsne', 'scran.js'];
  const minutes = (name) => [name, 'it takes minutes; --all-peers lets it take part'];
  const why_not = all_peers ? too_slow : { ...too_slow, ...Object.fromEntries(names.map(minutes)) };
  const job = { ...tsne, input: await clothes(70000) };
  const all = compete(job, names, why_not);
  const fewer = compete({ ...tsne, input: await clothes(10000) }, []);
  const components = our_components('native', 2, { sources: fashion_pictures(), components: 50 });
  return { ...all, contenders: [components, ...fewer.contenders, ...all.contenders, by_interpolation(job)] };
}

async function umap_of_digits() {
  const job = { method: 'umap', dimensions: 2, perplexity: 0, steps: 500, input: await digits(10000, 50) };
  return compete(job, ['umap-js', 'scran.js']);
}

async function steps_of_digits() {
  const input = await digits(1000);
  const exact = { ...tsne, input };
  const scalar = { ...exact, method: 'scalar-tsne' };
  const others = ['mds', 'sammon', 'graph', 'smacof'].flatMap((method) =>
    [2, 3].map((dimensions) => ({ method, dimensions, perplexity: 0, steps: 700, input })),
  );
  const alone = [{ ...exact, dimensions: 3 }, ...others];
  return {
    contenders: [
      ...compete(exact, ['druidjs']).contenders,
      ...['native', 'web', 'web-threads'].map((target) => our_layout(target, 1, scalar, 'scalar twin')),
      ...alone.flatMap((job) => [our_layout('native', 1, job), our_layout('web', 1, job)]),
      their_layout('druidjs', others.find(({ method, dimensions }) => method === 'smacof' && dimensions === 2)),
    ],
    left_out: {},
  };
}

async function neighbours() {
  const inputs = [await digits(10000, 50), await clothes(70000)];
  const contenders = inputs.flatMap((input) => [
    ...[false, true].flatMap((exact) =>
      everywhere.map(([target, threads]) => our_neighbours(target, threads, input, 90, exact)),
    ),
    their_neighbours('hnswlib', input, 90),
  ]);
  return { contenders, left_out: {} };
}

async function training() {
  const bundle = bake_digits(10000);
  const jobs = ['dense', 'convolution'].map((network) => ({ bundle, points: 10000, network, epochs: 1 }));
  return {
    contenders: jobs.flatMap((job) => everywhere.map(([target, threads]) => our_training(target, threads, job))),
    left_out: {},
  };
}

async function frames_of_a_map() {
  const movements = ['first', 'point', 'colour', 'drag', 'zoom', 'fly'].map((kind) => `map: ${kind}`);
  const contenders = movements.flatMap((movement) => ['native', 'web'].map((target) => our_map(target, 60000, movement)));
  return { contenders, left_out: {} };
}

export const cases = [
  {
    name: 'tsne-10k',
    about: 'whole job: t-SNE of 10,000 digits (50 dimensions) in the plane, perplexity 30, 1,000 steps',
    measure: 'seconds',
    contenders: () => tsne_of_digits(2),
  },
  {
    name: 'tsne-70k',
    about: 'the same for 70,000 pictures of clothes (Fashion-MNIST), and for the first 10,000 of them',
    measure: 'seconds',
    contenders: tsne_of_clothes,
  },
  {
    name: 'tsne3d-10k',
    about: 'whole job: t-SNE of 10,000 digits (50 dimensions) in space, perplexity 30, 1,000 steps',
    measure: 'seconds',
    contenders: () => tsne_of_digits(3),
  },
  {
    name: 'umap-10k',
    about: 'whole job: UMAP of 10,000 digits (50 dimensions) in the plane, 15 neighbours, 500 epochs',
    measure: 'seconds',
    contenders: umap_of_digits,
  },
  {
    name: 'steps-1k',
    about: 'steps of live figures: 1,000 digits (784 dimensions), t-SNE 1,000 steps, the others 700',
    measure: 'ms_per_step',
    contenders: steps_of_digits,
  },
  {
    name: 'knn',
    about: '90 nearest neighbours of each of 10,000 digits and of 70,000 pictures of clothes (50 dimensions)',
    measure: 'seconds',
    contenders: neighbours,
  },
  {
    name: 'train-mnist',
    about: 'one epoch over 10,000 digits: 784-100-10, sigmoid; 8 convolutional features, ReLU, pooled, softmax',
    measure: 'seconds',
    contenders: training,
  },
  {
    name: 'map-60k',
    about: 'what the page’s thread does for a frame of a map of 60,000 named points, without drawing it',
    measure: 'frame_ms',
    contenders: frames_of_a_map,
  },
  {
    name: 'page',
    about: 'from navigation to the first frame of mnist-tsne, and how it plays: Chromium, loopback, warm cache',
    measure: 'seconds',
    contenders: async () => (await import('./page.mjs')).page_load(), // with npm packages, which --list has not
  },
  {
    name: 'import',
    about: 'a CSV of 100,000 × 52 brought to your-data.html: until its map is there, and the page’s longest task until then and for 3 s after',
    measure: 'longest_task_ms',
    contenders: async () => (await import('./import_page.mjs')).import_of_a_table(),
  },
];
