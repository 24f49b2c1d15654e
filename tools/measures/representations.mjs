// The numbers that the second essay states about the space of representations.
import { read_bytes, read_json } from './files.mjs';

/// Names as in the page's data-measure.
export function measure_representations(bundles) {
  const space = read_space(`${bundles}/representations`);
  const narrow = { kind: 'sigmoid', width: 5, learning_rate: 0.03 };
  const wide = { ...narrow, width: 200 };
  const nearest = find_nearest_to_pixels(space);
  return {
    networks: new Set(space.list.slice(1).map(name_network)).size,
    representations: space.list.length,
    seeds_narrow_before: two_decimals(between_seeds(space, { ...narrow, epochs: 0 })),
    seeds_narrow_after: two_decimals(between_seeds(space, { ...narrow, epochs: 5 })),
    seeds_wide_after: two_decimals(between_seeds(space, { ...wide, epochs: 5 })),
    wide_untrained_to_pixels: two_decimals(to_pixels(space, { ...wide, epochs: 0 })),
    wide_trained_to_pixels: two_decimals(to_pixels(space, { ...wide, epochs: 5 })),
    nearest_to_pixels: two_decimals(space.disagreement(0, nearest)),
    nearest_accuracy_percent: Math.floor(100 * space.list[nearest].accuracy),
  };
}

// src/data/representations_reader.h says what the bytes are; each representation's distances stand at their end.
function read_space(folder) {
  const { representations: list, pairs, distance_unit } = read_json(`${folder}/representations.json`);
  const bytes = read_bytes(`${folder}/representations.bytes`);
  const distances = bytes.subarray(bytes.length - list.length * pairs);
  const disagreement = (i, j) => {
    let sum = 0;
    for (let k = 0; k < pairs; k += 1) sum += (distances[i * pairs + k] - distances[j * pairs + k]) ** 2;
    return distance_unit * Math.sqrt(sum / pairs);
  };
  return { list, disagreement };
}

const name_network = ({ kind, widths, pooled, learning_rate, seed }) => JSON.stringify([kind, widths, pooled, learning_rate, seed]);

function find_seeds({ list }, { kind, width, learning_rate, epochs }) {
  const is_one = (each) =>
    each.kind === kind && each.widths[0] === width && each.learning_rate === learning_rate && each.epochs === epochs;
  return list.flatMap((each, i) => (is_one(each) ? [i] : []));
}

function between_seeds(space, wanted) {
  const seeds = find_seeds(space, wanted);
  return mean(seeds.flatMap((i) => seeds.filter((j) => j > i).map((j) => space.disagreement(i, j))));
}

// Raw pixels are the first of all.
const to_pixels = (space, wanted) => mean(find_seeds(space, wanted).map((i) => space.disagreement(0, i)));

function find_nearest_to_pixels({ list, disagreement }) {
  const distances = list.map((_, i) => (i === 0 ? Infinity : disagreement(0, i)));
  return distances.indexOf(Math.min(...distances));
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const two_decimals = (value) => Math.round(100 * value) / 100;
