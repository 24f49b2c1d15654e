// Puts the functions of a WebAssembly module into an order that compresses better: alike ones beside each other, within
// gzip's window of 32 kB. Emscripten leaves them sorted by the number of their calls. Nothing else changes.
//
//   node tools/order_functions.mjs IN.wasm OUT.wasm
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { similarity_order } from './similarity_order.mjs';
import { encode_number, find_functions, join_bytes, read_number, read_sections, section_ids } from './wasm_bytes.mjs';

const one_byte_numbers = 128; // function indices below take one byte

/// The module with its functions in the order that `choose`(bodies) gives.
export function order_functions(wasm, choose = similarity_order) {
  const sections = read_sections(wasm);
  if (sections.some(({ name }) => name === 'name')) throw new Error('functions with names: strip them, they would be wrong');
  const code = sections.find(({ id }) => id === section_ids.code);
  const { imported, mentions } = find_functions(wasm);
  const bodies = read_bodies(wasm, code);
  const chosen = choose(bodies.map(({ start, end }) => wasm.subarray(start, end)));
  const order = often_mentioned_first(mentions, imported, chosen);
  const new_index = Array.from({ length: imported }, (_, index) => index);
  order.forEach((old, place) => (new_index[imported + old] = imported + place));
  const renumber = (index) => encode_number(new_index[index]);

  const find_mentions = ({ start, end }) => mentions.slice(first_from(mentions, start), first_from(mentions, end));
  const rewrite_piece = (piece) => {
    const parts = [];
    let at = piece.start;
    for (const { start, end, index } of find_mentions(piece)) {
      parts.push(wasm.subarray(at, start), renumber(index));
      at = end;
    }
    return join_bytes([...parts, wasm.subarray(at, piece.end)]);
  };
  const rewrite = {
    [section_ids.function]: (content) => rewrite_types(content, order),
    [section_ids.export]: (content) => rewrite_exports(content, renumber),
    [section_ids.start]: (content) => renumber(read_number(content, 0).value),
    [section_ids.code]: () => join_bytes([encode_number(order.length), ...order.flatMap((old) => with_size(rewrite_piece(bodies[old])))]),
  };
  const written = sections.flatMap((section) => {
    const changed = rewrite[section.id]?.(wasm.subarray(section.start, section.end)) ?? rewrite_piece(section);
    return [Uint8Array.of(section.id), ...with_size(changed)];
  });
  return join_bytes([wasm.subarray(0, 8), ...written]);
}

// Where the body of each function lies, without its size.
function read_bodies(wasm, code) {
  const count = read_number(wasm, code.start);
  const bodies = [];
  for (let at = count.next; bodies.length < count.value; at = bodies.at(-1).end) {
    const size = read_number(wasm, at);
    bodies.push({ start: size.next, end: size.next + size.value });
  }
  return bodies;
}

// The first of the mentions, which are sorted, at or after a byte.
function first_from(mentions, byte) {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

const with_size = (content) => [encode_number(content.length), content];

// The first indices are the shortest to write.
function often_mentioned_first(mentions, imported, order) {
  const counts = new Uint32Array(imported + order.length);
  for (const { index } of mentions) counts[index] += 1;
  const busiest = [...order].sort((a, b) => counts[imported + b] - counts[imported + a]);
  const first = new Set(busiest.slice(0, Math.max(0, one_byte_numbers - imported)));
  return [...order.filter((each) => first.has(each)), ...order.filter((each) => !first.has(each))];
}

function rewrite_types(content, order) {
  const count = read_number(content, 0);
  const types = [];
  for (let at = count.next; types.length < count.value; ) {
    const type = read_number(content, at);
    types.push(content.subarray(at, type.next));
    at = type.next;
  }
  return join_bytes([content.subarray(0, count.next), ...order.map((old) => types[old])]);
}

function rewrite_exports(content, renumber) {
  const count = read_number(content, 0);
  const parts = [content.subarray(0, count.next)];
  for (let at = count.next, i = 0; i < count.value; i += 1) {
    const name = read_number(content, at);
    const kind = name.next + name.value;
    const index = read_number(content, kind + 1);
    parts.push(content.subarray(at, kind + 1), content[kind] === 0 ? renumber(index.value) : content.subarray(kind + 1, index.next));
    at = index.next;
  }
  return join_bytes(parts);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [from, to] = process.argv.slice(2);
  writeFileSync(to, order_functions(new Uint8Array(readFileSync(from))));
}
