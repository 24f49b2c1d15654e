// Joins an open figure to its element: size, colours, hands and HTML controls. Loaded together with the engine.
import { load_engine } from './engine.mjs';
import { listen_keys, listen_pointer, listen_wheel } from './input.mjs';
import { add_menu } from './menu.mjs';
import { Mirror } from './mirror.mjs';
import { listen_touch } from './touch.mjs';

// Names of their own: pages do not fetch them beforehand, for few have maps.
const map_tools = './map_tools.mjs';
const end_tools = './end_tools.mjs';
const dark_preferred = matchMedia('(prefers-color-scheme: dark)');
const still_preferred = matchMedia('(prefers-reduced-motion: reduce)');

/// Opens a figure in the parts of an element (shadow.mjs) until `signal` is aborted.
/// `expected` has its name, its state and whom to tell (LiveFigure).
export async function open_in(element, parts, expected, signal) {
  const engine = await load_engine();
  if (signal.aborted) return null;
  const mirror = new Mirror(parts.controls, {
    act: (control, value) => figure.act(control, value),
    on_focus: (control) => figure.focus_control(control),
  });
  const figure = engine.open({
    ...expected,
    canvas: parts.canvas,
    on_controls: (controls, rectangles) => mirror.update(controls, rectangles),
    on_map: (map) => show_tools(map),
    on_drawn: () => (parts.plot.style.cursor = figure.tell('link') ? 'pointer' : ''),
    on_announcement: (text) => {
      parts.announcement.textContent = text;
      expected.on_announcement();
    },
  });
  if (signal.aborted) return null; // it failed at once
  const show_tools = tools_in(parts.tools, figure, signal);
  signal.addEventListener('abort', () => {
    mirror.clear();
    figure.close();
  });
  follow_size(parts, figure, signal);
  follow_theme(element, figure, signal);
  add_menu(parts.menu, element, figure, signal);
  for (const listen of [listen_pointer, listen_wheel, listen_keys, listen_touch]) listen(parts.plot, figure, signal);
  return figure;
}

// Loaded only for maps that have some.
function tools_in(root, figure, signal) {
  let tools = null;
  let newest = null;
  return (map) => {
    newest = map;
    if (map.tools.height <= 0 || (!map.picker && !map.search && !map.ends.length)) return;
    tools ??= map.ends.length ? open_tools(end_tools, 'EndTools') : open_tools(map_tools, 'MapTools');
    tools.then((ready) => signal.aborted || ready.update(newest));
  };

  async function open_tools(module, name) {
    const { [name]: Tools } = await import(module);
    const ready = new Tools(root, figure);
    signal.addEventListener('abort', () => ready.clear());
    return ready;
  }
}

// Whole device pixels, so that the picture is copied to the screen and never resampled.
function follow_size({ frame, canvas }, figure, signal) {
  const measure = () => {
    const ratio = devicePixelRatio;
    const { width, height } = frame.getBoundingClientRect();
    const size = [width, height].map((length) => Math.floor(length * ratio) / ratio);
    Object.assign(canvas.style, { width: `${size[0]}px`, height: `${size[1]}px` });
    figure.resize(...size, ratio);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(frame);
  signal.addEventListener('abort', () => observer.disconnect());
  follow_pixel_ratio(measure, signal);
}

// A media query can only ask for one ratio, so each change asks anew.
function follow_pixel_ratio(tell, signal) {
  const again = () => {
    tell();
    follow_pixel_ratio(tell, signal);
  };
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', again, { once: true, signal });
}

function follow_theme(element, figure, signal) {
  const dress = () => {
    const theme = element.getAttribute('theme');
    const dark = theme === 'dark' || (theme !== 'light' && dark_preferred.matches);
    figure.theme(dark, still_preferred.matches);
  };
  const observer = new MutationObserver(dress);
  observer.observe(element, { attributeFilter: ['theme'] });
  signal.addEventListener('abort', () => observer.disconnect());
  for (const query of [dark_preferred, still_preferred]) query.addEventListener('change', dress, { signal });
  dress();
}
