// Serves the built site, as the development server and for the browser tests.
//
//   node tools/serve.mjs [--port N] [--folder DIR] [--no-isolation]
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { has_hash } from './seal.mjs';

// With these two a page may share memory between threads.
const isolation_headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

// And these let other people's pages, isolated or not, use the figures from here.
const sharing_headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/// Serves the files of `folders`, the first that has one wins, at `path`. Resolves with { url, close() } once it listens;
/// port 0 takes any free one. Rejects if the port is taken.
export function serve({ folders, port = 0, path = '/', isolated = true }) {
  const headers = { ...sharing_headers, ...(isolated ? isolation_headers : {}) };
  // dev: looks at the disk anew for every request
  const answers = folders.map((folder) => sirv(folder, { dev: true, etag: true, gzip: true, setHeaders: allow_keeping }));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refuse = () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    if (!request.url.startsWith(path)) return refuse();
    request.url = request.url.slice(path.length - 1);
    answers.reduceRight((otherwise, answer) => () => answer(request, response, otherwise), refuse)();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const url = `http://localhost:${server.address().port}${path}`;
      resolve({ url, close: () => close(server) });
    });
  });
}

// A name with a hash in it never means anything else; other files are asked for anew each time.
function allow_keeping(response, path) {
  if (has_hash(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

function close(server) {
  server.closeAllConnections?.(); // Node.js 18.2 and later
  return new Promise((resolve) => server.close(resolve));
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8000' },
      folder: { type: 'string', default: 'build/site' },
      'no-isolation': { type: 'boolean', default: false },
    },
  });
  const { folder, port } = values;
  const server = await serve({ folders: [folder], port: Number(port), isolated: !values['no-isolation'] });
  console.log(`Planisphere is at ${server.url} (Ctrl+C ends it)`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `Port ${error.port} is in use: choose another with --port N.` : error.message);
    process.exit(error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1);
  });
}
