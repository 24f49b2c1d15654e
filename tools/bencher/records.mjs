// One record for each contender, from the records of its runs.

// seconds: of the whole job, or until the first frame; cpu_seconds: of all its threads; late_ms_per_step: over the
// last tenth of the steps; engine_kb: JavaScript and WebAssembly, as they are served.
const measured = ['seconds', 'cpu_seconds', 'seconds_before_steps', 'ms_per_step', 'late_ms_per_step', 'knn15',
  'trustworthiness', 'kl', 'stress', 'recall', 'accuracy', 'rss_mb', 'engine_kb', 'frame_ms', 'slow_frame_ms',
  'longest_frame_ms', 'longest_task_ms', 'longest_later_ms'];

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
    version: runs[0].version ?? null,
  };
  for (const field of measured) record[field] = numbers(field).length ? find_median(numbers(field)) : null;
  const least = numbers('least_ms_per_step');
  record.least_ms_per_step = least.length ? Math.min(...least) : null;
  record.rounds = runs.length;
  return record;
}

/** The records of a file, one JSON object a line. */
export function parse_records(text) {
  return text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));
}

export function format_records(records) {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** `fresh` instead of older records of the same cases. */
export function replace_cases(records, fresh) {
  const cases = new Set(fresh.map((record) => record.case));
  return [...records.filter((record) => !cases.has(record.case)), ...fresh];
}
