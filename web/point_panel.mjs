// What is known about the point under the cursor, as HTML: browsers have letters for every script, and set each text in the
// direction it is written in.

const most_columns = 12;
const utf8 = new TextDecoder();

export class PointPanel {
  constructor(root) {
    this.root_ = root;
  }

  /// `metadata` are the bytes of a metadata.tsv, whose rows the report's columns are in; or undefined.
  show(metadata, { columns, points }) {
    this.root_.hidden = !metadata;
    this.metadata_ = metadata;
    this.columns_ = columns.map(({ name }) => name);
    this.header_ = columns.length > 1 ? 1 : 0;
    this.starts_ = null;
    this.points_ = points;
    this.point_at(-1);
  }

  point_at(point) {
    if (!this.metadata_ || point === this.point_) return;
    this.point_ = point;
    const values = point < 0 ? [] : this.line_(point + this.header_).split('\t');
    const rows = values.slice(0, most_columns).flatMap((value, j) => [make('dt', this.columns_[j]), make('dd', value)]);
    this.root_.querySelector('dl').replaceChildren(...rows);
  }

  // The text stays bytes, and where its lines begin is only looked for when somebody points.
  line_(number) {
    this.starts_ ??= find_lines(this.metadata_, this.points_ + this.header_);
    return utf8.decode(this.metadata_.subarray(this.starts_[number], this.starts_[number + 1] - 1));
  }
}

function find_lines(bytes, lines) {
  const starts = new Uint32Array(lines + 1);
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && line <= lines; at = bytes.indexOf(10, at + 1)) starts[line++] = at + 1;
  return starts;
}

function make(tag, text) {
  return Object.assign(document.createElement(tag), { textContent: text, dir: 'auto' });
}
