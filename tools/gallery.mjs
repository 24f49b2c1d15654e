// Writes the gallery into the assembled site: every figure of the catalogue with its poster, what it shows, the page it
// belongs to, the code to embed it, and its source, which comes along. The words are those of the figures' specs.
//
//   node tools/gallery.mjs FOLDER
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const specs_folder = 'src/essays';
const essays = [
  { page: 'mnist.html', title: 'Visualizing MNIST' },
  { page: 'representations.html', title: 'Visualizing Representations' },
];
const others = { page: null, title: 'More figures' };
const own_pages = ['words-50k', 'articles-50k', 'your-data'];

/// Every figure's { name, title, summary, source }, in the catalogue's order.
export function read_specs() {
  const files = readdirSync(specs_folder).filter((file) => file.endsWith('.cpp'));
  const specs = files.map((file) => ({ source: file, ...parse_spec(readFileSync(join(specs_folder, file), 'utf8')) }));
  const names = JSON.parse(readFileSync('web/catalogue.json', 'utf8'));
  return names.map((name) => specs.find((spec) => spec.name === name));
}

/// The three texts of a spec; C++ joins neighbouring literals, and so does this.
export function parse_spec(text) {
  text = text.slice(text.search(/^constinit const FigureSpec/m)); // behind the titles of its plots
  const read = (field) => {
    const found = new RegExp(`\\.${field} =\\s*((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`).exec(text);
    return found && [...found[1].matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => JSON.parse(`"${part}"`)).join('');
  };
  return { name: read('name'), title: read('title'), summary: read('summary') };
}

/// The page, from web/gallery.html with its list filled in. `has_poster` tells of a name whether there is one.
export function write_gallery(template, specs, pages, has_poster) {
  const home_of = ({ name }) => essays.find(({ page }) => pages[page].includes(`<figure id="${name}"`)) ?? others;
  const sections = [...essays, others].map((essay) => {
    const figures = specs.filter((spec) => home_of(spec) === essay);
    if (figures.length === 0) return '';
    const title = essay.page ? `<a href="${essay.page}">${essay.title}</a>` : essay.title;
    const cards = figures.map((spec) => card(spec, essay, has_poster(spec.name)));
    return `<section>\n<h2>${title}</h2>\n<ul class="cards">\n${cards.join('\n')}\n</ul>\n</section>`;
  });
  return template.replace('<!-- the figures -->', () => sections.filter(Boolean).join('\n\n'));
}

function card({ name, title, summary, source }, { page }, has_poster) {
  const alone = own_pages.includes(name) && existsSync(`web/${name}.html`) ? `${name}.html` : `figure.html?name=${name}`;
  const picture = has_poster ? `<img src="posters/${name}.png" alt="" loading="lazy">` : '';
  const in_essay = page ? `\n    <li><a href="${page}#${name}">In the essay</a></li>` : '';
  const code = `<script type="module" src="<span class="where">https://your.site/</span>planisphere.js"></script>
<planisphere-figure name="${name}"></planisphere-figure>`;
  return `<li>
  <a class="poster" href="${alone}" tabindex="-1" aria-hidden="true">${picture}</a>
  <h3><a href="${alone}">${escape(title)}</a></h3>
  <p class="name"><code>${name}</code></p>
  <p>${escape(summary)}</p>
  <ul class="ways">${in_essay}
    <li><a href="sources/${source}.txt">Source</a></li>
  </ul>
  <details><summary>Embed code<span class="unseen"> of ${escape(title)}</span></summary><pre tabindex="0"><code>${escape_code(code)}</code></pre></details>
</li>`;
}

const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
// All but the place that copy_code.mjs fills in.
const escape_code = (code) => code.replace(/<(?!\/?span[ >])/g, '&lt;');

function main(folder) {
  const specs = read_specs();
  const pages = Object.fromEntries(essays.map(({ page }) => [page, readFileSync(`web/${page}`, 'utf8')]));
  const has_poster = (name) => existsSync(join(folder, 'posters', `${name}.png`));
  const file = join(folder, 'gallery.html');
  writeFileSync(file, write_gallery(readFileSync('web/gallery.html', 'utf8'), specs, pages, has_poster));
  mkdirSync(join(folder, 'sources'));
  for (const { source } of specs) {
    writeFileSync(join(folder, 'sources', `${source}.txt`), readFileSync(join(specs_folder, source)));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2]);
