// Colours for the points of a column: a hue for each class, or a gradient for numbers whose equal steps look equal, and which
// stands out from a light page as well as from a dark one.

const steps = 256;
const grey = [150, 150, 150]; // of points without a value
const fine = 4096; // places at which the gradient is measured

// OKLCH, from the least number to the most: the end that is farther from the page's own lightness stands for the most. Both ends
// are at least three times as light or as dark as the page.
const ends = {
  light: [{ lightness: 0.65, chroma: 0.12, hue: 130 }, { lightness: 0.3, chroma: 0.12, hue: 300 }],
  dark: [{ lightness: 0.54, chroma: 0.13, hue: 300 }, { lightness: 0.93, chroma: 0.13, hue: 110 }],
};

/// The colour of class `index` of `count`, as the engine's figures have it (src/scene/color.h): [red, green, blue].
export function class_color(index, count) {
  const hue = (360 * index) / Math.max(1, count);
  const channel = (n) => {
    const k = (n + hue / 30) % 12;
    return Math.round(255 * (0.5 - 0.25 * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/// 256 colours for numbers from the least to the most.
export function gradient(dark) {
  return (gradients[dark ? 'dark' : 'light'] ??= build_gradient(...ends[dark ? 'dark' : 'light']));
}

/// Red, green, blue and opacity for each of the reading's points (import_exports.h); and what a legend says: { classes } as
/// [{ name, count, color }], or { least, most }; missing and others, points that are grey.
export function color_column({ numeric, names, counts, missing, others }, values, dark) {
  const [least, most] = numeric ? find_range(values) : [0, names.length - 1];
  const palette = numeric ? gradient(dark) : names.map((_, k) => class_color(k, names.length));
  const scale = numeric ? (steps - 1) / (most - least || 1) : 1;
  const words = new Uint32Array(new Uint8Array([...palette, grey].flatMap((color) => [...color, 255])).buffer); // a colour in each
  const colors = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    colors[i] = words[Number.isNaN(values[i]) ? palette.length : Math.round((values[i] - least) * scale)];
  }
  const classes = numeric ? null : names.map((name, k) => ({ name, count: counts[k], color: css(palette[k]) }));
  return { colors: new Uint8Array(colors.buffer), legend: { classes, least, most, missing, others } };
}

export const css = (color) => `rgb(${color.join(' ')})`;
export const css_grey = css(grey);

/// Some of the gradient's, evenly, for a legend.
export const css_gradient_colors = (dark) => gradient(dark).filter((_, i) => i % 15 === 0).map(css);

const gradients = {};

function find_range(values) {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least <= most ? [least, most] : [0, 0];
}

// The straight way from one end to the other through lightness, chroma and hue, cut where equal lengths of way in OKLab end.
function build_gradient(from, to) {
  const places = Array.from({ length: fine + 1 }, (_, i) => as_oklab(between(from, to, i / fine)));
  const way = [0];
  for (let i = 1; i <= fine; i += 1) way.push(way[i - 1] + Math.hypot(...places[i].map((part, j) => part - places[i - 1][j])));
  let at = 0;
  return Array.from({ length: steps }, (_, k) => {
    while (at < fine && way[at] < (k / (steps - 1)) * way[fine]) at += 1;
    return as_srgb(places[at]);
  });
}

const between = (a, b, part) => Object.fromEntries(Object.keys(a).map((key) => [key, a[key] + part * (b[key] - a[key])]));

function as_oklab({ lightness, chroma, hue }) {
  const angle = (hue / 180) * Math.PI;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

// Ottosson (2020), A perceptual color space for image processing; and sRGB's own curve.
function as_srgb([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return linear.map((part) => {
    const light = Math.min(1, Math.max(0, part));
    return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
  });
}
