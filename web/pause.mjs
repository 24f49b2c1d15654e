// Long work in pieces, between which the page answers hands and paints.

const longest_ms = 8; // leaves half of a frame at 60 Hz to the rest of the page

export const pause = () => new Promise((resolve) => setTimeout(resolve));

/// For a loop over such pieces: a function to be awaited after each, which pauses when the page's turn has been long enough.
export function take_turns() {
  let begin = performance.now();
  return async () => {
    if (performance.now() - begin < longest_ms) return;
    await pause();
    begin = performance.now();
  };
}

/// 0, 1 MiB, 2 MiB, … below `size`, and 0 even of nothing: where pieces of so many bytes begin.
export function* piece_starts(size) {
  for (let at = 0; at === 0 || at < size; at += piece_bytes) yield at;
}

/// Copying and reading so many takes a few milliseconds.
export const piece_bytes = 2 ** 20;
