// Which figures of a page are awake: those in view, a few more near it, none far away. Memory is spent where one reads.

const most_awake = 4; // more only where more are in view at once

/// From each member: `awake` (it is open), wake(), sleep(), see(in_view).
const members = new Map(); // by element: { near, far, in_view }

const watches = [
  watch('0px', (place, inside, element) => element.see((place.in_view = inside))),
  watch('100% 0px', (place, inside) => (place.near = inside)), // within a screen of the viewport: may wake up
  watch('200% 0px', (place, inside) => (place.far = !inside)), // beyond two: has to sleep
];

export function join(element) {
  members.set(element, { near: false, far: true, in_view: false });
  for (const observer of watches) observer.observe(element);
}

export function leave(element) {
  members.delete(element);
  for (const observer of watches) observer.unobserve(element);
}

// The nearest of those that are awake already or near enough to wake up.
function settle() {
  const may_be_open = ([element, { near, far }]) => element.phase !== 'failed' && (near || (element.awake && !far));
  const candidates = [...members].filter(may_be_open);
  const nearest = candidates.map(([element]) => [distance(element), element]).sort(([a], [b]) => a - b);
  const kept = new Set(nearest.filter(([away], rank) => away === 0 || rank < most_awake).map(([, element]) => element));
  for (const element of members.keys()) if (element.awake && !kept.has(element)) element.sleep();
  for (const element of kept) if (members.get(element)?.near) element.wake();
}

// In pixels from the window's edge; an open one counts as nearer, so that two do not take turns.
function distance(element) {
  const { top, bottom } = element.getBoundingClientRect();
  const away = Math.max(0, top - innerHeight, -bottom);
  return element.awake ? away / 2 : away;
}

function watch(margin, note) {
  const take = (entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = members.get(target);
      if (place) note(place, isIntersecting, target);
    }
    settle();
  };
  return new IntersectionObserver(take, { rootMargin: margin });
}
