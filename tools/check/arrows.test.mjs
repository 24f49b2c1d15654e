// Arrows between the folders of src/ point down and never back, and each outside library stays where it belongs.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { includes_of, source_files } from './source_files.mjs';

// What each folder may include besides itself.
const arrows = {
  base: [],
  dr: ['base'],
  learn: ['base'],
  data: ['base'],
  scene: ['base'],
  figure: ['base', 'dr', 'learn', 'data', 'scene'],
  essays: ['base', 'dr', 'learn', 'data', 'scene', 'figure'],
  render: ['base', 'scene'],
  ui: ['base', 'dr', 'learn', 'data', 'scene', 'figure'],
  host: ['base', 'dr', 'learn', 'data', 'scene', 'figure', 'essays', 'render', 'ui'],
};

// Where headers from outside may be included: by folder, or by the beginning of the file's path.
const homes = [
  { what: 'Emscripten', headers: /^(emscripten|GLFW\/emscripten)/, allowed: ['src/host/'] },
  { what: 'std::thread', headers: /^(thread|condition_variable|mutex|pthread\.h)$/, allowed: ['src/base/parallel', 'src/figure/runner_threads'] },
  { what: 'Dear ImGui', headers: /^(imgui|imstb)/, allowed: ['src/ui/', 'src/host/'] },
  { what: 'GL', headers: /^(GL|GLES\d|GLFW|EGL)\//, allowed: ['src/render/', 'src/host/'] },
  { what: 'Eigen', headers: /^(Eigen|unsupported\/Eigen)\//, allowed: ['src/dr/', 'src/learn/'] },
];

const includes = source_files(['src'], ['.h', '.cpp']).flatMap(includes_of);
const place = ({ file, line, target }) => `${file}:${line} includes ${target}`;

for (const [folder, below] of Object.entries(arrows)) {
  test(`src/${folder} includes only ${['itself', ...below].join(', ')}`, () => {
    const wrong = includes.filter(({ file, target }) => {
      const into = target.split('/')[0];
      const ours = into in arrows && existsSync(`src/${target}`);
      return file.startsWith(`src/${folder}/`) && ours && into !== folder && !below.includes(into);
    });
    assert.deepEqual(wrong.map(place), []);
  });
}

for (const { what, headers, allowed } of homes) {
  test(`${what} is included only in ${allowed.join(' and ')}`, () => {
    const wrong = includes.filter(
      ({ file, target }) => headers.test(target) && !allowed.some((start) => file.startsWith(start)),
    );
    assert.deepEqual(wrong.map(place), []);
  });
}

test('every folder of src has its arrows', () => {
  const folders = new Set(source_files(['src'], ['.h', '.cpp']).map((file) => file.split('/')[1]));
  assert.deepEqual([...folders].filter((folder) => !(folder in arrows)), []);
});
