// The bytes of a WebAssembly module: numbers, sections, and where functions are called.
// Source: WebAssembly Core Specification, chapter 5 (binary format).
import { BinaryReader, BinaryReaderState, OperatorCode } from 'wasmparser';

export const section_ids = { custom: 0, import: 2, function: 3, export: 7, start: 8, code: 10 };

/// An unsigned LEB128 number: { value, next }, next being the byte after it.
export function read_number(bytes, at) {
  let value = 0;
  for (let place = 1; ; place *= 128, at += 1) {
    value += (bytes[at] & 127) * place;
    if (bytes[at] < 128) return { value, next: at + 1 };
    if (!(place < 2 ** 35)) throw new Error(`no number at byte ${at}`);
  }
}

export function encode_number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.from([...bytes, value]);
}

export function join_bytes(parts) {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (joined.set(part, at), at + part.length), 0);
  return joined;
}

/// [{ id, start, end, name? }]: contents without their heads; custom ones have names.
export function read_sections(wasm) {
  const sections = [];
  for (let at = 8; at < wasm.length; ) {
    const size = read_number(wasm, at + 1);
    const section = { id: wasm[at], start: size.next, end: size.next + size.value };
    if (section.id === section_ids.custom) {
      const name = read_number(wasm, section.start);
      section.name = new TextDecoder().decode(wasm.subarray(name.next, name.next + name.value));
    }
    sections.push(section);
    at = section.end;
  }
  return sections;
}

/// What the module takes from outside and where it mentions functions: { imported, mentions }. `imported` is the number of
/// functions among its imports; mentions are [{ start, end, index }], the bytes of the function's index wherever it is
/// called or pointed to, in code, tables and globals, but not in exports.
export function find_functions(wasm) {
  const reader = new BinaryReader();
  reader.setData(wasm.buffer, wasm.byteOffset, wasm.byteLength);
  const mentions = [];
  let imported = 0;
  for (let before = reader.position; reader.read(); before = reader.position) {
    const { state, result } = reader;
    if (state === BinaryReaderState.IMPORT_SECTION_ENTRY && result.kind === 0) imported += 1;
    if (!with_operators.includes(state) || !with_function.includes(result.code)) continue;
    // Behind the operator's byte, or without one: a plain table of functions has indices only.
    const index = result.funcIndex;
    const size = encode_number(index).length;
    const start = reader.position - size;
    if (start < before || read_number(wasm, start).value !== index) throw new Error(`expected function ${index} at byte ${start}`);
    mentions.push({ start, end: reader.position, index });
  }
  if (reader.state === BinaryReaderState.ERROR) throw reader.error;
  return { imported, mentions };
}

const with_operators = [BinaryReaderState.CODE_OPERATOR, BinaryReaderState.INIT_EXPRESSION_OPERATOR];
const with_function = [OperatorCode.call, OperatorCode.return_call, OperatorCode.ref_func];
