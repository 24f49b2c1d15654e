// The numbers that the essays state about their data, measured on the baked bundles.
//
//   node tools/essay_numbers.mjs [FOLDER WITH THE BUNDLES]
import { pathToFileURL } from 'node:url';
import { measure_articles } from './measures/articles.mjs';
import { measure_digits, measure_purity } from './measures/digits.mjs';
import { measure_representations } from './measures/representations.mjs';
import { measure_words } from './measures/words.mjs';

const essays = {
  'mnist.html': [measure_digits],
  'representations.html': [measure_purity, measure_words, measure_articles, measure_representations],
};

/// By the names that the page gives them in data-measure; values as the text has them.
export function measure(page, bundles = 'build/site/bundles') {
  return Object.assign({}, ...essays[page].map((measure_some) => measure_some(bundles)));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const page of Object.keys(essays)) {
    console.log(page);
    console.table(measure(page, process.argv[2]));
  }
}
