// What a run measured, as plots for people: SVG that follows the reader's light or dark theme.
import { bar_chart } from './bar_chart.mjs';
import { scatter_chart } from './scatter_chart.mjs';

const places = { native: 'native', web: 'WebAssembly', 'web-threads': 'WebAssembly', javascript: 'JavaScript' };
const threads_of = ({ threads }) => `${threads} thread${threads === 1 ? '' : 's'}`;
const variants = { 'interpolation-tsne': 'Planisphere by FFT' };
const program_of = (r) => r.peer ?? variants[r.method] ?? 'Planisphere';
const name_of = (r) => `${program_of(r)}, ${places[r.target]}, ${threads_of(r)}`;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const faithfulness = ({ knn15, kl }) => [kl && `KL ${kl.toFixed(2)}`, `${percent(knn15)} kept`].filter(Boolean).join(', ');
const seconds = ({ seconds: s }) => `${s < 10 ? s.toFixed(1) : s.toFixed(0)} s`;

const whole_jobs = [
  { name: 'tsne-10k', title: 't-SNE of 10,000 digits in the plane, 1,000 steps', n: 10000 },
  { name: 'tsne3d-10k', title: 't-SNE of 10,000 digits in space, 1,000 steps', n: 10000 },
  { name: 'tsne-70k', title: 't-SNE of 70,000 pictures of clothes, 1,000 steps', n: 70000 },
  { name: 'umap-10k', title: 'UMAP of 10,000 digits, 500 epochs', n: 10000 },
];

function whole_job({ name, title, n }, records) {
  const rows = records.filter((r) => r.case === name && r.n === n && r.knn15);
  return bar_chart({
    title,
    subtitle: 'seconds for the whole job, shorter is better; and how many of the 15 nearest neighbours it keeps',
    bars: by(rows, 'seconds').map((r) => ({
      label: name_of(r), value: r.seconds, text: seconds(r), note: faithfulness(r), ours: !r.peer,
    })),
  });
}

function steps(records) {
  const rows = records.filter((r) => r.case === 'steps-1k' && r.dims === 2 && r.threads === 1 && r.target === 'web');
  const titles = { tsne: 't-SNE', 'scalar-tsne': 't-SNE', mds: 'MDS', sammon: 'Sammon', graph: 'graph', smacof: 'SMACOF' };
  return bar_chart({
    title: 'A step of a live figure: 1,000 digits, 784 dimensions, one thread in WebAssembly',
    subtitle: 'milliseconds, median; shorter is better',
    bars: by(rows, 'ms_per_step').map((r) => ({
      label: `${titles[r.method] ?? r.method}, ${r.peer ?? 'Planisphere'}`,
      value: r.ms_per_step,
      text: `${r.ms_per_step.toFixed(2)} ms`,
      note: '',
      ours: !r.peer,
    })),
  });
}

function neighbours(records) {
  const rows = records.filter((r) => r.case === 'knn' && r.n === 70000);
  return bar_chart({
    title: 'The 90 nearest neighbours of each of 70,000 pictures in 50 dimensions',
    subtitle: 'seconds; shorter is better',
    bars: by(rows, 'seconds').map((r) => ({
      label: name_of(r),
      value: r.seconds,
      text: seconds(r),
      note: r.method === 'exact' ? 'exact' : `${percent(r.recall)} found`,
      ours: !r.peer,
    })),
  });
}

function quality(records) {
  const rows = records.filter((r) => r.case === 'tsne-10k' && r.knn15 && r.threads === 2);
  return scatter_chart({
    title: 'Fast and faithful: t-SNE of 10,000 digits, 2 threads',
    x_title: 'seconds for the whole job; left is better',
    y_title: 'share of the 15 nearest neighbours kept; higher is better',
    points: rows.map((r) => ({ label: `${program_of(r)}, ${places[r.target]}`, x: r.seconds, y: r.knn15, ours: !r.peer })),
  });
}

function by(records, field) {
  return [...records].sort((a, b) => a[field] - b[field]);
}

/** [{ name, svg }] for all plots that the records have something for. */
export function draw_figures(records) {
  const has = (name) => records.some((r) => r.case === name);
  return [
    ...whole_jobs.filter(({ name }) => has(name)).map((job) => ({ name: job.name, svg: whole_job(job, records) })),
    ...(has('tsne-10k') ? [{ name: 'tsne-10k-quality', svg: quality(records) }] : []),
    ...(has('steps-1k') ? [{ name: 'steps-1k', svg: steps(records) }] : []),
    ...(has('knn') ? [{ name: 'knn-70k', svg: neighbours(records) }] : []),
  ];
}
