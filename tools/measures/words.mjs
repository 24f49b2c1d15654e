// The numbers that the second essay states about words: who is next to whom, and what lies along directions.
import { dot, read_map } from './maps.mjs';

/// Names as in the page's data-measure.
export function measure_words(bundles) {
  const [small, large] = [5000, 50000].map((count) => read_map(`${bundles}/words-${count}`));
  const animals_near = (map, word) => map.near(word).filter((i) => map.members('animal.n.01').has(i)).length;
  return {
    relatives_percent: percent(share_inside(small, small.members('relative.n.01'))),
    feelings_percent: percent(share_inside(small, small.members('feeling.n.01'))),
    cities: small.members('city.n.01').size,
    words_ratio_5000: one_decimal(over_chance(small)),
    words_ratio_50000: one_decimal(over_chance(large)),
    instruments_percent: percent(share_inside(large, large.members('musical_instrument.n.01'))),
    birds_percent: percent(share_inside(large, large.members('bird.n.01'))),
    python_animals: animals_near(large, 'python'),
    ...measure_directions(small),
  };
}

function measure_directions(map) {
  const step = (from, to) => minus(map.direction(to), map.direction(from));
  const place = (wanted, from, to, start) => {
    const goal = plus(map.direction(start), step(from, to));
    return rank(map, goal, wanted, [from, to, start]);
  };
  return {
    daughter_place: place('daughter', 'father', 'mother', 'son'),
    queen_place: place('queen', 'man', 'woman', 'king'),
    judge_place_from_he: rank(map, step('she', 'he'), 'judge', []),
    he_she_cosine: Math.round(100 * dot(map.direction('he'), map.direction('she'))) / 100,
  };
}

// 1 for the word that lies farthest along `goal`, those asked with left out.
function rank(map, goal, wanted, asked) {
  const far = dot(map.direction(wanted), goal);
  return 1 + map.words.filter((word) => !asked.includes(word) && dot(map.direction(word), goal) > far).length;
}

// Of the members' nearest, the share that are members.
function share_inside(map, members) {
  const links = [...members].flatMap((i) => map.neighbours(i).map((j) => members.has(j)));
  return links.filter(Boolean).length / links.length;
}

// As measure_purity() in tools/baker/category_purity.cpp: over categories of 10 words to a tenth of all.
function over_chance(map) {
  let [found, chance] = [0, 0];
  for (const members of map.categories.values()) {
    if (members.size < 10 || members.size * 10 > map.words.length) continue;
    found += members.size * share_inside(map, members);
    chance += (members.size * (members.size - 1)) / (map.words.length - 1);
  }
  return found / chance;
}

const plus = (a, b) => a.map((value, i) => value + b[i]);
const minus = (a, b) => a.map((value, i) => value - b[i]);
const percent = (share) => Math.round(100 * share);
const one_decimal = (value) => Math.round(10 * value) / 10;
