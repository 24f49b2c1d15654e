// GLFW's window without GLFW's ears.
#include "host/browser/gl_context.h"

#include <GLFW/glfw3.h>
extern "C" {
int ps_has_webgl2();
void ps_stop_listening();
void ps_listen_again();
}

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
