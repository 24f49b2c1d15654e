// Finds names by what a reader types: parts of words, in any order, with or without their accents.

const marks = /\p{M}/gu;
const different = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', þ: 'th', ð: 'd' };
const letters = new RegExp(`[${Object.keys(different).join('')}]`, 'gu');

/// Lower case, without accents: what is compared.
export function fold(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(marks, '').toLowerCase().replace(letters, (letter) => different[letter]);
}

/// Many names to find some in. Between equally good ones the heavier comes first, then the earlier.
export class Names {
  /// `weights`: a number for each name, or nothing.
  constructor(names, weights = []) {
    this.names = names;
    this.weights = weights;
    this.folded_ = names.map(fold);
  }

  /// { found: the first `most` as indices, best first; count: of all }. Nothing typed finds everything.
  find(typed, most) {
    const query = fold(typed).trim().replace(/\s+/g, ' ');
    const words = query.split(' ').filter(Boolean);
    const ranked = [];
    for (let i = 0; i < this.folded_.length; i += 1) {
      const name = this.folded_[i];
      if (words.every((word) => name.includes(word))) ranked.push({ i, rank: rank_of(name, query, words) });
    }
    const weight = (i) => this.weights[i] ?? 0;
    ranked.sort((a, b) => a.rank - b.rank || weight(b.i) - weight(a.i) || a.i - b.i);
    return { found: ranked.slice(0, most).map(({ i }) => i), count: ranked.length };
  }
}

// Letters and digits of any script.
const inside_word = /[\p{L}\p{N}]/u;

function begins_word(name, word) {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !inside_word.test(name[at - 1])) return true;
  }
  return false;
}

// The very name, its beginning, beginnings of its words, anything else.
function rank_of(name, query, words) {
  if (name === query || words.length === 0) return 0;
  if (name.startsWith(query)) return 1;
  return words.every((word) => begins_word(name, word)) ? 2 : 3;
}
