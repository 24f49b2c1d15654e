// A map's bundle: its names, categories, neighbours and directions.
import { read_bytes, read_json, read_lines, read_shorts } from './files.mjs';

export const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/// The first column of its metadata are `words`.
export function read_map(folder) {
  const { neighbours, directions } = read_json(`${folder}/planisphere.json`);
  const words = read_lines(`${folder}/metadata.tsv`);
  const numbers = new Map(words.map((word, i) => [word, i]));
  const nearest = read_shorts(`${folder}/${neighbours.path}`);
  const vectors = new Int8Array(read_bytes(`${folder}/${directions.path}`).buffer);
  const categories = read_categories(folder);
  const row = (all, i, width) => [...all.subarray(i * width, (i + 1) * width)];
  return {
    words,
    categories,
    members: (name) => categories.get(name),
    neighbours: (i) => row(nearest, i, neighbours.count),
    near: (word) => row(nearest, numbers.get(word), neighbours.count),
    direction: (word) => unit(row(vectors, numbers.get(word), directions.dimensions)),
  };
}

// src/data/categories.h says what the bytes are. A Map from a category's name to its words' numbers.
function read_categories(folder) {
  const { names } = read_json(`${folder}/categories.json`);
  const next = varints(read_bytes(`${folder}/categories.bytes`));
  const closed = names.map((_, c) => {
    const parents = Array.from({ length: next() }, () => c - next());
    let last = -1;
    return { parents, members: new Set(Array.from({ length: next() }, () => (last += 1 + next()))) };
  });
  for (const { parents, members } of [...closed].reverse()) {
    for (const parent of parents) for (const point of members) closed[parent].members.add(point);
  }
  return new Map(names.map((name, c) => [name, closed[c].members]));
}

function varints(bytes) {
  let at = 0;
  return () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
}

const unit = (a) => a.map((value) => value / Math.sqrt(dot(a, a)));
