// The files of a baked bundle, as numbers and lines.
import { readFileSync } from 'node:fs';

export const read_json = (file) => JSON.parse(readFileSync(file, 'utf8'));
export const read_lines = (file) => readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
export const read_bytes = (file) => new Uint8Array(readFileSync(file));
export const read_floats = (file) => new Float32Array(read_bytes(file).buffer);
export const read_shorts = (file) => new Uint16Array(read_bytes(file).buffer);
