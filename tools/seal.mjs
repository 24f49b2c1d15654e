// Gives the assembled site's modules, styles, faces and engines names that change with their content, so that browsers
// may keep them for ever, and rewrites the quoted names by which files refer to each other. What others link to keeps
// its name: pages, planisphere.js, bundles, posters. Beside every file that gets smaller lies a .gz; manifest.json has
// all names and sizes.
//
//   node tools/seal.mjs FOLDER [EARLIER]
//
// EARLIER is a sealed site from before: what is the same there need not be pressed again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const sealed = /^([^/]+\.(mjs|css)|workshop\.js|engine\/.+)$/;
const with_references = /\.(html|css|m?js)$/;
const squeezable = /\.(html|css|m?js|json|svg|txt|tsv|wasm|otf|bytes)$/;
const quoted = /(["'])((?:\.\/)?[\w./-]+)\1/g;

/// A file's name with a hash before its first ending: "engine/web/planisphere.worker.js" → "….0123456789.worker.js".
export const with_hash = (name, hash) => name.replace(/^((?:.*\/)?[^./]+)\./, `$1.${hash}.`);
/// Whether a URL's path names such a file.
export const has_hash = (path) => /\.[0-9a-f]{10}\./.test(path);

/// Renames and rewrites the files of `folder`. Returns the new names by the old ones.
export function seal(folder) {
  const files = list_files(folder).filter((name) => !/^(bundles|posters)\//.test(name));
  const new_names = new Map();
  const under_way = new Set();
  for (const name of files) if (sealed.test(name)) name_group(group_of(name));
  for (const name of files) move(folder, name, new_names.get(name) ?? name, rewrite(name, find_new_name));
  return new_names;

  // Files of one engine refer to each other in a circle: they are named together.
  function group_of(name) {
    const together = /^engine\/[^/]+\//.exec(name)?.[0];
    return together ? files.filter((other) => other.startsWith(together)) : [name];
  }

  function name_group(group) {
    if (new_names.has(group[0])) return;
    if (under_way.has(group[0])) throw new Error(`${group[0]} refers to itself by way of others`);
    under_way.add(group[0]);
    const hash = createHash('sha256');
    const outside = (target) => (group.includes(target) ? target : find_new_name(target));
    for (const name of group) hash.update(`${name}\n`).update(rewrite(name, outside));
    const digits = hash.digest('hex').slice(0, 10);
    for (const name of group) new_names.set(name, with_hash(name, digits));
  }

  function find_new_name(name) {
    if (sealed.test(name)) name_group(group_of(name));
    return new_names.get(name) ?? name;
  }

  // The file's content, with each quoted name of another file, relative to its own folder, as `rename` wants it.
  function rewrite(name, rename) {
    const content = readFileSync(join(folder, name));
    if (!with_references.test(name)) return content;
    const home = posix.dirname(name);
    return content.toString().replaceAll(quoted, (all, quote, reference) => {
      const target = posix.join(home, reference);
      if (!files.includes(target) || rename(target) === target) return all;
      const start = reference.startsWith('./') ? './' : '';
      return quote + start + posix.relative(home, rename(target)) + quote;
    });
  }
}

/// Writes NAME.gz beside each file where that is smaller, unless a newer one lies there already; one without its file goes.
export function squeeze(folder, earlier) {
  const files = list_files(folder);
  const orphans = files.filter((name) => name.endsWith('.gz') && !files.includes(name.slice(0, -3)));
  for (const name of orphans) rmSync(join(folder, name));
  for (const name of files) {
    const [file, small] = [join(folder, name), join(folder, `${name}.gz`)];
    if (!squeezable.test(name)) continue;
    if (existsSync(small) && statSync(small).mtimeMs >= statSync(file).mtimeMs) continue;
    const content = readFileSync(file);
    const pressed = (earlier && find_pressed(join(earlier, name), content)) ?? press(name, file, content);
    if (pressed.length < content.length) writeFileSync(small, pressed);
    else rmSync(small, { force: true });
  }
}

function find_pressed(file, content) {
  const known = existsSync(file) && existsSync(`${file}.gz`) && readFileSync(file).equals(content);
  return known ? readFileSync(`${file}.gz`) : null;
}

// Zopfli takes seconds a megabyte for a twentieth less: worth it where every reader waits.
function press(name, file, content) {
  const patient = name.startsWith('engine/') ? spawnSync('zopfli', ['-c', file], { maxBuffer: 1 << 26 }) : null;
  return patient?.status === 0 ? patient.stdout : gzipSync(content, { level: 9 });
}

/// Writes manifest.json: { files: { NAME: { path, bytes, gzip? } } }, by the names that files had before.
export function write_manifest(folder, new_names) {
  const old_names = new Map([...new_names].map(([old, now]) => [now, old]));
  const entries = list_files(folder).filter((path) => !path.endsWith('.gz') && path !== 'manifest.json');
  const described = entries.map((path) => {
    const gzip = existsSync(join(folder, `${path}.gz`)) ? { gzip: size_of(join(folder, `${path}.gz`)) } : {};
    return [old_names.get(path) ?? path, { path, bytes: size_of(join(folder, path)), ...gzip }];
  });
  const text = JSON.stringify({ files: Object.fromEntries(described.sort()) }, null, 1);
  writeFileSync(join(folder, 'manifest.json'), `${text}\n`);
}

function move(folder, from, to, content) {
  if (from !== to) rmSync(join(folder, from));
  if (from !== to || with_references.test(from)) writeFileSync(join(folder, to), content);
}

function list_files(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = posix.join(under, entry.name);
    return entry.isDirectory() ? list_files(folder, name) : [name];
  });
}

const size_of = (file) => statSync(file).size;

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, earlier] = process.argv.slice(2);
  const new_names = seal(folder);
  squeeze(folder, earlier);
  write_manifest(folder, new_names);
}
