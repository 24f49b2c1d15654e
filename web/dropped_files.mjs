// Files as readers bring them: dropped, with folders and all that is in them; picked; or from an address.

/// Each as { path, file }: paths as "folder/inside.tsv", files as Blobs.
export async function files_of_drop(transfer) {
  // Entries have to be asked for before anything else happens: afterwards the transfer is empty.
  const entries = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const found = await Promise.all(entries.map((entry) => (entry instanceof File ? [as_brought(entry)] : walk(entry))));
  return found.flat();
}

export function files_of_input(input) {
  return [...input.files].map(as_brought);
}

/// What lies at an address, and where that is an Embedding Projector's configuration, the files that its first dataset names.
/// Throws an Error with a sentence.
export async function files_of_address(address, signal) {
  const first = await fetch_file(address, address, signal);
  const named = await list_named(first.file);
  const others = await Promise.all(named.map((path) => fetch_named(path, address, signal)));
  return [first, ...others.filter(Boolean)];
}

const as_brought = (file) => ({ path: file.webkitRelativePath || file.name, file });

async function walk(entry) {
  if (!entry) return [];
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = entry.createReader();
  const inside = [];
  for (let some = await read_some(reader); some.length; some = await read_some(reader)) inside.push(...some);
  return (await Promise.all(inside.map(walk))).flat();
}

// At most a hundred at a time.
const read_some = (reader) => new Promise((resolve, reject) => reader.readEntries(resolve, reject));

async function list_named(file) {
  if (file.size > 1e6) return [];
  try {
    const { embeddings: [{ tensorPath, metadataPath, sprite } = {}] = [] } = JSON.parse(await file.text());
    return [tensorPath, metadataPath, sprite?.imagePath].filter(Boolean);
  } catch {
    return []; // it is something else
  }
}

// Configurations name files as seen from their own folder, or from the page that showed them.
async function fetch_named(path, address, signal) {
  for (const base of [address, new URL('..', address), new URL('/', address)]) {
    try {
      return await fetch_file(new URL(path, base), path, signal);
    } catch (error) {
      if (signal.aborted) throw error;
    }
  }
  return null; // the import says what is missing
}

async function fetch_file(address, path, signal) {
  let response;
  try {
    response = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Error(`${address} could not be fetched: perhaps its server does not let other sites’ pages read it.`);
  }
  if (!response.ok) throw new Error(`${address}: expected a file, found status ${response.status}.`);
  return { path: path.split('/').slice(-3).join('/'), file: await response.blob() };
}
