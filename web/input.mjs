// A mouse, a pen, a wheel and a keyboard on a figure's own element. (Fingers: touch.mjs.)

const pointer_kinds = { pointermove: 0, pointerdown: 1, pointerup: 2, pointerleave: 3, pointercancel: 4 };
const pointer_types = { mouse: 0, touch: 1, pen: 2 };

/// The bits exports.h gives to the modifier keys.
export function modifiers_of(event) {
  return Number(event.shiftKey) | (event.ctrlKey << 1) | (event.altKey << 2) | (event.metaKey << 3);
}

/// CSS pixels from the surface's top left.
export function place_on(surface, { clientX, clientY }) {
  const { left, top } = surface.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

export function listen_pointer(surface, figure, signal) {
  const receive = (event) => {
    if (event.pointerType === 'touch') return;
    if (event.type === 'pointerdown') surface.setPointerCapture(event.pointerId);
    const [x, y] = place_on(surface, event);
    const type = pointer_types[event.pointerType] ?? 0;
    figure.pointer(pointer_kinds[event.type], x, y, Math.max(0, event.button), type, modifiers_of(event));
  };
  for (const name of Object.keys(pointer_kinds)) surface.addEventListener(name, receive, { signal });
  follow_links(surface, figure, signal);
  surface.addEventListener('dblclick', (event) => fit_again(surface, figure, event), { signal });
  surface.addEventListener('contextmenu', (event) => keep_right_drag(figure, event), { signal });
}

const still_px = 4; // a press that moved further was a drag

// A click on a point that leads somewhere, and a hand over it.
function follow_links(surface, figure, signal) {
  let pressed = null;
  surface.addEventListener('pointerdown', (event) => (pressed = place_of(event)), { signal });
  const place_of = ({ pointerType, clientX, clientY }) => (pointerType === 'touch' ? null : [clientX, clientY]); // see touch.mjs
  const receive = (event) => {
    if (!pressed || event.detail > 1) return;
    if (Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) <= still_px) open_link(figure);
  };
  surface.addEventListener('click', receive, { signal });
}

/// Opens what the point under the cursor leads to, in a tab of its own that knows nothing of this page.
export function open_link(figure) {
  const address = figure.tell('link');
  if (address) window.open(address, '_blank', 'noopener');
  return address !== '';
}

function fit_again(surface, figure, event) {
  const [x, y] = place_on(surface, event);
  const plots = figure.snapshot()?.plots ?? [];
  const inside = ({ plot }) => x >= plot.x && y >= plot.y && x < plot.x + plot.width && y < plot.y + plot.height;
  if (plots.some(inside)) figure.act('home', 1);
}

// In space the right button moves the view.
function keep_right_drag(figure, event) {
  if (figure.snapshot()?.dimensions === 3) event.preventDefault();
}

/// The page keeps its wheel until the reader has clicked in the figure or holds Ctrl or ⌘.
export function listen_wheel(surface, figure, signal) {
  const receive = (event) => {
    const asked_for = surface.matches(':focus') || event.ctrlKey || event.metaKey;
    if (!asked_for) return;
    event.preventDefault();
    const [x, y] = place_on(surface, event);
    figure.wheel(x, y, event.deltaY * pixels_per_unit(event, surface), modifiers_of(event));
  };
  surface.addEventListener('wheel', receive, { signal, passive: false });
}

/// Only while the figure itself has the focus: its HTML controls have keys of their own.
export function listen_keys(surface, figure, signal) {
  const receive = (event) => {
    if (event.target !== surface || event.key === 'Tab') return;
    if (event.key === 'Enter' && open_link(figure)) event.preventDefault();
    if (figure.key(event.key, modifiers_of(event)) === 1) event.preventDefault();
  };
  surface.addEventListener('keydown', receive, { signal });
  surface.addEventListener('focus', () => figure.focus(true), { signal });
  surface.addEventListener('blur', () => figure.focus(false), { signal });
}

function pixels_per_unit(event, surface) {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return 16;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return surface.clientHeight;
  return 1;
}
