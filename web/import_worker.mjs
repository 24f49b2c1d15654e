// The worker that reads a reader's files with planisphere-import.wasm, so that the page never waits for them.
//
// From the page: { files: [{ path, file }], choice, most_points }, { column: { number, most, named } } or { exported: { kind, name,
// layout, dimensions } }.
// To the page: { progress } (bytes fetched so far), { reading: true }, { parsed } (the part of the rows’ bytes that is read), then
// { report, bundle: [[name, bytes], …] }; { reading_of,
// values } of a column; { bytes } of an export; { failed } with a sentence.
import { load_build, start_instance } from './loader.mjs';
import { as_problem, Problem } from './problem.mjs';

const most_bytes = 2 ** 30; // of one file

let door; // a promise

self.onmessage = async ({ data }) => {
  try {
    door ??= load_build('import').then((build) => start_instance(build));
    const importer = await door;
    if (data.files) await import_files(importer, data);
    if (data.column) tell_column(importer, data.column);
    if (data.exported) export_layout(importer, data.exported);
  } catch (thrown) {
    const { message, detail } = as_problem(thrown);
    self.postMessage({ failed: { message, detail } });
  }
};

async function import_files(importer, { files, choice, most_points }) {
  let progress = 0;
  for (const { path, file } of files) {
    if (file.size > most_bytes) throw new Problem(`${path}: expected at most 1 GiB, found ${(file.size / 2 ** 30).toFixed(1)} GiB.`);
    const address = importer.call('import_file', path, file.size);
    if (!address) throw importer.problem();
    let at = address >>> 0;
    for await (const piece of pieces_of(file)) {
      importer.write(at, piece);
      at += piece.length;
      self.postMessage({ progress: (progress += piece.length) });
    }
  }
  self.postMessage({ reading: true });
  if (!importer.call('import_read', choice, most_points)) throw importer.problem();
  const report = importer.json('import_report');
  const bundle = report.files.map(({ name, size }, i) => [name, importer.bytes(importer.call('import_bundle_bytes', i), size)]);
  self.postMessage({ report, bundle }, bundle.map(([, bytes]) => bytes.buffer));
}

async function* pieces_of(file) {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

function tell_column(importer, { number, most, named }) {
  const reading_of = importer.json('import_column', number, most, named);
  if (!reading_of) throw new Problem('These data have no such column.');
  const bytes = importer.bytes(importer.call('import_column_bytes'), 4 * reading_of.points);
  self.postMessage({ reading_of, values: new Float32Array(bytes.buffer) }, [bytes.buffer]);
}

function export_layout(importer, { kind, name, layout, dimensions }) {
  const size = importer.call('export', kind, name, new Uint8Array(layout.buffer), dimensions);
  if (!size) throw importer.problem();
  const bytes = importer.bytes(importer.call('export_bytes'), size);
  self.postMessage({ bytes }, [bytes.buffer]);
}
