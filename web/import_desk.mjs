// The page's side of import_worker.mjs: one import at a time, which can be stopped. The data before stay until new ones are there.
import { Problem } from './problem.mjs';

export class ImportDesk {
  holder_ = null; // the Clerk that has the data imported last, for exports
  reader_ = null; // the one that is reading

  /// Resolves with { report, bundle } (import_exports.h; a Map of names and bytes), rejects with a Problem. on_progress gets
  /// the part of the bytes that has been read, and null once they are being made sense of.
  async import(files, { choice = '', most_points, on_progress }) {
    this.stop();
    const whole = files.reduce((sum, { file }) => sum + file.size, 0);
    const reader = (this.reader_ = new Clerk());
    try {
      const { report, bundle } = await reader.ask({ files, choice, most_points }, ({ progress, reading }) => {
        if (progress !== undefined) on_progress(progress / Math.max(1, whole));
        if (reading) on_progress(null);
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

/// One worker, and the one thing it was asked for.
class Clerk {
  waiting_ = null; // { resolve, reject, on_progress }

  constructor() {
    this.worker_ = new Worker(new URL('./import_worker.mjs', import.meta.url), { type: 'module', name: 'planisphere import' });
    this.worker_.onmessage = ({ data }) => this.hear_(data);
    this.worker_.onerror = (event) => this.hear_({ failed: { message: 'The files’ reader stopped.', detail: event.message } });
  }

  ask(message, on_progress = () => {}) {
    return new Promise((resolve, reject) => {
      this.waiting_ = { resolve, reject, on_progress };
      this.worker_.postMessage(message);
    });
  }

  dismiss() {
    this.worker_.terminate();
    this.waiting_?.reject(new Problem('Stopped.'));
    this.waiting_ = null;
  }

  hear_(data) {
    if (!this.waiting_) return;
    if (data.progress !== undefined || data.reading) return this.waiting_.on_progress(data);
    const { resolve, reject } = this.waiting_;
    this.waiting_ = null;
    if (!data.failed) return resolve(data);
    return reject(new Problem(data.failed.message, { detail: data.failed.detail }));
  }
}
