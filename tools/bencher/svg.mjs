// The little of SVG that the plots need. Colours follow the reader's theme, also where the picture is an <img>.

const style = `<style>
  text { font: 13px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #24292f }
  .title { font-size: 16px; font-weight: 600 }
  .quiet { fill: #57606a }
  .grid { stroke: #d0d7de; stroke-width: 1 }
  .ours { fill: #0f766e }
  .theirs { fill: #b0b8c1 }
  text.ours { font-weight: 600 }
  text.theirs { fill: #24292f }
  @media (prefers-color-scheme: dark) {
    text, text.theirs { fill: #e6edf3 }
    .quiet { fill: #9198a1 }
    .grid { stroke: #3d444d }
    .ours { fill: #2dd4bf }
    .theirs { fill: #59636e }
    text.ours { fill: #2dd4bf }
  }
</style>`;

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => String(text).replace(/[&<>"]/g, (character) => escapes[character]);

function attributes_of(attributes) {
  const number = (value) => (typeof value === 'number' ? Number(value.toFixed(2)) : value);
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(number(value))}"`).join('');
}

export function element(name, attributes) {
  return `<${name}${attributes_of(attributes)}/>`;
}

export function text(words, attributes) {
  return `<text${attributes_of(attributes)}>${escape(words)}</text>`;
}

/** A whole picture; `title` is also what screen readers say. */
export function picture(width, height, title, parts) {
  const size = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  return `<svg${attributes_of(size)}>\n<title>${escape(title)}</title>\n${style}\n${parts.join('\n')}\n</svg>\n`;
}
