// Fingers on a figure: one scrolls the page, a tap asks what is under it, one on a control works it, two move the view.
// A layout in space also turns under one finger that moves sideways.
import { open_link, place_on } from './input.mjs';

const move = 0;
const down = 1;
const up = 2;
const cancel = 4;
const touch = 1;
const pen = 2; // drags as a mouse does

const tap_slack_px = 10; // a finger that wandered further was scrolling
const control_margin_px = 6; // fingers are thick

/// Touch events rather than pointer events, because only they can keep the browser from scrolling case by case.
export function listen_touch(surface, figure, signal) {
  let gesture = null; // { kind: "tap" | "control" | "pinch", … } from the first finger down to the last one up

  const begin = (event) => {
    const places = places_of(event, surface);
    if (gesture?.kind === 'control') return;
    if (gesture?.kind === 'turn') give_up();
    if (places.length === 2) gesture = { kind: 'pinch', places };
    else if (places.length === 1) gesture = begin_with_one(figure, places[0]);
    if (gesture && gesture.kind !== 'tap') event.preventDefault();
  };

  const go_on = (event) => {
    const places = places_of(event, surface);
    if (gesture?.kind === 'tap' && distance(gesture.at, places[0]) > tap_slack_px) {
      gesture = begin_turn(figure, gesture.at, places[0]);
    }
    if (gesture?.kind === 'turn') figure.pointer(move, ...places[0], 0, pen, 0);
    if (gesture?.kind === 'control') figure.pointer(move, ...places[0], 0, touch, 0);
    if (gesture?.kind === 'pinch' && places.length === 2) {
      send_pinch(figure, gesture.places, places);
      gesture.places = places;
    }
    if (gesture && gesture.kind !== 'tap') event.preventDefault();
  };

  const end = (event) => {
    if (gesture?.kind === 'tap') tap(figure, gesture.at);
    if (gesture?.kind === 'turn') figure.pointer(up, ...place_on(surface, event.changedTouches[0]), 0, pen, 0);
    if (gesture?.kind === 'control') figure.pointer(up, ...place_on(surface, event.changedTouches[0]), 0, touch, 0);
    gesture = null;
  };

  const give_up = () => {
    if (gesture?.kind === 'control') figure.pointer(cancel, 0, 0, 0, touch, 0);
    if (gesture?.kind === 'turn') figure.pointer(cancel, 0, 0, 0, pen, 0);
    gesture = null;
  };

  surface.addEventListener('touchstart', begin, { signal, passive: false });
  surface.addEventListener('touchmove', go_on, { signal, passive: false });
  surface.addEventListener('touchend', end, { signal });
  surface.addEventListener('touchcancel', give_up, { signal });
}

function begin_with_one(figure, at) {
  if (!over_control(figure, at)) return { kind: 'tap', at };
  figure.pointer(move, ...at, 0, touch, 0);
  figure.pointer(down, ...at, 0, touch, 0);
  return { kind: 'control' };
}

function begin_turn(figure, from, to) {
  const sideways = Math.abs(to[0] - from[0]) > Math.abs(to[1] - from[1]);
  if (!sideways || figure.snapshot()?.dimensions !== 3) return null;
  figure.pointer(down, ...from, 0, pen, 0);
  return { kind: 'turn' };
}

// The first tap on a point tells about it, the second one follows its link.
function tap(figure, at) {
  const before = figure.snapshot()?.hovered?.index;
  for (const kind of [move, down, up]) figure.pointer(kind, ...at, 0, touch, 0);
  const after = figure.snapshot()?.hovered?.index;
  if (after !== undefined && after === before) open_link(figure);
}

function over_control(figure, [x, y]) {
  const controls = figure.snapshot().controls ?? [];
  return controls.some(
    (control) =>
      x > control.x - control_margin_px &&
      y > control.y - control_margin_px &&
      x < control.x + control.width + control_margin_px &&
      y < control.y + control.height + control_margin_px,
  );
}

function send_pinch(figure, before, after) {
  const [x, y] = middle(after);
  const [old_x, old_y] = middle(before);
  const scale = distance(...after) / Math.max(1, distance(...before));
  figure.pinch(x, y, x - old_x, y - old_y, scale);
}

function places_of(event, surface) {
  return [...event.targetTouches].map((finger) => place_on(surface, finger));
}

function middle([a, b]) {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function distance(a, b) {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
