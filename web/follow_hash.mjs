// A page with one figure: the address always leads back to what the reader sees, and typing another one goes there.

const hash_pause_ms = 300; // browsers allow about a hundred changes of the URL in half a minute

/// From now on, and the figure opens as the address says.
export function follow_hash(figure) {
  figure.state = location.hash;
  let timer = null;
  figure.addEventListener('statechange', () => {
    timer ??= setTimeout(() => {
      timer = null;
      history.replaceState(null, '', location.pathname + location.search + (figure.state && `#${figure.state}`));
    }, hash_pause_ms);
  });
  addEventListener('hashchange', () => (figure.state = location.hash));
}
