// How the fields of maps look: part of the figure's picture, in the page's colours.
export const map_style = `
  .tools {
    position: absolute; box-sizing: border-box; display: flex; flex-direction: column; gap: 8px;
    font: 13px/1.4 "Planisphere Sans", system-ui, sans-serif; letter-spacing: normal; text-transform: none; text-align: start;
    color: CanvasText; color-scheme: light dark; user-select: text; -webkit-user-select: text; pointer-events: none;
  }
  :host([theme="light"]) .tools { color-scheme: light; }
  :host([theme="dark"]) .tools { color-scheme: dark; }
  .tools[hidden] { display: none; }
  .tools .fields { display: flex; flex-wrap: wrap; gap: 8px 12px; }
  .combobox { position: relative; flex: 1 1 220px; min-width: 0; pointer-events: auto; }
  .tools .ends { gap: 8px; }
  .ends .combobox { flex-basis: 120px; }
  .combobox input {
    box-sizing: border-box; width: 100%; height: 34px; margin: 0; padding: 0 10px; border: 1px solid color-mix(in srgb, CanvasText 25%, transparent);
    border-radius: 6px; background: transparent; color: inherit; font: inherit; font-size: 14px;
  }
  @media (hover: none) { .combobox input { font-size: 16px; } } /* smaller ones make phones zoom the page */
  .combobox input::placeholder { color: color-mix(in srgb, CanvasText 65%, Canvas); opacity: 1; }
  .combobox input:focus-visible { outline: 2px solid Highlight; outline-offset: 0; }
  .combobox [role=listbox] {
    position: absolute; z-index: 2; left: 0; right: 0; bottom: calc(100% + 4px); max-height: min(300px, var(--room)); overflow-y: auto;
    overscroll-behavior: contain; box-sizing: border-box; padding: 4px 0; border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
    border-radius: 6px; background: Canvas; box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
  }
  .combobox [role=listbox][hidden] { display: none; }
  .combobox [role=option] { display: flex; gap: 10px; justify-content: space-between; padding: 5px 10px; cursor: pointer; }
  @media (hover: none) { .combobox [role=option] { padding-block: 10px; } }
  .combobox [role=option]:hover { background: color-mix(in srgb, CanvasText 9%, Canvas); }
  .combobox [role=option][aria-selected=true] { background: Highlight; color: HighlightText; }
  .combobox .name { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .combobox .count, .legend .count { font-variant-numeric: tabular-nums; opacity: 0.8; }
  .combobox [aria-selected=true] .count { opacity: 1; }
  .combobox .remark { padding: 5px 10px; opacity: 0.8; }
  .legend {
    display: flex; flex-wrap: wrap; gap: 4px; margin: 0; padding: 0; list-style: none; min-height: 0; overflow-y: auto;
    pointer-events: auto;
  }
  .legend li { min-width: 0; max-width: 100%; }
  .legend button {
    display: flex; align-items: center; gap: 6px; box-sizing: border-box; max-width: 100%; height: 28px; margin: 0; padding: 0 8px; border: 0;
    border-radius: 14px; background: color-mix(in srgb, CanvasText 8%, transparent); color: inherit; font: inherit; cursor: pointer;
  }
  .legend button:hover { background: color-mix(in srgb, CanvasText 16%, transparent); }
  .legend button:focus-visible { outline: 2px solid Highlight; outline-offset: -2px; }
  .legend .dot { flex: none; width: 10px; height: 10px; border-radius: 50%; }
  .legend .name { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .legend .away { opacity: 0.7; }
  @media print { .tools .fields { display: none; } }`;
