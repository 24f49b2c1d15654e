// Calls the functions of src/host/browser/exports.h with plain JavaScript values.
import { Problem } from './problem.mjs';

const utf8 = new TextEncoder();
const no_memory = 'This figure needs more memory than the browser can give.';

/// One running instance of the engine. After a trap nothing in it can be trusted: every later call throws `stopped`.
export class Door {
  constructor(module, memory) {
    this.module_ = module;
    this.memory_ = memory;
    this.stopped = null;
  }

  /// Calls ps_NAME. A string arrives as UTF-8, a Uint8Array as address and size; both live as long as the call.
  call(name, ...values) {
    if (this.stopped) throw this.stopped;
    const lent = [];
    try {
      return this.module_[`_ps_${name}`](...values.flatMap((value) => this.lend_(value, lent)));
    } catch (thrown) {
      if (thrown instanceof Problem) throw thrown; // no memory to lend; the engine itself is well
      this.stopped = describe_trap(thrown);
      throw this.stopped;
    } finally {
      if (!this.stopped) for (const address of lent) this.module_._free(address);
    }
  }

  /// Calls ps_NAME and reads the string it returns.
  text(name, ...values) {
    return this.module_.UTF8ToString(this.call(name, ...values));
  }

  json(name, ...values) {
    return JSON.parse(this.text(name, ...values));
  }

  /// A copy of a piece of the heap, in a buffer of its own that may be transferred.
  bytes(address, size) {
    return this.heap_().slice(address >>> 0, (address >>> 0) + size);
  }

  /// Writes bytes to a place that a call has given.
  write(address, bytes) {
    this.heap_().set(bytes, address >>> 0);
  }

  get heap_bytes() {
    return this.memory_.buffer.byteLength;
  }

  /// The sentence the engine left about its last failure.
  problem() {
    return new Problem(this.text('error'), { detail: this.text('error_detail') });
  }

  // Made anew each time: memory grows, and with threads it may grow behind the back of the module's own views.
  heap_() {
    return new Uint8Array(this.memory_.buffer);
  }

  lend_(value, lent) {
    if (typeof value === 'string') return [this.copy_in_(utf8.encode(`${value}\0`), lent)];
    if (value instanceof Uint8Array) return [this.copy_in_(value, lent), value.length];
    return [value];
  }

  copy_in_(bytes, lent) {
    const address = this.reserve_(bytes.length);
    lent.push(address);
    this.heap_().set(bytes, address);
    return address;
  }

  reserve_(size) {
    const address = this.module_._malloc(Math.max(1, size)) >>> 0;
    if (!address) throw new Problem(no_memory, { detail: `${size} bytes were refused` });
    return address;
  }
}

function describe_trap(trap) {
  const detail = String(trap?.stack ?? trap);
  if (/memory|OOM|alloc/i.test(detail)) {
    return new Problem(no_memory, { detail, remedy: 'reload' });
  }
  return new Problem('This figure stopped because of an error in its engine.', { detail, remedy: 'reload' });
}
