// One record for each contender, from the records of its runs.

// seconds: of the whole job, or until the first frame; engine_kb: JavaScript and WebAssembly, gzipped.
const measured = ['seconds', 'ms_per_step', 'knn15', 'kl', 'rss_mb', 'engine_kb', 'longest_frame_ms'];

export function find_median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians over the runs, and the least milliseconds a step of all; null where a case does not measure something. */
export function summarise(name, { target, threads, peer }, runs) {
  const numbers = (field) => runs.map((run) => run[field]).filter((number) => Number.isFinite(number));
  const record = {
    case: name,
    method: runs[0].method ?? null,
    dims: runs[0].dims ?? null,
    n: runs[0].n ?? null,
    target,
    threads,
    peer,
  };
  for (const field of measured) record[field] = numbers(field).length ? find_median(numbers(field)) : null;
  const least = numbers('least_ms_per_step');
  record.least_ms_per_step = least.length ? Math.min(...least) : null;
  record.rounds = runs.length;
  return record;
}
