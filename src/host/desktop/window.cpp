// GLFW's events as a stage's events.
#include "host/desktop/window.h"

#define GLFW_INCLUDE_NONE
#include <GLES3/gl3.h>
#include <GLFW/glfw3.h>

#include <cmath>
#include <utility>

namespace planisphere {
namespace {

constexpr float wheel_notch = 100;  // CSS pixels of scrolling for one notch

Vec2 cursor(GLFWwindow* window) {
  double x = 0, y = 0;
  glfwGetCursorPos(window, &x, &y);
  return {static_cast<float>(x), static_cast<float>(y)};
}

Stage& stage_of(GLFWwindow* window) {
  return **static_cast<Stage**>(glfwGetWindowUserPointer(window));
}

void on_move(GLFWwindow* window, double x, double y) {
  stage_of(window).point(
      {PointerKind::move, PointerType::mouse, {static_cast<float>(x), static_cast<float>(y)}, 0});
}

void on_button(GLFWwindow* window, int button, int action, int) {
  const int dom_button = button == GLFW_MOUSE_BUTTON_LEFT ? 0 : button == GLFW_MOUSE_BUTTON_MIDDLE ? 1 : 2;
  const PointerKind kind = action == GLFW_PRESS ? PointerKind::down : PointerKind::up;
  stage_of(window).point({kind, PointerType::mouse, cursor(window), dom_button});
}

void on_enter(GLFWwindow* window, int entered) {
  if (!entered) stage_of(window).point({PointerKind::leave, PointerType::mouse, cursor(window), 0});
}

void on_scroll(GLFWwindow* window, double, double y) {
  turn_wheel(stage_of(window).figure, cursor(window), static_cast<float>(-y) * wheel_notch);
}

const char* dom_key(int key) {
  switch (key) {
    case GLFW_KEY_LEFT:
      return "ArrowLeft";
    case GLFW_KEY_RIGHT:
      return "ArrowRight";
    case GLFW_KEY_UP:
      return "ArrowUp";
    case GLFW_KEY_DOWN:
      return "ArrowDown";
    case GLFW_KEY_HOME:
      return "Home";
    case GLFW_KEY_END:
      return "End";
    case GLFW_KEY_ESCAPE:
      return "Escape";
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD:
      return "+";
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT:
      return "-";
    case GLFW_KEY_0:
      return "0";
    case GLFW_KEY_SPACE:
      return " ";
    case GLFW_KEY_PERIOD:
      return ".";
    default:
      return "";
  }
}

void on_key(GLFWwindow* window, int key, int, int action, int) {
  if (action != GLFW_RELEASE) press_key(stage_of(window).figure, dom_key(key));
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const std::string& title, int width, int height) {
  if (!glfwInit()) return Error{"There is no display to open a window on."};
  glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
  glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  GLFWwindow* window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
  if (!window) {
    const char* reason = nullptr;
    glfwGetError(&reason);
    glfwTerminate();
    return Error{std::string("No window with OpenGL ES 3 could be opened: ") +
                 (reason ? reason : "no reason given") + "."};
  }
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  return std::unique_ptr<Window>(new Window(window));
}

Window::~Window() {
  glfwDestroyWindow(window_);
  glfwTerminate();
}

void Window::listen() {
  glfwSetWindowUserPointer(window_, &stage_);
  glfwSetCursorPosCallback(window_, on_move);
  glfwSetMouseButtonCallback(window_, on_button);
  glfwSetCursorEnterCallback(window_, on_enter);
  glfwSetScrollCallback(window_, on_scroll);
  glfwSetKeyCallback(window_, on_key);
}

void Window::fit(Stage& stage) {
  int width = 0, height = 0, pixels = 0, pixels_high = 0;
  glfwGetWindowSize(window_, &width, &height);
  glfwGetFramebufferSize(window_, &pixels, &pixels_high);
  if (width <= 0 || height <= 0) return;
  const float ratio = static_cast<float>(pixels) / static_cast<float>(width);
  const Figure& figure = stage.figure;
  if (static_cast<float>(width) == figure.width && static_cast<float>(height) == figure.height &&
      ratio == stage.pixel_ratio) {
    return;
  }
  stage.resize(static_cast<float>(width), static_cast<float>(height), ratio);
}

std::string Window::run(Stage& stage, int steps) {
  stage_ = &stage;
  listen();
  while (!glfwWindowShouldClose(window_)) {
    fit(stage);
    const Changes changes = stage.update(glfwGetTime() * 1000);
    if (!stage.figure.error.empty()) return stage.figure.error;
    if (changes.picture) {
      stage.draw();
      glfwSwapBuffers(window_);
    }
    if (steps >= 0 && stage.figure.frame.restarts >= 0 && furthest_step(stage.figure.frame) >= steps) break;
    if (changes.animating) {
      glfwPollEvents();
    } else {
      glfwWaitEvents();
    }
  }
  return "";
}

}  // namespace planisphere
