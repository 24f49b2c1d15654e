// The pages of the built site, as its tests visit them.
import { readdirSync, readFileSync } from 'node:fs';

export const catalogue = JSON.parse(readFileSync('web/catalogue.json', 'utf8'));

/// Every file that is a page.
export const page_files = readdirSync('build/site').filter((file) => file.endsWith('.html'));

/// The essays, with the number of their figures.
export const essays = [
  { page: 'mnist.html', figures: 16, first: 'mnist-tsne' },
  { page: 'representations.html', figures: 24, first: 'words' },
];

/// Figures that are not in the catalogue yet keep their box and say so, on the page and on the console.
export const unknown = [/^Planisphere: figure “.*”: There is no figure called/];
