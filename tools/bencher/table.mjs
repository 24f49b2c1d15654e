// Records as an aligned table for people.

const columns = [
  ['method', (r) => r.method],
  ['dims', (r) => r.dims],
  ['n', (r) => r.n],
  ['target', (r) => r.target],
  ['threads', (r) => r.threads],
  ['peer', (r) => (r.peer && r.version ? `${r.peer} ${r.version}` : r.peer)],
  ['seconds', (r) => r.seconds?.toFixed(2)],
  ['CPU', (r) => r.cpu_seconds?.toFixed(2)],
  ['before steps', (r) => r.seconds_before_steps?.toFixed(2)],
  ['ms/step', (r) => r.ms_per_step?.toFixed(3)],
  ['(least)', (r) => r.least_ms_per_step?.toFixed(3)],
  ['(late)', (r) => r.late_ms_per_step?.toFixed(3)],
  ['knn15', (r) => r.knn15?.toFixed(3)],
  ['trust', (r) => r.trustworthiness?.toFixed(4)],
  ['kl', (r) => r.kl?.toFixed(3)],
  ['stress', (r) => r.stress?.toFixed(3)],
  ['recall', (r) => r.recall?.toFixed(4)],
  ['accuracy', (r) => r.accuracy?.toFixed(4)],
  ['MB', (r) => r.rss_mb?.toFixed(0)],
  ['engine kB', (r) => r.engine_kb?.toFixed(0)],
  ['frame ms', (r) => r.frame_ms?.toFixed(2)],
  ['(19 of 20)', (r) => r.slow_frame_ms?.toFixed(2)],
  ['longest frame ms', (r) => r.longest_frame_ms?.toFixed(1)],
  ['longest task ms', (r) => r.longest_task_ms?.toFixed(0)],
  ['(later)', (r) => r.longest_later_ms?.toFixed(0)],
];

/** Columns that nobody has a number for are left out. */
export function format_table(records) {
  const told = columns.filter(([, cell]) => records.some((record) => (cell(record) ?? null) !== null));
  const rows = records.map((record) => told.map(([, cell]) => String(cell(record) ?? '–')));
  const is_number = told.map((_, i) => rows.every((row) => /^[\d.–]+$/.test(row[i])));
  const lines = [told.map(([title]) => title), ...rows];
  const widths = told.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const align = (cell, i) => (is_number[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]));
  return lines.map((line) => `${line.map(align).join('  ').trimEnd()}\n`).join('');
}
