// JavaScript side of memory_shortage.cpp. An exception of JavaScript's leaves the frames of WebAssembly as they are, but
// for the stack's end.
mergeInto(LibraryManager.library, {
  planisphere_try: function (call, data) {
    const end = stackSave();
    try {
      wasmTable.get(call)(data);
      return 1;
    } catch (thrown) {
      if (thrown !== 'Planisphere: no memory') throw thrown;
      stackRestore(end);
      return 0;
    }
  },
  planisphere_give_up: function () {
    throw 'Planisphere: no memory';
  },
  // The standard library's own mistakes, such as a vector that is too long, are ours: they end the program.
  __cxa_allocate_exception: function () {
    abort('exception');
  },
  __cxa_throw: function () {
    abort('exception');
  },
});
