// GLFW's window without GLFW's ears.
#include "host/browser/gl_context.h"

#include <GLFW/glfw3.h>
#include <emscripten.h>

// Between these two, addEventListener does nothing on the targets GLFW uses; what the page itself put there
// stays.
EM_JS(void, ps_stop_listening, (), {
  Module['deafened'] = [ globalThis, globalThis.document, Module['canvas'] ].filter(Boolean).map(target = > {
    const own = Object.getOwnPropertyDescriptor(target, 'addEventListener');
    target.addEventListener = () = > {};
    return {target, own};
  });
});
EM_JS(void, ps_listen_again, (), {
  for (const {target, own} of Module['deafened']) {
    delete target.addEventListener;
    if (own) Object.defineProperty(target, 'addEventListener', own);
  }
  delete Module['deafened'];
});
EM_JS(int, ps_has_webgl2, (), {
  try {
    return Module['canvas'] && Module['canvas'].getContext('webgl2', {'alpha' : true, 'antialias' : false})
               ? 1
               : 0;
  } catch (error) {
    return 0;
  }
});

namespace planisphere {

bool make_gl_context() {
  if (!ps_has_webgl2()) return false;
  ps_stop_listening();
  GLFWwindow* window = nullptr;
  if (glfwInit()) {
    glfwWindowHint(GLFW_RESIZABLE, GLFW_FALSE);
    window = glfwCreateWindow(1, 1, "planisphere", nullptr, nullptr);
    if (window) glfwMakeContextCurrent(window);
  }
  ps_listen_again();
  return window != nullptr;
}

}  // namespace planisphere
