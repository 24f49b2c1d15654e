// The numbers that the second essay states about articles: how many there are, and whether neighbours share subjects.
import { read_map } from './maps.mjs';

/// Names as in the page's data-measure.
export function measure_articles(bundles) {
  const foldoc = read_map(`${bundles}/articles-foldoc`);
  const packages = read_map(`${bundles}/articles-packages`);
  return {
    foldoc_entries: foldoc.words.length,
    foldoc_subjects: foldoc.categories.size,
    ...share_of_subjects(foldoc),
    packages: packages.words.length,
  };
}

// Among the entries that have a subject: of their nearest that have one, those that share it.
function share_of_subjects({ words, categories, neighbours }) {
  const subjects = words.map(() => new Set());
  for (const [name, members] of categories) for (const i of members) subjects[i].add(name);
  const filed = [...subjects.keys()].filter((i) => subjects[i].size);
  const share = (i, j) => [...subjects[i]].some((name) => subjects[j].has(name));
  const links = filed.flatMap((i) => neighbours(i).filter((j) => subjects[j].size).map((j) => share(i, j)));
  const sizes = [...categories.values()].map(({ size }) => size);
  const chance = sizes.reduce((sum, size) => sum + (size / filed.length) ** 2, 0);
  return {
    foldoc_same_subject_percent: Math.round((100 * links.filter(Boolean).length) / links.length),
    foldoc_chance_percent: Math.round(100 * chance),
  };
}
