// Another order of a module's functions is the same module, and a shorter one when pressed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { order_functions } from '../order_functions.mjs';
import { similarity_order } from '../similarity_order.mjs';
import { encode_number, find_functions, join_bytes, read_number } from '../wasm_bytes.mjs';

const sized = (content) => [...encode_number(content.length), ...content];
const section = (id, content) => [id, ...sized(content)];
const vector = (items) => [...encode_number(items.length), ...items.flat()];
const name = (text) => sized([...Buffer.from(text)]);
const [i32, end, call, constant, add, call_indirect] = [0x7f, 0x0b, 0x10, 0x41, 0x6a, 0x11];

// Imports `told`; has 300 functions: the first 298 return their number, then one that adds up three of them, called
// directly and through the table, and one that the engine starts with, which tells.
function small_module() {
  const number_of = (index) => encode_number(index + 1); // one is imported
  const returning = (value) => sized([0, constant, ...encode_number(value % 64), end]);
  const adding = sized([0, call, ...number_of(5), constant, 1, call_indirect, 0, 0, add, call, ...number_of(290), add, end]);
  const starting = sized([0, call, 0, end]);
  const bodies = [...Array.from({ length: 298 }, (_, i) => returning(i)), adding, starting];
  const types = [...Array.from({ length: 299 }, () => [0]), [1]];
  const elements = [0, constant, 0, end, ...vector([3, 200].map((index) => [...number_of(index)]))];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector([[0x60, 0, 1, i32], [0x60, 0, 0]])),
    ...section(2, vector([[...name('page'), ...name('told'), 0, 1]])),
    ...section(3, vector(types)),
    ...section(4, vector([[0x70, 0, 2]])),
    ...section(7, vector([[...name('sum'), 0, ...number_of(298)], [...name('nine'), 0, ...number_of(9)]])),
    ...section(8, [...number_of(299)]),
    ...section(9, vector([elements])),
    ...section(10, vector(bodies)),
  ]);
}

async function behaviour(wasm) {
  let told = 0;
  const { instance } = await WebAssembly.instantiate(wasm, { page: { told: () => (told += 1) } });
  return { told, sum: instance.exports.sum(), nine: instance.exports.nine() };
}

test('a module does the same whatever the order of its functions', async () => {
  const wanted = { told: 1, sum: 5 + (200 % 64) + (290 % 64), nine: 9 };
  assert.deepEqual(await behaviour(small_module()), wanted);
  const orders = {
    reversed: (bodies) => [...bodies.keys()].reverse(),
    turned: (bodies) => [...bodies.keys()].map((index) => (index + 7) % bodies.length),
    alike: similarity_order,
  };
  for (const [title, choose] of Object.entries(orders)) {
    assert.deepEqual(await behaviour(order_functions(small_module(), choose)), wanted, title);
  }
});

test('what is mentioned most gets the shortest numbers', () => {
  const wasm = order_functions(small_module(), (bodies) => [...bodies.keys()].reverse());
  const { imported, mentions } = find_functions(wasm);
  assert.equal(imported, 1);
  assert.deepEqual(mentions.map(({ index }) => index < 128), [true, true, true, true, true]);
});

test('names of functions are refused, since they would be wrong', () => {
  const named = join_bytes([small_module(), Uint8Array.from(section(0, name('name')))]);
  assert.throws(() => order_functions(named), /strip them/);
});

test('numbers come back as they were', () => {
  for (const value of [0, 1, 127, 128, 16383, 16384, 2 ** 32 - 1]) {
    const bytes = encode_number(value);
    assert.deepEqual(read_number(bytes, 0), { value, next: bytes.length });
  }
});

test('pieces of the same kind end up beside each other, each once, always in the same way', () => {
  const pieces = Array.from({ length: 90 }, (_, i) =>
    Uint8Array.from({ length: 2000 }, (_, at) => ((at * at * ((i % 3) + 3)) >> 3) ^ (at % 97 === i ? i : 0)));
  const order = similarity_order(pieces);
  assert.deepEqual([...order].sort((a, b) => a - b), [...pieces.keys()]);
  assert.deepEqual(similarity_order(pieces), order);
  const changes = order.filter((piece, place) => place > 0 && piece % 3 !== order[place - 1] % 3).length;
  assert.equal(changes, 2);
  const pressed = (sorted) => gzipSync(join_bytes(sorted.map((index) => pieces[index]))).length;
  assert.ok(pressed(order) < pressed([...pieces.keys()]));
});
