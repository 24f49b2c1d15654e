// The service worker behind isolate.mjs: answers as the network does, with two headers more on pages and workers.

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const { destination } = event.request;
  // Frames in strangers' pages are no "document". Workers of an isolated page must say that they are isolated too.
  if (destination === 'document' || destination === 'worker') event.respondWith(isolated(event.request));
});

async function isolated(request) {
  const response = await fetch(request);
  if (!response.ok || response.type !== 'basic') return response; // such as a redirect, which cannot be read
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
