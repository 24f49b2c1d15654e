// An order for pieces of bytes in which alike ones lie close together, for a compressor with a short memory.

const run = 6; // bytes that have to agree to count as a match
const window_bytes = 28_000; // of the pieces before, that a compressor still remembers
const common = 1000; // runs that more pieces have tell nothing

/// Indices of `pieces` (byte arrays): greedily, next is whichever shares most with what the window holds.
export function similarity_order(pieces) {
  const runs = shared_runs(pieces);
  const weights = runs.holders.map((holders) => 1 / Math.log2(holders.length + 1));
  const lengths = pieces.map(({ length }) => Math.sqrt(length + 30)); // a long piece has more of everything
  const shared = new Float64Array(pieces.length); // weight of its runs in the window
  const seen = new Uint32Array(runs.holders.length); // pieces of the window that have it
  const change = (of, step, turning_point, sign) => {
    for (const id of runs.of_piece[of]) {
      seen[id] += step;
      if (seen[id] !== turning_point) continue;
      for (const holder of runs.holders[id]) shared[holder] += sign * weights[id];
    }
  };

  const left = new Set(pieces.keys());
  const order = [];
  let oldest = 0;
  let held = 0;
  let next = longest(pieces);
  while (left.size) {
    left.delete(next);
    order.push(next);
    change(next, 1, 1, 1);
    held += pieces[next].length;
    while (held > window_bytes && oldest < order.length - 1) {
      change(order[oldest], -1, 0, -1);
      held -= pieces[order[oldest]].length;
      oldest += 1;
    }
    let best = -Infinity;
    for (const piece of left) {
      const likeness = shared[piece] / lengths[piece];
      if (likeness > best) [best, next] = [likeness, piece];
    }
  }
  return order;
}

// The runs that at least two and not too many pieces have: by piece their numbers, by number the pieces.
function shared_runs(pieces) {
  const holders_of = new Map();
  pieces.forEach((piece, index) => {
    for (const key of keys_of(piece)) {
      const holders = holders_of.get(key);
      if (!holders) holders_of.set(key, [index]);
      else if (holders.at(-1) !== index) holders.push(index);
    }
  });
  const of_piece = pieces.map(() => []);
  const holders = [];
  for (const list of holders_of.values()) {
    if (list.length < 2 || list.length > common) continue;
    for (const index of list) of_piece[index].push(holders.length);
    holders.push(list);
  }
  return { of_piece, holders };
}

// Each run as a number, exactly: six bytes fit into a double.
function* keys_of(piece) {
  for (let i = 0; i + run <= piece.length; i += 1) {
    let key = 0;
    for (let j = 0; j < run; j += 1) key = key * 256 + piece[i + j];
    yield key;
  }
}

function longest(pieces) {
  return pieces.reduce((best, { length }, index) => (length > pieces[best].length ? index : best), 0);
}
