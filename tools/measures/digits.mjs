// The numbers that the essays state about the thousand digits.
import { read_floats, read_lines } from './files.mjs';

const pixels = 28 * 28;
const row_length = 28;

/// What the first essay says.
export function measure_digits(bundles) {
  const digits = read_digits(`${bundles}/digits-1000`);
  const distances = find_distances(digits.images);
  return { ...measure_ink(digits.images), ...measure_face(digits), ...measure_distances(digits.labels, distances) };
}

/// What the second one says of their pixels: the share of each digit's ten nearest that bear its label.
export function measure_purity(bundles) {
  const { images, labels } = read_digits(`${bundles}/digits-1000`);
  const order = find_distances(images).map(order_by_distance);
  const links = order.flatMap((others, i) => others.slice(0, 10).map((j) => labels[i] === labels[j]));
  return { purity_pixels_percent: Math.round((100 * links.filter(Boolean).length) / links.length) };
}

function read_digits(folder) {
  const all = read_floats(`${folder}/tensors.bytes`);
  const labels = read_lines(`${folder}/metadata.tsv`).map(Number);
  return { labels, images: labels.map((_, i) => all.subarray(i * pixels, (i + 1) * pixels)) };
}

function measure_ink(images) {
  const zeros = images.reduce((sum, image) => sum + image.filter((value) => value === 0).length, 0);
  const is_bare = (_, pixel) => images.every((image) => image[pixel] === 0);
  return {
    zero_percent: Math.round((100 * zeros) / (images.length * pixels)),
    bare_pixels: Array.from({ length: pixels }, is_bare).filter(Boolean).length,
  };
}

// Pixels (7, 13) and (18, 16): which digit is most often found where each of them is bare or inked.
function measure_face({ images, labels }) {
  const inked = (image, row, column) => image[row * row_length + column] > 0.5;
  const favourite = (first, second) => {
    const counts = Array(10).fill(0);
    images.forEach((image, i) => {
      if (inked(image, 7, 13) === first && inked(image, 18, 16) === second) counts[labels[i]] += 1;
    });
    return counts.indexOf(Math.max(...counts));
  };
  return {
    favourite_bare_bare: favourite(false, false),
    favourite_ink_bare: favourite(true, false),
    favourite_bare_ink: favourite(false, true),
    favourite_ink_ink: favourite(true, true),
  };
}

function measure_distances(labels, distances) {
  const order = distances.map(order_by_distance);
  const same = (i, j) => labels[i] === labels[j];
  const links = order.flatMap((others, i) => others.slice(0, 3).map((j) => same(i, j)));
  const strangers = order.map((others, i) => !others.slice(0, 3).some((j) => same(i, j)));
  const among_zeros = (i) => labels[i] === 9 && order[i].slice(0, 3).every((j) => labels[j] === 0);
  return {
    distance_same_label: one_decimal(mean_distance(distances, same)),
    distance_other_label: one_decimal(mean_distance(distances, (i, j) => !same(i, j))),
    distance_nearest: one_decimal(median(order.map((others, i) => distances[i][others[0]]))),
    agreeing_links_percent: Math.round((100 * links.filter(Boolean).length) / links.length),
    strangers_only: strangers.filter(Boolean).length,
    nine_among_zeros: labels.findIndex((_, i) => among_zeros(i)),
    nearest_label_right: order.filter((others, i) => same(i, others[0])).length,
  };
}

function find_distances(images) {
  return images.map((a) =>
    images.map((b) => {
      let sum = 0;
      for (let pixel = 0; pixel < pixels; pixel += 1) sum += (a[pixel] - b[pixel]) ** 2;
      return Math.sqrt(sum);
    }),
  );
}

// The other points, nearest first.
function order_by_distance(row, i) {
  const others = row.map((_, j) => j).filter((j) => j !== i);
  return others.sort((a, b) => row[a] - row[b]);
}

function mean_distance(distances, wanted) {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < distances.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      if (!wanted(i, j)) continue;
      sum += distances[i][j];
      count += 1;
    }
  }
  return sum / count;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function one_decimal(value) {
  return Math.round(10 * value) / 10;
}
