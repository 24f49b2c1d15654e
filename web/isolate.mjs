// Threads for the site's own pages on hosts that cannot send the headers for them: a service worker adds those to the
// pages a reader opens next. This page stays as it is; nothing is loaded again, and where it cannot be done nothing is.
// No other module leads here, so that it never runs in a stranger's page.

const own_window = window.top === window;

if (own_window && !globalThis.crossOriginIsolated && globalThis.isSecureContext && navigator.serviceWorker) {
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}

async function register() {
  try {
    await navigator.serviceWorker.register('isolation_worker.js');
  } catch {
    // Private windows and strict settings refuse it: one thread will do.
  }
}
