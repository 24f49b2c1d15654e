// What the records of a run say about each other. Ratios mean more than times: the machine is in both.

const same_job = (a, b) => a.case === b.case && a.method === b.method && a.dims === b.dims && a.n === b.n;
const job_of = (r) => [r.case, r.method, r.dims && `${r.dims}D`, r.n && `n = ${r.n}`].filter(Boolean).join(', ');
const place_of = (r) => `${r.target} on ${r.threads} thread${r.threads === 1 ? '' : 's'}`;

/** Our record of a job on a target, by default with the most threads. */
function find_ours(records, job, target, threads) {
  const ours = records.filter((r) => same_job(r, job) && !r.peer && r.target === target);
  if (threads) return ours.find((r) => r.threads === threads);
  return ours.sort((a, b) => b.threads - a.threads)[0];
}

function one_of_each_job(records) {
  return records.filter((record, i) => records.findIndex((other) => same_job(other, record)) === i);
}

/** [{ text, value }]: `a` over `b` in the measure, if both have it. */
function ratio(text, a, b, measure) {
  return a?.[measure] > 0 && b?.[measure] > 0 ? [{ text, value: a[measure] / b[measure] }] : [];
}

/** Each peer over our best native run, and over ours in WebAssembly on as many threads as the peer can use. */
function peers_over_ours(records, job, measure) {
  const peers = records.filter((r) => same_job(r, job) && r.peer);
  return peers.flatMap((peer) => {
    const threaded = peer.threads > 1 && find_ours(records, job, 'web-threads');
    const ours = [find_ours(records, job, 'native'), threaded || find_ours(records, job, 'web')];
    return ours.flatMap((our) => ratio(`${peer.peer} over ours, ${our && place_of(our)}`, peer, our, measure));
  });
}

function ours_over_ours(records, job, measure) {
  const on = (target, threads) => find_ours(records, job, target, threads);
  return [
    ...ratio('web over native, 2 threads each', on('web-threads', 2), on('native', 2), measure),
    ...ratio('web over native, 1 thread each', on('web', 1), on('native', 1), measure),
    ...ratio('native, one thread over two', on('native', 1), on('native', 2), measure),
    ...ratio('web, one thread over two', on('web', 1), on('web-threads', 2), measure),
  ];
}

/** How our quality compares with the best peer's; a KL of 1.01 is 1% worse, a knn15 of 0.99 is. */
function quality_over_best_peer(records, job) {
  const ours = find_ours(records, job, 'native');
  const peers = records.filter((r) => same_job(r, job) && r.peer);
  const best = (field, sign) => peers.filter((r) => r[field] > 0).sort((a, b) => sign * (a[field] - b[field]))[0];
  const compare = (field, sign) => {
    const peer = best(field, sign);
    return peer ? ratio(`${field} of ours over the best peer's (${peer.peer})`, ours, peer, field) : [];
  };
  return [...compare('kl', 1), ...compare('knn15', -1), ...compare('recall', -1)];
}

/** Cost of a step ~ n^exponent: [{ text, value }] for each of our contenders that ran with several n. */
export function find_exponents(records) {
  const ours = records.filter((r) => !r.peer && r.ms_per_step > 0);
  const alike = (a, b) => ['case', 'method', 'dims', 'target', 'threads'].every((field) => a[field] === b[field]);
  return ours.flatMap((few) =>
    ours
      .filter((many) => alike(few, many) && many.n > few.n)
      .map((many) => ({
        text: `${few.case}, ${few.method}, ${place_of(few)}: a step costs n to the power of (from ${few.n} to ${many.n})`,
        value: Math.log(many.ms_per_step / few.ms_per_step) / Math.log(many.n / few.n),
      })),
  );
}

/** [{ job, text, value }], job by job. */
export function find_ratios(records, measure) {
  return one_of_each_job(records).flatMap((job) =>
    [
      ...peers_over_ours(records, job, measure),
      ...ours_over_ours(records, job, measure),
      ...quality_over_best_peer(records, job),
    ].map((one) => ({ job: job_of(job), ...one })),
  );
}

const format = (value) => value.toFixed(value < 10 ? 3 : 1);

export function format_ratios(records, measure) {
  const lines = find_ratios(records, measure).map(({ job, text, value }) => `${job}: ${text}: ${format(value)}`);
  const growth = find_exponents(records).map(({ text, value }) => `${text}: ${format(value)}`);
  const all = [...lines, ...growth];
  return all.length ? `Ratios (of ${measure} unless said otherwise)\n${all.map((line) => `  ${line}\n`).join('')}` : '';
}
