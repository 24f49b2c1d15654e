// Every build precompiles some of the standard library's headers, so no compiler notices a file that forgets to include
// one of them. This does: by itself or through our own headers each file must include what it names.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { includes_of, source_files } from './source_files.mjs';

// The headers of planisphere_precompile, each with what only it promises.
const promised = {
  algorithm: /\bstd::(all_of|any_of|none_of|clamp|copy(_if|_n)?|count(_if)?|equal|fill(_n)?|find(_if|_if_not)?|for_each|generate|lower_bound|upper_bound|max|max_element|min|min_element|minmax|nth_element|partial_sort|partition|remove_if|replace|reverse|rotate|sort|stable_sort|transform|unique)\(|\bstd::ranges::/,
  array: /\bstd::array\b/,
  cmath: /\bstd::(sqrt|exp|log|log2|pow|fabs|floor|ceil|round|lround|sin|cos|tan|tanh|atan2|hypot|isfinite|isnan|fma|cbrt)\(/,
  cstdint: /\bstd::u?int(8|16|32|64|ptr|max)_t\b/,
  limits: /\bstd::numeric_limits\b/,
  memory: /\bstd::(unique_ptr|shared_ptr|weak_ptr|make_unique|make_shared)\b/,
  numeric: /\bstd::(accumulate|iota|inner_product|partial_sum|exclusive_scan|midpoint|gcd)\b/,
  optional: /\bstd::(optional|nullopt)\b/,
  span: /\bstd::(span|as_bytes|as_writable_bytes)\b/,
  string: /\bstd::(string|to_string|getline|stoi)\b/,
  string_view: /\bstd::string_view\b/,
  vector: /\bstd::vector\b/,
};

const files = source_files(['src', 'tests', 'tools'], ['.h', '.cpp']);
const roots = ['src', 'tests', 'tools'];
const included = new Map(files.map((file) => [file, includes_of(file).map(({ target }) => target)]));

function find_own(file, target) {
  const places = [join(dirname(file), target), ...roots.map((root) => join(root, target))];
  return places.find((place) => existsSync(place));
}

// The standard headers that a file includes, by itself or through ours.
const reached = new Map();
function headers_of(file) {
  if (reached.has(file)) return reached.get(file);
  const found = new Set();
  reached.set(file, found);
  for (const target of included.get(file) ?? []) {
    const own = find_own(file, target);
    if (own) for (const header of headers_of(own)) found.add(header);
    else found.add(target);
  }
  return found;
}

test('the precompiled headers are those that are looked for here', () => {
  const options = readFileSync('tools/cmake/compile_options.cmake', 'utf8');
  const [, list] = options.match(/target_precompile_headers\(\S+ PRIVATE \$\{ARGN\}([^)]*)\)/);
  assert.deepEqual(list.match(/\w+/g).sort(), Object.keys(promised).sort());
});

for (const [header, promise] of Object.entries(promised)) {
  test(`what needs <${header}> includes it`, () => {
    const wrong = files.filter((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\/.*|"(\\.|[^"\\\n])*"/g, '');
      return promise.test(code) && !headers_of(file).has(header);
    });
    assert.deepEqual(wrong, []);
  });
}
