// The page's side of import_worker.mjs: one import at a time, which can be stopped. The data before stay until new ones are there.
import { Problem } from './problem.mjs';

export class ImportDesk {
  holder_ = null; // the Clerk that has the data imported last, for exports
  reader_ = null; // the one that is reading

  /// Resolves with { report, bundle } (import_exports.h; a Map of names and bytes), rejects with a Problem. on_progress gets the part
  /// of the bytes that has been fetched, then null, and of tables the part that has been read.
  async import(files, { choice = '', most_points, on_progress }) {
    this.stop();
    const whole = files.reduce((sum, { file }) => sum + file.size, 0);
    const reader = (this.reader_ = new Clerk());
    try {
      const { report, bundle } = await reader.ask({ files, choice, most_points }, ({ progress, reading, parsed }) => {
        if (progress !== undefined) on_progress(progress / Math.max(1, whole));
        if (reading) on_progress(null);
        if (parsed !== undefined) on_progress(parsed);
      });
      this.holder_?.dismiss();
      this.holder_ = reader;
      return { report, bundle: new Map(bundle) };
    } catch (problem) {
      reader.dismiss();
      throw problem;
    } finally {
      if (this.reader_ === reader) this.reader_ = null;
    }
  }

  /// One of the columns of the data imported last: { reading, values } as ps_import_column (import_exports.h) has it.
  async read_column(number, most, named) {
    const { reading_of, values } = await this.holder_.ask({ column: { number, most, named } });
    return { reading: reading_of, values };
  }

  /// The bytes of a file with the layout (Float32Array, points × dimensions) of the data imported last.
  async export(kind, name, layout, dimensions) {
    const { bytes } = await this.holder_.ask({ exported: { kind, name, layout, dimensions } });
    return bytes;
  }

  /// Ends an import that is under way, and gives its memory back; it rejects with “Stopped.”
  stop() {
    this.reader_?.dismiss();
  }
}

/// One worker, and what it was asked for, one thing after the other.
class Clerk {
  waiting_ = []; // { resolve, reject, on_progress }

  constructor() {
    this.worker_ = new Worker(new URL('./import_worker.mjs', import.meta.url), { type: 'module', name: 'planisphere import' });
    this.worker_.onmessage = ({ data }) => this.hear_(data);
    this.worker_.onerror = (event) => this.hear_({ failed: { message: 'The files’ reader stopped.', detail: event.message } });
  }

  ask(message, on_progress = () => {}) {
    return new Promise((resolve, reject) => {
      this.waiting_.push({ resolve, reject, on_progress });
      this.worker_.postMessage(message);
    });
  }

  dismiss() {
    this.worker_.terminate();
    for (const { reject } of this.waiting_.splice(0)) reject(new Problem('Stopped.'));
  }

  hear_(data) {
    if (!this.waiting_.length) return;
    if (data.progress !== undefined || data.reading || data.parsed !== undefined) return this.waiting_[0].on_progress(data);
    const { resolve, reject } = this.waiting_.shift();
    if (!data.failed) return resolve(data);
    return reject(new Problem(data.failed.message, { detail: data.failed.detail }));
  }
}
