// Finds the build of the engine that suits this page, downloads it, compiles it once and starts instances of it.
import { Door } from './door.mjs';
import { Problem } from './problem.mjs';

/// Where the site lies, on whatever host: everything else is found from here.
export const site = new URL('.', import.meta.url);

// Written out, for tools/seal.mjs puts hashes into names that it finds in quotes.
const builds = {
  web: { script: 'engine/web/planisphere.js', code: 'engine/web/planisphere.wasm' },
  import: { script: 'engine/import/planisphere-import.js', code: 'engine/import/planisphere-import.wasm' },
  'web-threads': { script: 'engine/web-threads/planisphere.js', code: 'engine/web-threads/planisphere.wasm' },
};

/// Threads need a cross-origin isolated page, and their workers must come from the page's own origin.
export function build_for_page() {
  return globalThis.crossOriginIsolated && site.origin === location.origin ? 'web-threads' : 'web';
}

/// A downloaded build: the URL of its script and its compiled code, both of which can be posted to a worker.
export async function load_build(name) {
  const script = new URL(builds[name].script, site).href;
  const code = new URL(builds[name].code, site);
  try {
    const [compiled] = await Promise.all([compile(code), import(script)]);
    return { script, compiled };
  } catch (error) {
    throw new Problem('This figure’s engine could not be loaded.', {
      detail: `expected the engine at ${script}, found: ${error}`,
      remedy: 'reload',
    });
  }
}

/// An instance of a build with a heap of its own. `options` are Emscripten's (canvas, onAbort, …).
export async function start_instance({ script, compiled }, options = {}) {
  const { default: create } = await import(script);
  let memory;
  const module = await create({
    ...options,
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(compiled, imports).then((instance) => {
        memory = find_memory(instance.exports) ?? Object.values(imports).map(find_memory).find(Boolean);
        done(instance, compiled);
      });
      return {};
    },
  });
  return new Door(module, memory);
}

async function compile(url) {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    // Some servers do not know the MIME type application/wasm.
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status} for ${url}`);
    return WebAssembly.compile(await response.arrayBuffer());
  }
}

// By its type, because Emscripten shortens the names of exports and imports.
function find_memory(names) {
  return Object.values(names).find((value) => value instanceof WebAssembly.Memory);
}
