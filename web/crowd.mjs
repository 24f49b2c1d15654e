// Which figures of a page are awake: those in view, a few more near it, none far away. Memory is spent where one reads.

const most_awake = 4; // more only where more are in view at once
const memory_bytes = 240e6; // of WebAssembly's heaps, the same

/// From each member: `awake` (it is open), wake(), sleep(), see(in_view); `cost_bytes`, what its worker took when it was last
/// awake, or undefined; `page_bytes`, what all share.
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

/// The nearest of those that are awake already or near enough to wake up, as long as there is room for them. Also to be called
/// when it has become known what one costs.
export function settle() {
  const may_be_open = ([element, { near, far }]) => element.phase !== 'failed' && (near || (element.awake && !far));
  const candidates = [...members].filter(may_be_open);
  const nearest = candidates.map(([element]) => ({ element, away: distance(element) })).sort((a, b) => a.away - b.away);
  const kept = keep_affordable(nearest);
  for (const element of members.keys()) if (element.awake && !kept.has(element)) element.sleep();
  for (const element of kept) if (members.get(element)?.near) element.wake();
}

function keep_affordable(nearest) {
  const elements = [...members.keys()];
  const dearest = Math.max(0, ...elements.map(({ cost_bytes }) => cost_bytes ?? 0)); // what an unknown one may cost
  let bytes = Math.max(0, ...elements.map(({ page_bytes }) => page_bytes));
  const kept = new Set();
  for (const { element, away } of nearest) {
    const cost = element.cost_bytes ?? dearest;
    if (away > 0 && (kept.size >= most_awake || bytes + cost > memory_bytes)) continue;
    kept.add(element);
    bytes += cost;
  }
  return kept;
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
