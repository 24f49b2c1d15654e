// JavaScript side of gl_context.cpp: asks for WebGL2, and keeps GLFW from listening to the whole page.
mergeInto(LibraryManager.library, {
  ps_has_webgl2: function () {
    try {
      return Module['canvas'].getContext('webgl2', { alpha: true, antialias: false }) ? 1 : 0;
    } catch (error) {
      return 0;
    }
  },

  // Between these two, addEventListener does nothing on the targets GLFW uses; what the page itself put there stays.
  ps_stop_listening: function () {
    const targets = [globalThis, document, Module['canvas']];
    Module['deafened'] = targets.map(function (target) {
      const own = Object.getOwnPropertyDescriptor(target, 'addEventListener');
      Object.defineProperty(target, 'addEventListener', { value: function () {}, configurable: true, writable: true });
      return { target: target, own: own };
    });
  },
  ps_listen_again: function () {
    Module['deafened'].forEach(function (each) {
      delete each.target.addEventListener;
      if (each.own) Object.defineProperty(each.target, 'addEventListener', each.own);
    });
    delete Module['deafened'];
  },
});
