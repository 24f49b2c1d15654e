// What stands inside a <planisphere-figure>: a frame with poster, picture and controls, a line for messages, a caption.

const markup = `
  <div class="stage">
  <div class="frame" part="frame">
    <img class="poster" part="poster" alt="" decoding="async" loading="lazy">
    <canvas aria-hidden="true"></canvas>
    <div class="plot" role="application" aria-roledescription="interactive figure" tabindex="0"
         aria-describedby="help"></div>
    <div class="controls" role="group" aria-label="Controls"></div>
    <div class="tools" role="group" aria-label="Categories and search" hidden></div>
  </div>
  <div class="menu"></div>
  </div>
  <p class="status" part="status" role="status"><span class="message"></span
    ><span class="progress" aria-hidden="true"></span> <button class="remedy" type="button" hidden></button></p>
  <div class="caption" part="caption"><slot></slot></div>
  <p class="unseen" id="help">Arrow keys go from point to point, Escape lets go of the point. Space plays and pauses,
    full stop takes one step. Plus and minus zoom, zero shows the whole map, Enter opens what a point leads to. The figure’s controls follow.</p>
  <p class="unseen announcement" aria-live="polite"></p>`;

// The height follows from the width before anything is loaded, so that nothing moves when the figure wakes up:
// wide, the plot is 0.62 × as high as wide and the controls take 132 px; below 560 px, a square and 232 px.
// The clamp() is a switch: 0 at 560 px and above, everything below. Percentages of padding refer to the width.
const style = `
  :host {
    --wide: calc(62% + 132px);
    --narrow-extra: calc(38% + 100px);
    --reserved: calc(var(--wide) + clamp(0px, (559.99px - 100%) * 9999, var(--narrow-extra)));
    display: block;
    color: inherit;
  }
  :host([controls="0"]) { --wide: 62%; --narrow-extra: 38%; }
  :host([hidden]) { display: none; }
  .frame {
    position: relative; box-sizing: border-box; padding-bottom: var(--planisphere-height, var(--reserved));
    contain: layout paint; container-type: inline-size; user-select: none; -webkit-user-select: none; touch-action: pan-x pan-y;
  }
  .poster, canvas, .plot { position: absolute; inset: 0; width: 100%; height: 100%; }
  .poster { height: calc(100% - var(--planisphere-panel, 132px)); object-fit: contain; }
  @container (max-width: 559.98px) { .poster { height: calc(100% - var(--planisphere-narrow-panel, 232px)); } }
  :host([controls="0"]) .poster { height: 100%; }
  .frame[data-placeholder][data-showing="poster"] { background: rgb(128 128 128 / 8%); }
  .frame[data-placeholder] .poster, .frame[data-showing="picture"] .poster { visibility: hidden; }
  .frame[data-showing="poster"] canvas { visibility: hidden; }
  @media print { canvas { width: 100% !important; height: 100% !important; object-fit: contain; } }
  .plot { outline: none; }
  .plot:focus-visible { outline: 2px solid Highlight; outline-offset: -2px; border-radius: 4px; }
  .controls > * { position: absolute; left: 0; bottom: 0; opacity: 0; pointer-events: none; overflow: hidden; margin: 0; }
  .controls input, .controls select { width: 100%; margin: 0; }
  .tools[hidden] { display: none; }
  .stage { position: relative; }
  .menu {
    position: absolute; top: 14px; right: 4px; z-index: 1; display: flex; flex-direction: column; align-items: flex-end;
    gap: 4px; font: 13px/1.4 system-ui, sans-serif; letter-spacing: normal; text-transform: none; text-align: start;
    color: CanvasText; color-scheme: light dark; pointer-events: none;
  }
  .menu > * { pointer-events: auto; }
  .menu button { box-sizing: border-box; margin: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
  .opener { width: 36px; height: 36px; border-radius: 6px; padding: 0; opacity: 0; font-size: 20px !important; line-height: 1 !important; }
  .stage:hover .opener, .opener:focus-visible, .opener[aria-expanded="true"] { opacity: 0.75; }
  .opener:hover, .opener[aria-expanded="true"] { opacity: 1 !important; background: color-mix(in srgb, CanvasText 10%, Canvas) !important; }
  @media (hover: none) { .opener { width: 44px; height: 44px; opacity: 0.6; } .list button { padding-block: 12px !important; } }
  .list, .told:not(:empty) { border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas); border-radius: 6px; background: Canvas; }
  .list { padding: 4px 0; box-shadow: 0 4px 16px rgb(0 0 0 / 20%); }
  .list:not([hidden]) { display: flex; flex-direction: column; }
  .list button { padding: 7px 14px; text-align: start; white-space: nowrap; }
  .list button:hover, .list button:focus { outline: none; background: Highlight; color: HighlightText; }
  .told:not(:empty) { padding: 5px 12px; }
  .told input { display: block; width: 16em; max-width: 70vw; font: inherit; }
  .opener:focus-visible, .told input:focus-visible { outline: 2px solid Highlight; outline-offset: -2px; }
  :host([theme="light"]) .menu, :host([theme="light"]:fullscreen) { color-scheme: light !important; }
  :host([theme="dark"]) .menu, :host([theme="dark"]:fullscreen) { color-scheme: dark !important; }
  :host([menu="0"]) .menu { display: none; }
  @media print { .menu { display: none; } }
  :host(:fullscreen) {
    display: flex !important; flex-direction: column; box-sizing: border-box; padding: 8px; background: Canvas !important;
    color-scheme: light dark;
  }
  :host(:fullscreen) .stage { flex: 1; }
  :host(:fullscreen) .frame { position: absolute; inset: 0; padding: 0; }
  .status { min-height: 1.5em; margin: 0.25em 0; font: inherit; line-height: 1.5; }
  .progress { font-variant-numeric: tabular-nums; }
  .remedy { font: inherit; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`;

let sheet;

/// Fills the host's shadow and returns its parts by class name.
export function build_shadow(host) {
  const root = host.attachShadow({ mode: 'open' });
  if (!sheet) {
    sheet = new CSSStyleSheet(); // not a <style>: a page's content security policy may forbid those
    sheet.replaceSync(style);
  }
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = markup;
  const names = ['frame', 'poster', 'plot', 'controls', 'tools', 'menu', 'message', 'progress', 'remedy', 'announcement'];
  const parts = Object.fromEntries(names.map((name) => [name, root.querySelector(`.${name}`)]));
  return { ...parts, canvas: root.querySelector('canvas') };
}
