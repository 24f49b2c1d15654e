// Fetches the files of a figure's bundle, all at once, as the engine asks for them.
import { site } from './loader.mjs';
import { piece_bytes, piece_starts, take_turns } from './pause.mjs';
import { Problem } from './problem.mjs';

const arrivals = new Map(); // by folder: { over, a promise that never fails; listeners }

/// Resolves when the figure has its data. on_progress(bytes) is told how much has arrived so far. Figures that want the
/// same bundle at the same time read it once: the later ones wait, and the engine gives them what the first has read. `brought`
/// maps names to bytes where the reader brings the files.
export async function supply_bundle(door, figure, { signal, on_progress, brought }) {
  if (brought) return fetch_bundle(door, figure, { signal, on_progress, brought });
  for (let other = arriving(door, figure); other; other = arriving(door, figure)) {
    other.listeners.add(on_progress);
    await other.over;
    signal.throwIfAborted();
  }
  const listeners = new Set([on_progress]);
  const reading = fetch_bundle(door, figure, {
    signal,
    on_progress: (bytes) => listeners.forEach((listen) => listen(bytes)),
  });
  const folder = folder_wanted(door, figure);
  if (!folder) return reading;
  const over = reading.catch(() => {}).finally(() => arrivals.delete(folder));
  arrivals.set(folder, { over, listeners });
  return reading;
}

function arriving(door, figure) {
  return arrivals.get(folder_wanted(door, figure));
}

function folder_wanted(door, figure) {
  return door.text('wanted', figure).split('/')[0];
}

const readers_own = 'yours/'; // src/figure/spec.h

async function fetch_bundle(door, figure, { signal, on_progress, brought }) {
  const under_way = new Map();
  let received = 0;
  const count = (bytes) => on_progress((received += bytes));

  fetch_wanted();
  while (under_way.size) {
    const { file, bytes } = await Promise.race(under_way.values());
    signal.throwIfAborted();
    under_way.delete(file);
    const accepted = brought && bytes ? await supply_in_pieces(file, bytes) : supply(file, bytes);
    if (!accepted) throw door.problem();
    fetch_wanted();
  }

  function supply(file, bytes) {
    return bytes ? door.call('supply', figure, file, bytes, bytes.length) : door.call('supply_missing', figure, file);
  }

  // They are all there already and may be large.
  async function supply_in_pieces(file, bytes) {
    const turn_over = take_turns();
    for (const at of piece_starts(bytes.length)) {
      if (!door.call('supply', figure, file, bytes.subarray(at, at + piece_bytes), bytes.length)) return false;
      await turn_over();
      signal.throwIfAborted();
    }
    return true;
  }

  function fetch_wanted() {
    const files = door.text('wanted', figure).split('\n').filter(Boolean);
    for (const file of files.filter((wanted) => !under_way.has(wanted))) {
      const arrival = find_file(file, brought, signal, count).then((bytes) => ({ file, bytes }));
      arrival.catch(() => {}); // the first failure is reported by the loop; the others may go unheard
      under_way.set(file, arrival);
    }
  }
}

async function find_file(file, brought, signal, count) {
  if (!file.startsWith(readers_own)) return fetch_file(file, signal, count);
  if (brought) return brought.get(file.slice(readers_own.length)) ?? null;
  throw new Problem('This figure waits for data of yours: bring them to the page your-data.html.', {
    detail: `${file} is nobody else’s to give`,
  });
}

// The file's bytes, or null if the server says that it does not exist.
async function fetch_file(file, signal, count) {
  const url = new URL(`bundles/${file}`, site);
  try {
    const response = await fetch(url, { signal });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await read_body(response, count);
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Problem('This figure’s data could not be loaded.', {
      detail: `expected ${url}, found: ${error}`,
      remedy: 'retry',
    });
  }
}

async function read_body(response, count) {
  const pieces = [];
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    count(piece.value.length);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
